package news.stemma.benchmarks.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.stemma.app.statistics.Interval;
import news.stemma.benchmarks.generator.Prose;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CoverageTest {
  private static final Measure FOLLOWS =
      new Measure(Measure.Kind.FOLLOWS, "Ostrick Herald from Lomborn Courier");

  /// The Herald breaks .16 of all stories, follows the .3 of the Courier with a chance of .25, and
  /// those of the others with .25 times their appeal.
  @Test
  void theTrueShareIsThatOfExpectations() {
    double following = 0.25 * (0.30 + 0.22 * 0.9 + 0.12 * 0.6 + 0.12 * 0.4 + 0.08 * 0.2);
    assertThat(Superpopulation.planted(14).get(FOLLOWS))
        .isCloseTo(0.25 * 0.30 / (0.16 + following), within(1e-12));
  }

  /// A story has 12 sentences in the mean, of which who follows takes 9.0625.
  @Test
  void theTrueUnmatchedShareIsThatOfSentences() {
    double following = 0.45 * (0.30 + 0.22 * 0.9 + 0.16 * 0.8 + 0.12 * 0.6 + 0.12 * 0.4);
    double own = 0.08 * 12 + following * 0.5;
    assertThat(Superpopulation.planted(14).get(Measure.unmatched("Quillby Post")))
        .isCloseTo(own / (own + following * 9.0625), within(1e-12));
  }

  @Test
  void aSeedGivesOneCorpus() {
    Sentences prose = new Prose()::sentences;
    assertThat(PlantedCorpus.draw(prose, 14, 4)).isEqualTo(PlantedCorpus.draw(prose, 14, 4));
    assertThat(PlantedCorpus.draw(prose, 14, 4)).isNotEqualTo(PlantedCorpus.draw(prose, 14, 5));
  }

  @Test
  void manyCorporaHaveWhatIsPlanted() {
    Sentences prose = new Prose()::sentences;
    int herald = 0;
    int following = 0;
    for (int seed = 0; seed < 60; seed++) {
      for (Document article : PlantedCorpus.draw(prose, 14, seed)) {
        boolean ofHerald = has(article, Field.OUTLET, "Ostrick Herald");
        herald += ofHerald ? 1 : 0;
        following += ofHerald && has(article, Field.CREDIT, "Lomborn Courier") ? 1 : 0;
      }
    }
    double planted = Objects.requireNonNull(Superpopulation.planted(14).get(FOLLOWS));
    assertThat((double) following / herald).isCloseTo(planted, within(0.03));
  }

  @Test
  void allThatIsPlantedAndNothingElseIsMeasured(@TempDir Path folder) throws Exception {
    List<Document> articles = PlantedCorpus.draw(new Prose()::sentences, 14, 3);
    ImmutableMap<Measure, Found> found = new CorpusMeasurer(folder).measure(articles);
    for (Outlet follower : Superpopulation.OUTLETS) {
      List<Document> own =
          articles.stream().filter(a -> has(a, Field.OUTLET, follower.name())).toList();
      for (Outlet source : Superpopulation.OUTLETS) {
        long following = own.stream().filter(a -> has(a, Field.CREDIT, source.name())).count();
        Found share =
            found.getOrDefault(
                new Measure(Measure.Kind.FOLLOWS, follower.name() + " from " + source.name()),
                new Found(0, ImmutableMap.of()));
        assertThat(share.value()).isCloseTo((double) following / own.size(), within(0.0001));
      }
    }
  }

  @Test
  void intervalsThatHoldAreCounted() {
    Coverage coverage = new Coverage(0.5);
    coverage.add(0.4, Optional.of(new Interval(0.3, 0.5)));
    coverage.add(0.6, Optional.of(new Interval(0.51, 0.71)));
    coverage.add(0.5, Optional.empty());
    assertThat(coverage.measured()).isEqualTo(3);
    assertThat(coverage.intervals()).isEqualTo(2);
    assertThat(coverage.share()).isEqualTo(0.5);
    assertThat(coverage.meanWidth()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  @Tag("proof")
  void nineteenOfTwentyIntervalsHoldWhatIsPlanted() throws Exception {
    ImmutableMap<Measure, Coverage> coverages =
        new CoverageRun(14, message -> {}).coverages(40, 1).column(Method.REPORTED);
    for (Measure.Kind kind :
        List.of(Measure.Kind.UNMATCHED, Measure.Kind.FOLLOWS, Measure.Kind.LAG)) {
      List<Coverage> of =
          coverages.entrySet().stream()
              .filter(entry -> entry.getKey().kind() == kind)
              .map(Map.Entry::getValue)
              .toList();
      int intervals = of.stream().mapToInt(Coverage::intervals).sum();
      int held = of.stream().mapToInt(Coverage::held).sum();
      assertThat(intervals).isGreaterThan(100);
      assertThat((double) held / intervals).as(kind.says()).isBetween(0.88, 0.995);
    }
  }

  private static boolean has(Document article, Field field, String value) {
    return article.field(field).equals(Optional.of(value));
  }
}
