package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassageEvaluationTest {
  private static PassagePair pair(
      int suspiciousStart, int suspiciousEnd, int sourceStart, int sourceEnd) {
    return new PassagePair(
        new CodePointSpan(suspiciousStart, suspiciousEnd),
        new CodePointSpan(sourceStart, sourceEnd));
  }

  private static final PassagePair HUNDRED = pair(0, 100, 1000, 1100);

  @Test
  void whatIsFoundWholeHasAllFiguresOne() {
    DetectionSums sums = DetectionSums.of(List.of(HUNDRED), List.of(HUNDRED));
    assertThat(sums.precision()).isEqualTo(1);
    assertThat(sums.recall()).isEqualTo(1);
    assertThat(sums.granularity()).isEqualTo(1);
    assertThat(sums.plagDet()).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatIsFoundInTwoPiecesIsWorthLess() {
    DetectionSums sums =
        DetectionSums.of(
            List.of(HUNDRED), List.of(pair(0, 50, 1000, 1050), pair(50, 100, 1050, 1100)));
    assertThat(sums.precision()).isEqualTo(1);
    assertThat(sums.recall()).isEqualTo(1);
    assertThat(sums.granularity()).isEqualTo(2);
    assertThat(sums.plagDet()).isCloseTo(0.6309, within(0.0001));
  }

  @Test
  void sharesAreOfTheCodePointsOfBothSides() {
    DetectionSums sums = DetectionSums.of(List.of(HUNDRED), List.of(pair(50, 150, 1000, 1100)));
    assertThat(sums.precision()).isEqualTo(0.75);
    assertThat(sums.recall()).isEqualTo(0.75);
    assertThat(sums.plagDet()).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void whatMeetsOnOneSideOnlyIsNoDetection() {
    DetectionSums sums = DetectionSums.of(List.of(HUNDRED), List.of(pair(0, 100, 2000, 2100)));
    assertThat(sums.precision()).isZero();
    assertThat(sums.recall()).isZero();
    assertThat(sums.granularity()).isEqualTo(1);
    assertThat(sums.plagDet()).isZero();
  }

  @Test
  void overlappingDetectionsCoverAWordOnce() {
    assertThat(HUNDRED.shareIn(List.of(pair(0, 60, 1000, 1060), pair(40, 80, 1020, 1080))))
        .isEqualTo(0.8);
  }

  @Test
  void eitherSideOfAPassageMayBeTheSuspiciousOne() {
    PassageEvaluation evaluation =
        PassageEvaluation.of(
            new TrueReuse(ImmutableListMultimap.of(new TrueReuse.Documents("b", "a"), HUNDRED)),
            List.of(
                new FoundPassage("a", HUNDRED.source(), "b", HUNDRED.suspicious()),
                new FoundPassage("a", HUNDRED.source(), "c", HUNDRED.suspicious())),
            new Bootstrap(10, 1));
    assertThat(evaluation.sums().detections()).isEqualTo(1);
    assertThat(evaluation.scores().plagDet().value()).isCloseTo(1, within(1e-12));
    assertThat(evaluation.misses()).isEmpty();
  }
}
