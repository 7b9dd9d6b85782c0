package news.stemma.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import news.stemma.align.Aligner;
import news.stemma.align.Passage;
import news.stemma.align.Scoring;
import news.stemma.benchmarks.FullMatrix.LocalAlignment;
import news.stemma.candidate.Banding;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Sketcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullMatrixTest {
  /// The primary passages; what both have of a repeated text has no counterpart here.
  private static List<LocalAlignment> aligned(NewsPair pair) {
    Sketcher sketcher = new Sketcher(Scheme.standard(42));
    return new Aligner(
            Scoring.STANDARD,
            Banding.STANDARD,
            List.of(pair.left(), pair.right()),
            List.of(sketcher.sketch(pair.left()), sketcher.sketch(pair.right())))
        .align(List.of(new CandidatePair(0, 1, ImmutableSet.of(Stage.FINGERPRINT)))).stream()
            .flatMap(alignment -> alignment.passages().stream())
            .filter(Passage::primary)
            .map(passage -> new LocalAlignment(passage.left(), passage.right(), passage.score()))
            .toList();
  }

  private static List<LocalAlignment> check(NewsPair pair) {
    List<LocalAlignment> expected = FullMatrix.align(pair.left(), pair.right(), Scoring.STANDARD);
    assertThat(aligned(pair)).containsExactlyInAnyOrderElementsOf(expected);
    return expected;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void stemmaFindsTheSamePassagesOfRelatedArticles(long seed) {
    assertThat(check(NewsPair.related(seed, 100 + seed))).hasSizeGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void stemmaFindsTheSameInUnrelatedArticles(long seed) {
    check(NewsPair.unrelated(seed, 100 + seed));
  }
}
