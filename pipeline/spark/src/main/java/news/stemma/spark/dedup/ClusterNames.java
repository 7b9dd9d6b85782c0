package news.stemma.spark.dedup;

import java.io.Serializable;
import java.util.List;
import news.stemma.app.dedup.ClusterName;
import news.stemma.app.dedup.Entry;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// The names of clusters of two or more: 8 bytes each.
final class ClusterNames implements Serializable {
  private static final long serialVersionUID = 1;

  private final long[] keys;

  private ClusterNames(int clusters) {
    this.keys = new long[clusters];
  }

  static ClusterNames of(
      Batch batch, Broadcast<Verdicts> verdicts, Broadcast<ClusterTable> clusters) {
    List<Tuple2<Integer, Long>> named =
        batch
            .texts()
            .filter(text ->
                clusters.value().isClustered(text.position())
                    && clusters.value().isLeader(text.position()))
            .map(text ->
                new Tuple2<>(
                    clusters.value().number(text.position()),
                    Entry.hash(verdicts.value().documentId(text))))
            .collect();
    ClusterNames names = new ClusterNames(clusters.value().clusters());
    named.forEach(one -> names.keys[one._1()] = one._2());
    return names;
  }

  ClusterName of(int cluster) {
    return new ClusterName(keys[cluster]);
  }
}
