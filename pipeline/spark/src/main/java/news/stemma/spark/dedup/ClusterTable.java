package news.stemma.spark.dedup;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import news.stemma.app.dedup.DedupRows;
import news.stemma.app.dedup.KeepRule;
import news.stemma.candidate.Family;

/// Which documents are of which cluster, and which are kept: 20 bytes a document of a cluster of
/// two or more, and a bit any other.
final class ClusterTable implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int LEADER = 0;

  private final int clusters;

  /// Positions of clustered documents, ascending; the other columns are of the same documents.
  private final int[] documents;

  /// Clusters are numbered in the order of their leaders' ids.
  private final int[] numbers;

  /// The place in the cluster: the leader first, then the others by id.
  private final int[] places;

  private final double[] jaccards;
  private final BitSet kept = new BitSet();

  private ClusterTable(List<Family> families) {
    this.clusters = families.size();
    this.documents = families.stream().flatMapToInt(Family::documents).sorted().toArray();
    this.numbers = new int[documents.length];
    this.places = new int[documents.length];
    this.jaccards = new double[documents.length];
  }

  /// @param families disjoint
  /// @param idRanks the place of each document in the order of ids
  /// @param counts the positions of documents
  static ClusterTable of(List<Family> families, int[] idRanks, BitSet counts, KeepRule rule) {
    List<Family> byLeader =
        families.stream()
            .sorted(Comparator.comparingInt(family -> idRanks[family.leader()]))
            .toList();
    ClusterTable table = new ClusterTable(byLeader);
    for (int number = 0; number < byLeader.size(); number++) {
      Family family = byLeader.get(number);
      table.put(family.leader(), number, LEADER, 1);
      for (Family.Member member : family.members()) {
        table.put(
            member.document(), number, LEADER + 1 + idRanks[member.document()], member.jaccard());
      }
      rule.of(family.documents()).ifPresent(table.kept::set);
    }
    counts.stream().filter(document -> !table.isClustered(document)).forEach(table.kept::set);
    return table;
  }

  private void put(int document, int number, int place, double jaccard) {
    int row = row(document);
    numbers[row] = number;
    places[row] = place;
    jaccards[row] = jaccard;
  }

  /// The row of a document; negative where it has none.
  private int row(int document) {
    return Arrays.binarySearch(documents, document);
  }

  /// How many clusters of two or more there are.
  int clusters() {
    return clusters;
  }

  boolean isClustered(int document) {
    return row(document) >= 0;
  }

  /// Of a clustered document.
  boolean isLeader(int document) {
    return places[row(document)] == LEADER;
  }

  /// The number of a clustered document's cluster.
  int number(int document) {
    return numbers[row(document)];
  }

  /// The number of a clustered document's cluster in the upper half, its place there in the lower.
  long key(int document) {
    return Ranges.key(numbers[row(document)], places[row(document)]);
  }

  /// A clustered document, as its cluster's row has it.
  DedupRows.Member member(int document, String id) {
    return new DedupRows.Member(id, jaccards[row(document)], isKept(document));
  }

  boolean isKept(int document) {
    return kept.get(document);
  }

  /// How many documents are kept.
  int kept() {
    return kept.cardinality();
  }
}
