package news.stemma.spark.rows;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import news.stemma.candidate.KeyRows;
import scala.Tuple2;

/// The rows of a task's inputs, in blocks, as they become full.
final class BlockIterator<T> implements Iterator<Tuple2<Place, byte[]>> {
  private final int task;
  private final Iterator<T> inputs;
  private final RowShuffle.Source<T> source;
  private final ImmutableList<PackedRows> packed;
  private final ImmutableList<KeyRows> sets;
  private final ArrayDeque<Tuple2<Place, byte[]>> ready = new ArrayDeque<>();
  private int sequence;

  BlockIterator(
      int task, Iterator<T> inputs, RowShuffle.Layout layout, RowShuffle.Source<T> source) {
    this.task = task;
    this.inputs = inputs;
    this.source = source;
    this.packed =
        IntStream.range(0, layout.sets().size())
            .mapToObj(set ->
                new PackedRows(
                    layout.sets().get(set),
                    layout.partitions(),
                    layout.blockBytes(),
                    (partition, rows) -> add(partition, set, rows)))
            .collect(ImmutableList.toImmutableList());
    this.sets = ImmutableList.copyOf(packed);
  }

  private void add(int partition, int set, byte[] rows) {
    ready.add(new Tuple2<>(new Place(partition, set, task, sequence++), rows));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && inputs.hasNext()) {
      source.add(inputs.next(), sets);
      if (!inputs.hasNext()) {
        packed.forEach(PackedRows::flush);
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Tuple2<Place, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
