package news.stemma.candidate;

import com.carrotsearch.hppc.sorting.IndirectSort;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import news.stemma.text.Document;

/// The order in which articles lead: by time of publication, undated ones last, then by id.
public final class Seniority {
  private final int[] byRank;
  private final int[] ranks;

  private Seniority(int[] byRank) {
    this.byRank = byRank;
    this.ranks = new int[byRank.length];
    for (int rank = 0; rank < byRank.length; rank++) {
      ranks[byRank[rank]] = rank;
    }
  }

  /// @param documents of a corpus in the order of their ids
  public static Seniority of(List<Document> documents) {
    Instant[] published =
        documents.stream()
            .map(document -> document.published().orElse(Instant.MAX))
            .toArray(Instant[]::new);
    // A stable sort: what was published at one time stays in the order of ids.
    return new Seniority(
        IndirectSort.mergesort(
            0, published.length, (one, other) -> published[one].compareTo(published[other])));
  }

  public int rank(int document) {
    return ranks[document];
  }

  /// Positions of all documents, the most senior first.
  public int[] inOrder() {
    return byRank.clone();
  }

  /// The same documents, the most senior first.
  int[] sorted(int[] documents) {
    int[] sorted = Arrays.stream(documents).map(document -> ranks[document]).sorted().toArray();
    Arrays.setAll(sorted, i -> byRank[sorted[i]]);
    return sorted;
  }
}
