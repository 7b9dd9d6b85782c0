package news.stemma.candidate;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import news.stemma.text.Document;

/// Which pairs of a bucket are looked at: all that are allowed, or of too many articles so few that
/// the work stays linear.
public final class Pairing {
  /// A bucket with more articles gives no longer all its pairs: who shares a band or a fingerprint
  /// with so many may be missed.
  public static final int BUCKET_BOUND = 50;

  private static final long UNDATED = Long.MIN_VALUE;

  private final Seniority seniority;
  private final Optional<BitSet> ours;
  private final Window window;

  /// Seconds; empty where the window holds everything.
  private final long[] published;

  private Pairing(Seniority seniority, Optional<BitSet> ours, Window window, long[] published) {
    this.seniority = seniority;
    this.ours = ours;
    this.window = window;
    this.published = published;
  }

  /// A pair, in no order.
  public interface Pairs {
    void add(int one, int other);
  }

  /// All pairs.
  public static Pairing of(Seniority seniority) {
    return new Pairing(seniority, Optional.empty(), Window.ALL, new long[0]);
  }

  /// The same, but only of articles that the window holds.
  ///
  /// @param documents of the corpus in the order of their ids
  public Pairing within(Window narrower, List<Document> documents) {
    if (narrower.equals(Window.ALL)) {
      return this;
    }
    long[] times =
        documents.stream()
            .mapToLong(
                document -> document.published().map(Instant::getEpochSecond).orElse(UNDATED))
            .toArray();
    return new Pairing(seniority, ours, narrower, times);
  }

  /// The same, but only of one of these articles with one that is not among them.
  public Pairing across(BitSet side) {
    return new Pairing(seniority, Optional.of(side), window, published);
  }

  boolean allows(int one, int other) {
    return isAcross(one, other) && isWithin(one, other);
  }

  private boolean isAcross(int one, int other) {
    return ours.map(side -> side.get(one) != side.get(other)).orElse(true);
  }

  private boolean isWithin(int one, int other) {
    return published.length == 0
        || published[one] == UNDATED
        || published[other] == UNDATED
        || window.holds(published[one] - published[other]);
  }

  /// Hands over pairs of a bucket.
  ///
  /// @param documents ascending, each once
  public void pair(int[] documents, Pairs pairs) {
    if (documents.length <= BUCKET_BOUND) {
      pairAll(documents, pairs);
    } else if (ours.isEmpty()) {
      pairWithFirstAndPrevious(seniority.sorted(documents), pairs);
    } else {
      pairSides(documents, ours.get(), pairs);
    }
  }

  private void pairAll(int[] documents, Pairs pairs) {
    for (int i = 1; i < documents.length; i++) {
      for (int j = 0; j < i; j++) {
        addAllowed(documents[j], documents[i], pairs);
      }
    }
  }

  private void addAllowed(int one, int other, Pairs pairs) {
    if (allows(one, other)) {
      pairs.add(one, other);
    }
  }

  private void pairWithFirstAndPrevious(int[] senior, Pairs pairs) {
    for (int i = 1; i < senior.length; i++) {
      addAllowed(senior[0], senior[i], pairs);
      addAllowed(senior[i - 1], senior[i], pairs);
    }
  }

  /// All pairs where one side has few; else each with the first and the previous of the other side.
  private void pairSides(int[] documents, BitSet side, Pairs pairs) {
    int[] one = Arrays.stream(documents).filter(side::get).toArray();
    int[] other = Arrays.stream(documents).filter(document -> !side.get(document)).toArray();
    if (Math.min(one.length, other.length) <= BUCKET_BOUND) {
      for (int mine : one) {
        for (int theirs : other) {
          addAllowed(mine, theirs, pairs);
        }
      }
      return;
    }
    int[] merged = seniority.sorted(documents);
    int[] first = {-1, -1};
    int[] previous = {-1, -1};
    for (int document : merged) {
      int mine = side.get(document) ? 0 : 1;
      int theirs = 1 - mine;
      if (first[theirs] >= 0) {
        addAllowed(first[theirs], document, pairs);
        addAllowed(previous[theirs], document, pairs);
      }
      first[mine] = first[mine] < 0 ? document : first[mine];
      previous[mine] = document;
    }
  }
}
