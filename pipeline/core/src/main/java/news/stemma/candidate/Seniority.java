package news.stemma.candidate;

import com.carrotsearch.hppc.sorting.IndirectSort;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import news.stemma.text.Document;

/// The order in which articles lead: by time of publication, undated ones last, then by id.
public final class Seniority implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] byRank;
  private final int[] ranks;

  private Seniority(int[] byRank) {
    this.byRank = byRank;
    this.ranks = new int[byRank.length];
    for (int rank = 0; rank < byRank.length; rank++) {
      ranks[byRank[rank]] = rank;
    }
  }

  /// @param earlier compares two documents by their positions, as a comparator does: the more
  ///   senior first
  public static Seniority by(int documents, IntBinaryOperator earlier) {
    return new Seniority(IndirectSort.mergesort(0, documents, earlier));
  }

  /// @param documents of a corpus in the order of their ids
  public static Seniority of(List<Document> documents) {
    Instant[] published =
        documents.stream()
            .map(document -> document.published().orElse(Instant.MAX))
            .toArray(Instant[]::new);
    // A stable sort: what was published at one time stays in the order of ids.
    return by(published.length, (one, other) -> published[one].compareTo(published[other]));
  }

  public int rank(int document) {
    return ranks[document];
  }

  /// Positions of all documents, the most senior first.
  public int[] inOrder() {
    return byRank.clone();
  }

  /// Of these documents the one that leads.
  public int mostSenior(int[] documents) {
    int least = ranks[documents[0]];
    for (int document : documents) {
      least = Math.min(least, ranks[document]);
    }
    return byRank[least];
  }

  /// The same documents, the most senior first.
  int[] sorted(int[] documents) {
    int[] sorted = Arrays.stream(documents).map(document -> ranks[document]).sorted().toArray();
    Arrays.setAll(sorted, i -> byRank[sorted[i]]);
    return sorted;
  }
}
