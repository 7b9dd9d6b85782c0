package news.stemma.candidate;

import com.carrotsearch.hppc.LongDoubleHashMap;
import com.carrotsearch.hppc.cursors.LongDoubleCursor;

/// Pairs of texts that were compared, and proved near: 16 bytes a slot of a map that is half full
/// or more. From them alone come the families, for an engine that compares texts somewhere else.
public final class NearPairs {
  private final LongDoubleHashMap jaccards = new LongDoubleHashMap();

  /// @param jaccard exact similarity of their shingles
  public void add(int one, int other, double jaccard) {
    jaccards.put(FoundPairs.pair(one, other), jaccard);
  }

  /// Goes through the pairs, in no order.
  public void forEach(Pairing.Pairs pairs) {
    for (LongDoubleCursor near : jaccards) {
      pairs.add((int) (near.key >>> 32), (int) near.key);
    }
  }

  /// The families, as [Families#verify] finds them.
  ///
  /// @param seniority of all texts
  public Families families(Seniority seniority) {
    FoundPairs found = new FoundPairs();
    forEach((one, other) -> found.add(one, other, Stage.BODY_MINHASH));
    // All of them are near enough: 0 is below every similarity there is.
    return Families.verify(
        found.inOrder(), one -> other -> jaccards.get(FoundPairs.pair(one, other)), seniority, 0);
  }
}
