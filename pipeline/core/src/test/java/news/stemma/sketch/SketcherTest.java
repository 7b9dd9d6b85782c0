package news.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.EnglishSample;
import org.junit.jupiter.api.Test;

class SketcherTest {
  private static final Sketcher SKETCHER = new Sketcher(Scheme.standard(42));

  private static final String FIRST = "The army left the base near the airport after the strike.";
  private static final String SECOND = "It came back later with more planes and some soldiers.";

  @Test
  void theBodyIsSketchedAcrossItsParagraphs() {
    Sketch two = SKETCHER.sketch(EnglishSample.article("a", FIRST, SECOND));
    Sketch one = SKETCHER.sketch(EnglishSample.article("b", FIRST + " " + SECOND));
    assertThat(two.body()).isEqualTo(one.body());
    assertThat(two.bodyShingles().size()).isEqualTo(17);
    assertThat(two.bodyShingles().jaccard(one.bodyShingles())).isEqualTo(1);
    assertThat(two.fingerprints()).isEqualTo(one.fingerprints());
    assertThat(two.paragraphs()).hasSize(2);
    assertThat(one.paragraphs()).hasSize(1);
  }

  @Test
  void furnitureIsInTheFingerprintsAndNotInTheBody() {
    Article article =
        EnglishSample.article("a", FIRST, "US: The army left the base near the airport", SECOND);
    Sketch sketch = SKETCHER.sketch(article);
    assertThat(article.blocks().get(1).kind()).isEqualTo(Block.Kind.FURNITURE);
    assertThat(sketch.body())
        .isEqualTo(SKETCHER.sketch(EnglishSample.article("b", FIRST, SECOND)).body());
    assertThat(sketch.paragraphs().keySet()).containsExactly(0, 2);
    assertThat(sketch.fingerprints()).anyMatch(f -> f.token() >= 11 && f.token() + 5 <= 20);
  }

  @Test
  void fewerWordsThanAShingleHaveNoSignature() {
    Sketch sketch = SKETCHER.sketch(EnglishSample.article("a", "They left.", "He stayed."));
    assertThat(sketch.body()).isEmpty();
    assertThat(sketch.paragraphs()).isEmpty();
    assertThat(sketch.fingerprints()).isEmpty();
    Sketch five = SKETCHER.sketch(EnglishSample.article("a", "They left.", "He stayed there."));
    assertThat(five.body()).isPresent();
    assertThat(five.paragraphs()).isEmpty();
  }
}
