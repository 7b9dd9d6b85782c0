package news.stemma.spark.dedup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import news.stemma.app.dedup.DedupRows;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Makes the rows of clusters, one line each.
final class ClusterRows {
  private ClusterRows() {}

  /// In the order of the leaders' ids.
  ///
  /// @param partitions to spread clusters over
  static JavaRDD<byte[]> of(
      Batch batch, Broadcast<Verdicts> verdicts, Broadcast<ClusterTable> clusters, int partitions) {
    return batch
        .texts()
        .filter(text -> clusters.value().isClustered(text.position()))
        .mapToPair(text ->
            new Tuple2<>(
                clusters.value().key(text.position()),
                clusters.value().member(text.position(), verdicts.value().documentId(text))))
        .repartitionAndSortWithinPartitions(Ranges.even(clusters.value().clusters(), partitions))
        .mapPartitions(LineIterator::new);
  }

  /// A line a cluster.
  private static final class LineIterator implements Iterator<byte[]> {
    private final Iterator<Tuple2<Long, DedupRows.Member>> members;

    /// The next member.
    private Optional<Tuple2<Long, DedupRows.Member>> member;

    LineIterator(Iterator<Tuple2<Long, DedupRows.Member>> members) {
      this.members = members;
      this.member = take();
    }

    private Optional<Tuple2<Long, DedupRows.Member>> take() {
      return members.hasNext() ? Optional.of(members.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return member.isPresent();
    }

    @Override
    public byte[] next() {
      int cluster = Ranges.upper(member.orElseThrow()._1());
      List<DedupRows.Member> ofCluster = new ArrayList<>();
      while (member.isPresent() && Ranges.upper(member.get()._1()) == cluster) {
        ofCluster.add(member.get()._2());
        member = take();
      }
      return DedupOutput.line(DedupRows.cluster(ofCluster.iterator()));
    }
  }
}
