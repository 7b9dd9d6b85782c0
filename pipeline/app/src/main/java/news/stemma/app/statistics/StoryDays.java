package news.stemma.app.statistics;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;

/// The stories that observations are of, and the day that each of these is on, both counted from 0
/// in the order of their numbers.
final class StoryDays {
  private final ImmutableIntArray.Builder stories = ImmutableIntArray.builder();
  private final ImmutableIntArray.Builder days = ImmutableIntArray.builder();
  private final BitSet dated = new BitSet();
  private int size;

  /// The story and the day of the next observation.
  void add(int story, OptionalInt day) {
    stories.add(story);
    days.add(day.orElse(0));
    dated.set(size++, day.isPresent());
  }

  /// Of each observation its story, and of each story its day.
  static final class Places {
    private final int[] storyOf;
    private final int[] dayOf;
    private final int dayCount;
    private final int knownDays;

    private Places(int[] storyOf, int[] dayOf, int dayCount, int knownDays) {
      this.storyOf = storyOf;
      this.dayOf = dayOf;
      this.dayCount = dayCount;
      this.knownDays = knownDays;
    }

    int[] storyOf() {
      return storyOf;
    }

    int[] dayOf() {
      return dayOf;
    }

    int stories() {
      return dayOf.length;
    }

    int days() {
      return dayCount;
    }

    /// Days but for those that stories without one are.
    int knownDays() {
      return knownDays;
    }
  }

  Places places() {
    int[] numbers = stories.build().stream().sorted().distinct().toArray();
    int[] storyOf =
        stories.build().stream().map(story -> Arrays.binarySearch(numbers, story)).toArray();
    int[] firstDays = new int[numbers.length];
    BitSet datedStories = new BitSet();
    ImmutableIntArray days = this.days.build();
    for (int i = dated.nextSetBit(0); i >= 0; i = dated.nextSetBit(i + 1)) {
      int story = storyOf[i];
      int day = days.get(i);
      firstDays[story] = datedStories.get(story) ? Math.min(firstDays[story], day) : day;
      datedStories.set(story);
    }
    return dense(storyOf, firstDays, datedStories);
  }

  /// With days counted from 0, and one more for each story that has none.
  private static Places dense(int[] storyOf, int[] firstDays, BitSet datedStories) {
    int[] numbers =
        datedStories.stream().map(story -> firstDays[story]).sorted().distinct().toArray();
    int[] dayOf = new int[firstDays.length];
    int dayCount = numbers.length;
    for (int story = 0; story < dayOf.length; story++) {
      dayOf[story] =
          datedStories.get(story) ? Arrays.binarySearch(numbers, firstDays[story]) : dayCount++;
    }
    return new Places(storyOf, dayOf, dayCount, numbers.length);
  }
}
