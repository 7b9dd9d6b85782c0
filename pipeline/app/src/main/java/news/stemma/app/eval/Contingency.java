package news.stemma.app.eval;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.Collection;
import java.util.function.ToIntFunction;

/// How the clusters of two clusterings of the same documents meet.
final class Contingency {
  private record Cell(String said, String gold) {}

  private final Multiset<Cell> cells = HashMultiset.create();
  private final Multiset<String> said = HashMultiset.create();
  private final Multiset<String> gold = HashMultiset.create();

  private Contingency() {}

  static Contingency of(Clustering said, Clustering gold, Collection<String> documents) {
    Contingency table = new Contingency();
    for (String document : documents) {
      table.cells.add(new Cell(said.label(document), gold.label(document)));
      table.said.add(said.label(document));
      table.gold.add(gold.label(document));
    }
    return table;
  }

  int saidClusters() {
    return said.elementSet().size();
  }

  int goldClusters() {
    return gold.elementSet().size();
  }

  /// Of pairs of documents, how much more often both clusterings agree than by chance: 1 for the
  /// same clusters, 0 for what chance gives (Hubert and Arabie 1985, "Comparing partitions", eq.
  /// 5). 1 where there is only one way to agree.
  double adjustedRandIndex() {
    double both = pairs(cells);
    double ofSaid = pairs(said);
    double ofGold = pairs(gold);
    double all = pairs(said.size());
    double expected = all == 0 ? 0 : ofSaid * ofGold / all;
    double most = (ofSaid + ofGold) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static double pairs(Multiset<?> clusters) {
    return clusters.entrySet().stream().mapToDouble(entry -> pairs(entry.getCount())).sum();
  }

  private static double pairs(int documents) {
    return documents * (documents - 1.0) / 2;
  }

  /// Of the documents in a document's cluster as it was said, the share that is in its true one,
  /// the mean over documents (Bagga and Baldwin 1998, "Algorithms for scoring coreference chains").
  /// 0 without documents.
  double bCubedPrecision() {
    return bCubed(cell -> said.count(cell.said()));
  }

  /// Of the documents in a document's true cluster, the share that is in its cluster as it was
  /// said, the mean over documents.
  double bCubedRecall() {
    return bCubed(cell -> gold.count(cell.gold()));
  }

  double bCubedF1() {
    double both = bCubedPrecision() + bCubedRecall();
    return both == 0 ? 0 : 2 * bCubedPrecision() * bCubedRecall() / both;
  }

  private double bCubed(ToIntFunction<Cell> whole) {
    double sum = 0;
    for (Multiset.Entry<Cell> cell : cells.entrySet()) {
      double shared = cell.getCount();
      sum += shared * shared / whole.applyAsInt(cell.getElement());
    }
    return said.isEmpty() ? 0 : sum / said.size();
  }
}
