package news.stemma.candidate;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
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

  /// Hands over the pairs of each bucket that it takes.
  public KeyRows.Bucket bucket(Pairs pairs) {
    return new KeyRows.Bucket() {
      @Override
      public void accept(long key, int[] documents) {
        pair(documents, pairs);
      }

      @Override
      public void acceptMany(long key, ManyRows rows) {
        pair(rows, pairs);
      }
    };
  }

  /// Hands over pairs of a bucket.
  ///
  /// @param documents ascending, each once
  public void pair(int[] documents, Pairs pairs) {
    if (documents.length <= BUCKET_BOUND) {
      pairAll(documents, pairs);
    } else {
      pair(Crowd.of(documents, seniority), pairs);
    }
  }

  /// The same of a bucket that is not in memory.
  void pair(ManyRows rows, Pairs pairs) {
    Crowd crowd = Crowd.of(rows, seniority);
    if (crowd.size() <= BUCKET_BOUND) {
      pairAll(crowd.bySeniority().toArray(), pairs);
    } else {
      pair(crowd, pairs);
    }
  }

  private void pair(Crowd crowd, Pairs pairs) {
    if (ours.isEmpty()) {
      pairWithFirstAndPrevious(crowd, pairs);
    } else {
      pairSides(crowd, ours.get(), pairs);
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

  private void pairWithFirstAndPrevious(Crowd crowd, Pairs pairs) {
    PrimitiveIterator.OfInt senior = crowd.bySeniority().iterator();
    int first = senior.nextInt();
    int previous = first;
    while (senior.hasNext()) {
      int document = senior.nextInt();
      addAllowed(first, document, pairs);
      addAllowed(previous, document, pairs);
      previous = document;
    }
  }

  /// All pairs where one side has few; else each with the first and the previous of the other side.
  private void pairSides(Crowd crowd, BitSet side, Pairs pairs) {
    int one = (int) crowd.bySeniority().filter(side::get).count();
    int other = crowd.size() - one;
    if (Math.min(one, other) <= BUCKET_BOUND) {
      boolean fewAreOurs = one <= other;
      int[] few =
          crowd.bySeniority().filter(document -> side.get(document) == fewAreOurs).toArray();
      crowd
          .bySeniority()
          .filter(document -> side.get(document) != fewAreOurs)
          .forEach(theirs -> Arrays.stream(few).forEach(mine -> addAllowed(mine, theirs, pairs)));
      return;
    }
    int[] first = {-1, -1};
    int[] previous = {-1, -1};
    PrimitiveIterator.OfInt merged = crowd.bySeniority().iterator();
    while (merged.hasNext()) {
      int document = merged.nextInt();
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
