package news.stemma.app.eval.direction;

import static news.stemma.relation.Feature.CUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CrossValidationTest {
  private static final DirectionFit FIT = new DirectionFit(ImmutableMap.of(CUT, 0.4));

  private static ImmutableList<DirectionScore> scores(List<DirectionExample> corpus) {
    return new CrossValidation(FIT).scores(List.of(ImmutableList.copyOf(corpus)));
  }

  @Test
  void aStoryIsToldByWeightsThatItDidNotTeach() {
    DirectionScore score = scores(Examples.times(10, "only", CUT, -1)).getFirst();
    assertThat(score.repeats()).isEqualTo(20);
    assertThat(score.logOdds()).hasSize(200).containsOnly(-0.4);
  }

  @Test
  void aStoryInTwoCorporaIsOneStory() {
    List<ImmutableList<DirectionExample>> corpora =
        List.of(
            ImmutableList.copyOf(Examples.times(3, "one", CUT, 1)),
            ImmutableList.copyOf(Examples.times(2, "one", CUT, -1)));
    assertThat(new CrossValidation(FIT).scores(corpora))
        .satisfiesExactly(
            first -> assertThat(first.logOdds()).hasSize(60).containsOnly(0.4),
            second -> assertThat(second.logOdds()).hasSize(40).containsOnly(-0.4));
  }

  @Test
  void otherStoriesTeach() {
    List<DirectionExample> two = new ArrayList<>(Examples.times(50, "b", CUT, 1));
    two.add(Examples.of("a", CUT, 1));
    DirectionScore score = scores(two).getFirst();
    // a by what b taught, 50 pairs; b by what a taught, one pair.
    assertThat(score.logOdds().stream().filter(odds -> odds > 1)).hasSize(20);
    assertThat(score.logOdds().stream().filter(odds -> odds != 0.4)).hasSize(51 * 20);
  }

  @Test
  void aStoryLiesInOneFoldAndFoldsAreEven() {
    List<String> stories = IntStream.range(0, 12).mapToObj(i -> "story " + i % 6).toList();
    StoryFolds folds = StoryFolds.of(stories, 3, 7);
    for (int fold = 0; fold < 3; fold++) {
      int one = fold;
      assertThat(
              IntStream.range(0, 6)
                  .filter(i -> folds.isIn(one, Examples.of("story " + i, CUT, 1)))
                  .count())
          .isEqualTo(2);
    }
  }

  @Test
  void theSameSeedDealsAlikeInWhateverOrderStoriesCome() {
    StoryFolds one = StoryFolds.of(List.of("a", "b", "c", "d"), 2, 3);
    StoryFolds other = StoryFolds.of(List.of("d", "c", "a", "b", "a"), 2, 3);
    for (String story : List.of("a", "b", "c", "d")) {
      DirectionExample example = Examples.of(story, CUT, 1);
      assertThat(one.isIn(0, example)).isEqualTo(other.isIn(0, example));
    }
  }
}
