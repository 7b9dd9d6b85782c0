package news.stemma.app.statistics;

import com.google.common.primitives.ImmutableLongArray;
import java.util.OptionalInt;

/// So much of so much, story by story: words of words, articles of articles. A story is whole, on
/// the first of its days; one without a date is a day of its own.
public final class StoryDaySample {
  private final Clusters byStory;
  private final Clusters byDay;
  private final int knownDays;

  private StoryDaySample(Clusters byStory, Clusters byDay, int knownDays) {
    this.byStory = byStory;
    this.byDay = byDay;
    this.knownDays = knownDays;
  }

  /// Collects observations, in any order.
  public static final class Builder {
    private final StoryDays places = new StoryDays();
    private final ImmutableLongArray.Builder numerators = ImmutableLongArray.builder();
    private final ImmutableLongArray.Builder denominators = ImmutableLongArray.builder();

    private Builder() {}

    /// @param day by its number since any one day
    /// @param numerator from 0 to the denominator
    public Builder add(int story, OptionalInt day, long numerator, long denominator) {
      if (numerator < 0 || numerator > denominator) {
        throw new IllegalArgumentException(numerator + " of " + denominator + " is no share");
      }
      if (denominator > 0) {
        places.add(story, day);
        numerators.add(numerator);
        denominators.add(denominator);
      }
      return this;
    }

    public StoryDaySample build() {
      StoryDays.Places placed = places.places();
      long[] storyParts = sums(placed.storyOf(), placed.stories(), numerators.build());
      long[] storyWholes = sums(placed.storyOf(), placed.stories(), denominators.build());
      Clusters byStory = new Clusters(storyParts, storyWholes);
      return placed.knownDays() < ShareEstimator.FEWEST_DAYS
          ? new StoryDaySample(byStory, new Clusters(new long[0], new long[0]), placed.knownDays())
          : new StoryDaySample(
              byStory,
              new Clusters(
                  sums(placed.dayOf(), placed.days(), ImmutableLongArray.copyOf(storyParts)),
                  sums(placed.dayOf(), placed.days(), ImmutableLongArray.copyOf(storyWholes))),
              placed.knownDays());
    }

    private static long[] sums(int[] clusters, int count, ImmutableLongArray values) {
      long[] sums = new long[count];
      for (int i = 0; i < clusters.length; i++) {
        sums[clusters[i]] += values.get(i);
      }
      return sums;
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  boolean isEmpty() {
    return byStory.count() == 0;
  }

  Clusters byStory() {
    return byStory;
  }

  /// None where too few days are known.
  Clusters byDay() {
    return byDay;
  }

  /// Days but for those that stories without one are.
  int knownDays() {
    return knownDays;
  }
}
