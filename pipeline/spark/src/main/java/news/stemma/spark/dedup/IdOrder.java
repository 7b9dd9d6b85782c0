package news.stemma.spark.dedup;

import com.google.common.collect.Iterators;
import com.google.common.primitives.Ints;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import news.stemma.text.Document;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// The order of documents by their ids.
final class IdOrder {
  private IdOrder() {}

  /// The id of a document, and to be safe its position.
  private record Key(String id, int position) implements Comparable<Key>, Serializable {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::id, Document.ID_ORDER).thenComparingInt(Key::position);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /// The place of each text in the order of the ids, which are sorted on the cluster; 0 of what
  /// doesn't count.
  static int[] ranks(Batch batch, Broadcast<Verdicts> verdicts, int partitions) {
    List<int[]> sorted =
        batch
            .texts()
            .filter(text -> verdicts.value().counts().get(text.position()))
            .mapToPair(text ->
                new Tuple2<>(
                    new Key(verdicts.value().documentId(text), text.position()), text.position()))
            .sortByKey(true, partitions)
            .mapPartitions(IdOrder::positions)
            .collect();
    int[] ranks = new int[batch.size()];
    int rank = 0;
    for (int[] positions : sorted) {
      for (int position : positions) {
        ranks[position] = rank++;
      }
    }
    return ranks;
  }

  private static Iterator<int[]> positions(Iterator<Tuple2<Key, Integer>> sorted) {
    List<Integer> positions = new ArrayList<>();
    sorted.forEachRemaining(one -> positions.add(one._2()));
    return Iterators.singletonIterator(Ints.toArray(positions));
  }
}
