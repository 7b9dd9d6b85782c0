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

  /// Adds the pairs of those that share a band.
  public KeyRows.Bucket bands(Stage stage, FoundPairs found) {
    return new KeyRows.Bucket() {
      @Override
      public void accept(long band, int[] documents) {
        pair(documents, stage, found);
      }

      @Override
      public void acceptMany(long band, ManyRows rows) {
        pair(rows, stage, found);
      }
    };
  }

  /// Adds the pairs of those that share a fingerprint, with the words around it for notes.
  public KeyRows.NotedBucket fingerprints(FoundPairs found) {
    return new KeyRows.NotedBucket() {
      @Override
      public void accept(long hash, int[] documents, long[] around) {
        pair(documents, around, found);
      }

      @Override
      public void acceptMany(long hash, ManyRows rows) {
        if (rows.documents().limit(Pairing.BUCKET_BOUND + 1L).count() <= Pairing.BUCKET_BOUND) {
          pair(rows.documents().toArray(), rows.notes().toArray(), found);
        } else if (!refrains.areOf(rows::documents)) {
          rows.byNote().drain(alike(found));
        }
      }
    };
  }

  private void pair(int[] documents, Stage stage, FoundPairs found) {
    if (documents.length <= Refrains.MANY || !refrains.areOf(documents)) {
      pairing.pair(documents, (one, other) -> found.add(one, other, stage));
    }
  }

  private void pair(ManyRows rows, Stage stage, FoundPairs found) {
    if (rows.documents().limit(Refrains.MANY + 1L).count() <= Refrains.MANY
        || !refrains.areOf(rows::documents)) {
      pairing.pair(rows, (one, other) -> found.add(one, other, stage));
    }
  }

  private void pair(int[] documents, long[] around, FoundPairs found) {
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
        if (end - start > 1) {
          alike(found).accept(around[order[start]], sorted(documents, order, start, end));
        }
        start = end;
      }
    }
  }

  /// Pairs those that have the same words around a fingerprint, where these are worth it.
  private KeyRows.Bucket alike(FoundPairs found) {
    return new KeyRows.Bucket() {
      @Override
      public void accept(long around, int[] documents) {
        if (prospect.holds(around, around)) {
          pair(documents, Stage.FINGERPRINT, found);
        }
      }

      @Override
      public void acceptMany(long around, ManyRows rows) {
        if (prospect.holds(around, around)) {
          pair(rows, Stage.FINGERPRINT, found);
        }
      }
    };
  }

  private static int[] sorted(int[] documents, int[] order, int start, int end) {
    return Arrays.stream(order, start, end).map(i -> documents[i]).sorted().distinct().toArray();
  }
}
