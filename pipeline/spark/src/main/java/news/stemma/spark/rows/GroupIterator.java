package news.stemma.spark.rows;

import com.google.common.collect.Iterators;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import news.stemma.candidate.KeyRows;
import news.stemma.index.SpilledRows;
import scala.Tuple2;

/// What comes of the blocks of a task, set by set, each set's rows in files while they are brought
/// together.
final class GroupIterator<R> implements Iterator<R> {
  private final Iterator<Tuple2<Place, byte[]>> blocks;
  private final RowShuffle.Layout layout;
  private final RowShuffle.Grouping<R> grouping;
  private final TaskFolder folder;

  /// The next block.
  private Optional<Tuple2<Place, byte[]>> block;

  private Iterator<R> results = Iterators.forArray();

  /// @param blocks in the order of their places
  GroupIterator(
      Iterator<Tuple2<Place, byte[]>> blocks,
      RowShuffle.Layout layout,
      RowShuffle.Grouping<R> grouping) {
    this.blocks = blocks;
    this.layout = layout;
    this.grouping = grouping;
    this.folder = TaskFolder.create();
    this.block = take();
  }

  private Optional<Tuple2<Place, byte[]>> take() {
    return blocks.hasNext() ? Optional.of(blocks.next()) : Optional.empty();
  }

  @Override
  public boolean hasNext() {
    while (!results.hasNext() && block.isPresent()) {
      results = results(block.get()._1().set());
    }
    return results.hasNext();
  }

  private Iterator<R> results(int set) {
    KeyRows.Kind kind = layout.sets().get(set);
    KeyRows rows = new SpilledRows(folder.path(), kind, layout.rowsInMemory());
    while (block.isPresent() && block.get()._1().set() == set) {
      RowBlock.read(block.get()._2(), kind, rows);
      block = take();
    }
    return Handover.of(out -> grouping.accept(set, rows, out));
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return results.next();
  }
}
