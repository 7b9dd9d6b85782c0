package news.stemma.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ShareEstimatorTest {
  private static final OptionalInt UNDATED = OptionalInt.empty();
  private static final Offset<Double> CLOSE = within(0.0005);

  @Test
  void theShareIsThatOfTheSums() {
    StoryDaySample sample =
        StoryDaySample.builder()
            .add(1, UNDATED, 10, 100)
            .add(2, UNDATED, 90, 300)
            .add(1, UNDATED, 0, 100)
            .build();
    assertThat(estimate(sample).value()).isEqualTo(0.2);
  }

  @Test
  void nothingHasNoShare() {
    assertThat(ShareEstimator.ratio(StoryDaySample.builder().build())).isEmpty();
    assertThat(ShareEstimator.ratio(StoryDaySample.builder().add(1, UNDATED, 0, 0).build()))
        .isEmpty();
  }

  @Test
  void moreThanAllIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoryDaySample.builder().add(1, UNDATED, 3, 2))
        .withMessage("3 of 2 is no share");
  }

  /// Without the one that copies the share is off by .1, without any other by 1/90: so its variance
  /// is .01, that of 9 independent articles, and has 2.70 degrees of freedom, where Student's
  /// quantile is 3.380.
  @Test
  void oneOfTenIsAsUncertainAsOneCopyMakesIt() {
    StoryDaySample.Builder sample = StoryDaySample.builder();
    for (int story = 0; story < 10; story++) {
      sample.add(story, OptionalInt.of(story), story == 0 ? 1 : 0, 1);
    }
    Estimate estimate = estimate(sample.build());
    double z2 = 3.3795 * 3.3795 / 9;
    double half = 3.3795 * Math.sqrt(0.09 / 9 + z2 / 36) / (1 + z2);
    Interval interval = estimate.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo((0.1 + z2 / 2) / (1 + z2) - half, within(0.002));
    assertThat(interval.high()).isCloseTo((0.1 + z2 / 2) / (1 + z2) + half, within(0.002));
    assertThat(estimate.byStory()).isEqualTo(estimate.byDay());
  }

  /// With 19 degrees of freedom Student's quantile is 2.0930, and its square over 20 + itself
  /// .1797.
  @Test
  void whereNoneCopiesStoriesBoundTheShare() {
    StoryDaySample.Builder sample = StoryDaySample.builder();
    for (int story = 0; story < 20; story++) {
      sample.add(story, OptionalInt.of(story % 4), 0, 500);
    }
    Interval interval = estimate(sample.build()).interval().orElseThrow();
    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isCloseTo(0.1797, CLOSE);
  }

  /// Four days have a copy among two stories each, so days vary less than stories do.
  @Test
  void storiesWithoutADateAreNoDaysThatAreKnown() {
    StoryDaySample.Builder sample = StoryDaySample.builder();
    for (int story = 0; story < 16; story++) {
      sample.add(story, story < 8 ? OptionalInt.of(story / 2) : UNDATED, story % 2, 1);
    }
    Estimate estimate = estimate(sample.build());
    assertThat(estimate.byDay().orElseThrow().width())
        .isLessThan(estimate.byStory().orElseThrow().width());
    assertThat(estimate.interval()).isEqualTo(estimate.byStory());
  }

  @Test
  void whatOneStoryHasInCommonIsOneObservation() {
    StoryDaySample.Builder together = StoryDaySample.builder();
    StoryDaySample.Builder apart = StoryDaySample.builder();
    for (int article = 0; article < 80; article++) {
      int copied = article % 16 < 8 ? 1 : 0;
      together.add(article / 8, UNDATED, copied, 1);
      apart.add(article, UNDATED, copied, 1);
    }
    assertThat(width(together.build())).isGreaterThan(2.5 * width(apart.build()));
  }

  @Test
  void daysThatDifferMakeTheIntervalWider() {
    StoryDaySample.Builder sample = StoryDaySample.builder();
    for (int story = 0; story < 60; story++) {
      sample.add(story, OptionalInt.of(story % 6), story % 6 < 3 ? 1 : 0, 1);
    }
    Estimate estimate = estimate(sample.build());
    assertThat(estimate.interval()).isEqualTo(estimate.byDay()).isNotEqualTo(estimate.byStory());
  }

  @Test
  void fromTenDaysOnTheIntervalIsThatByDay() {
    for (int days : new int[] {9, 10}) {
      StoryDaySample.Builder sample = StoryDaySample.builder();
      for (int story = 0; story < 4 * days; story++) {
        // Days are more alike than chance would have them.
        sample.add(story, OptionalInt.of(story / 4), story == 0 || story % 4 == 1 ? 1 : 0, 1);
      }
      Estimate estimate = estimate(sample.build());
      assertThat(estimate.byDay()).isNotEqualTo(estimate.byStory());
      assertThat(estimate.interval()).isEqualTo(days == 10 ? estimate.byDay() : estimate.byStory());
    }
  }

  @Test
  void aStoryIsOnTheFirstOfItsDays() {
    StoryDaySample.Builder twoDays = StoryDaySample.builder();
    StoryDaySample.Builder oneDay = StoryDaySample.builder();
    for (int story = 0; story < 12; story++) {
      int first = story / 3;
      int copied = story % 4 == 0 ? 1 : 0;
      twoDays
          .add(story, OptionalInt.of(first + 1), copied, 1)
          .add(story, OptionalInt.of(first), 0, 1);
      oneDay.add(story, OptionalInt.of(first), copied, 2);
    }
    assertThat(estimate(twoDays.build())).isEqualTo(estimate(oneDay.build()));
  }

  @Test
  void storiesWithoutADateAreDaysOfTheirOwn() {
    StoryDaySample.Builder sample = StoryDaySample.builder();
    for (int story = 0; story < 12; story++) {
      OptionalInt day = story < 3 ? OptionalInt.of(story) : UNDATED;
      sample.add(story, day, story % 4 == 0 ? 1 : 0, 1);
    }
    Estimate estimate = estimate(sample.build());
    assertThat(estimate.byDay()).isPresent().isEqualTo(estimate.byStory());
  }

  @Test
  void whereFewerThanThreeDaysAreKnownThereIsNoIntervalByDay() {
    StoryDaySample.Builder undated = StoryDaySample.builder();
    for (int story = 0; story < 12; story++) {
      undated.add(story, UNDATED, story % 4 == 0 ? 1 : 0, 1);
    }
    Estimate estimate = estimate(undated.build());
    assertThat(estimate.byDay()).isEmpty();
    assertThat(estimate.interval()).isPresent().isEqualTo(estimate.byStory());
  }

  @Test
  void fourStoriesGiveNoIntervalAndFiveOfOneDayNoneByDay() {
    StoryDaySample.Builder sample = StoryDaySample.builder();
    for (int story = 0; story < 4; story++) {
      sample.add(story, OptionalInt.of(7), story % 2, 1);
    }
    assertThat(estimate(sample.build()).interval()).isEmpty();
    Estimate five = estimate(sample.add(4, OptionalInt.of(7), 1, 1).build());
    assertThat(five.byDay()).isEmpty();
    assertThat(five.interval()).isPresent().isEqualTo(five.byStory());
  }

  @Test
  void theOrderOfAddingDoesNotMatter() {
    List<Integer> articles = new ArrayList<>();
    for (int article = 0; article < 200; article++) {
      articles.add(article);
    }
    Estimate inOrder = estimate(sample(articles));
    Collections.shuffle(articles, new Random(5));
    assertThat(estimate(sample(articles))).isEqualTo(inOrder);
  }

  private static StoryDaySample sample(List<Integer> articles) {
    StoryDaySample.Builder sample = StoryDaySample.builder();
    for (int article : articles) {
      sample.add(
          article / 3, OptionalInt.of(article / 20), article * 7 % 13, 13 + article * 11 % 17);
    }
    return sample.build();
  }

  @Test
  void nineteenOfTwentyIntervalsHoldTheShareWhereDaysAreAlike() {
    assertThat(covered(2, 0.3, 0)).isBetween(0.93, 0.985);
  }

  @Test
  void nineteenOfTwentyIntervalsHoldTheShareWhereDaysDiffer() {
    assertThat(covered(3, 0.3, 0.2)).isBetween(0.92, 0.98);
  }

  @Test
  void nineteenOfTwentyIntervalsHoldASmallShare() {
    assertThat(covered(4, 0.03, 0)).isBetween(0.93, 0.99);
  }

  /// Of 1,000 samples of 60 stories on 12 days, with 1 to 3 articles of 100 to 800 words.
  private static double covered(long seed, double copied, double moreOnSomeDays) {
    SplittableRandom random = new SplittableRandom(seed);
    int samples = 1_000;
    int held = 0;
    for (int i = 0; i < samples; i++) {
      StoryDaySample.Builder sample = StoryDaySample.builder();
      for (int day = 0; day < 12; day++) {
        double chance = copied + (random.nextBoolean() ? moreOnSomeDays : -moreOnSomeDays);
        for (int story = 0; story < 5; story++) {
          addStory(sample, day, story, random.split(), chance);
        }
      }
      // A copied article has a quarter of its words of its own.
      double share = copied * 0.75;
      Interval interval = estimate(sample.build()).interval().orElseThrow();
      held += interval.low() <= share && share <= interval.high() ? 1 : 0;
    }
    return (double) held / samples;
  }

  private static void addStory(
      StoryDaySample.Builder sample, int day, int story, SplittableRandom random, double chance) {
    boolean copied = random.nextDouble() < chance;
    int articles = random.nextInt(1, 4);
    for (int article = 0; article < articles; article++) {
      int words = random.nextInt(100, 801);
      int own = (int) (words * random.nextDouble() / 2);
      sample.add(5 * day + story, OptionalInt.of(day), copied ? words - own : 0, words);
    }
  }

  private static Estimate estimate(StoryDaySample sample) {
    return ShareEstimator.ratio(sample).orElseThrow();
  }

  private static double width(StoryDaySample sample) {
    Interval interval = estimate(sample).interval().orElseThrow();
    return interval.high() - interval.low();
  }
}
