package news.stemma.candidate;

import com.carrotsearch.hppc.sorting.IndirectSort;
import java.util.Arrays;

/// Says which of the documents that have a key are pairs.
///
/// Five words in a row that many articles share are mostly worth nothing ("in the first quarter
/// of"); a pair is made of them only where the words around them, which the rows carry along, agree
/// as well. Without that the pairs of an article grow with the corpus.
///
/// What one outlet says again and again (`Refrains`) makes none of so many.
public final class BucketPairs {
  private final CandidateIndex.Prospect prospect;
  private final Pairing pairing;
  private final Refrains refrains;

  public BucketPairs(CandidateIndex.Prospect prospect, Pairing pairing, Refrains refrains) {
    this.prospect = prospect;
    this.pairing = pairing;
    this.refrains = refrains;
  }

  /// Pairs of those that share a band.
  ///
  /// @param documents ascending, each once
  public void sharing(int[] documents, Stage stage, FoundPairs found) {
    if (documents.length <= Refrains.MANY || !refrains.areOf(documents)) {
      pairing.pair(documents, (one, other) -> found.add(one, other, stage));
    }
  }

  /// Pairs of those that share a fingerprint.
  ///
  /// @param documents ascending, each once with each of its notes
  /// @param around the words around the fingerprint in each
  public void sharing(int[] documents, long[] around, FoundPairs found) {
    if (documents.length > Refrains.MANY && refrains.areOf(documents)) {
      return;
    }
    if (documents.length > Pairing.BUCKET_BOUND) {
      pairAlike(documents, around, found);
      return;
    }
    for (int i = 1; i < documents.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean different = documents[j] != documents[i];
        if (different
            && prospect.holds(around[j], around[i])
            && pairing.allows(documents[j], documents[i])) {
          found.add(documents[j], documents[i], Stage.FINGERPRINT);
        }
      }
    }
  }

  /// Pairs those that have the same words around the fingerprint.
  private void pairAlike(int[] documents, long[] around, FoundPairs found) {
    int[] order =
        IndirectSort.mergesort(
            0, around.length, (one, other) -> Long.compare(around[one], around[other]));
    int start = 0;
    for (int end = 1; end <= order.length; end++) {
      if (end == order.length || around[order[end]] != around[order[start]]) {
        if (end - start > 1 && prospect.holds(around[order[start]], around[order[start]])) {
          sharing(sorted(documents, order, start, end), Stage.FINGERPRINT, found);
        }
        start = end;
      }
    }
  }

  private static int[] sorted(int[] documents, int[] order, int start, int end) {
    return Arrays.stream(order, start, end).map(i -> documents[i]).sorted().distinct().toArray();
  }
}
