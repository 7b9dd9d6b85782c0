package news.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.IntStream;
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
    assertThat(ShingleSet.ofBody(EnglishSample.article("a", FIRST, SECOND)).size()).isEqualTo(17);
    assertThat(two.fingerprints()).isEqualTo(one.fingerprints());
    assertThat(two.paragraphs().size()).isEqualTo(2);
    assertThat(one.paragraphs().size()).isEqualTo(1);
  }

  @Test
  void furnitureIsInTheFingerprintsAndNotInTheBody() {
    Article article =
        EnglishSample.article("a", FIRST, "US: The army left the base near the airport", SECOND);
    Sketch sketch = SKETCHER.sketch(article);
    assertThat(article.blocks().get(1).kind()).isEqualTo(Block.Kind.FURNITURE);
    assertThat(sketch.body())
        .isEqualTo(SKETCHER.sketch(EnglishSample.article("b", FIRST, SECOND)).body());
    assertThat(sketch.paragraphs().size()).isEqualTo(2);
    assertThat(sketch.paragraphs().block(0)).isEqualTo(0);
    assertThat(sketch.paragraphs().block(1)).isEqualTo(2);
    Fingerprints fingerprints = sketch.fingerprints();
    assertThat(IntStream.range(0, fingerprints.size()).map(fingerprints::token))
        .anyMatch(token -> token >= 11 && token + 5 <= 20);
  }

  @Test
  void aParagraphIsSignedLikeABodyOfItsOwn() {
    Sketch sketch = SKETCHER.sketch(EnglishSample.article("a", FIRST, SECOND));
    Sketch first = SKETCHER.sketch(EnglishSample.article("b", FIRST));
    Sketch second = SKETCHER.sketch(EnglishSample.article("c", SECOND));
    Signature signature = sketch.paragraphs().signature(1);
    assertThat(Optional.of(sketch.paragraphs().signature(0))).isEqualTo(first.body());
    assertThat(Optional.of(signature)).isEqualTo(second.body()).isNotEqualTo(first.body());
    assertThat(signature.estimate(second.body().orElseThrow())).isEqualTo(1);
    assertThat(signature.sharesBand(second.body().orElseThrow(), 4)).isTrue();
    assertThat(signature.sharesBand(first.body().orElseThrow(), 4)).isFalse();
    assertThat(signature.bandKey(31, 4)).isEqualTo(second.body().orElseThrow().bandKey(31, 4));
  }

  @Test
  void aParagraphHasNoBandOfTheNext() {
    Sketch sketch = SKETCHER.sketch(EnglishSample.article("a", FIRST, SECOND));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> sketch.paragraphs().signature(0).bandKey(32, 4));
  }

  @Test
  void aColumnHoldsSignaturesOfOneScheme() {
    Signature other = new MinHasher(Scheme.standard(7)).sign(new long[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParagraphSignatures.Builder(Scheme.standard(42)).add(0, other))
        .withMessageContaining("can't be compared");
  }

  @Test
  void fewerWordsThanAShingleHaveNoSignature() {
    Sketch sketch = SKETCHER.sketch(EnglishSample.article("a", "They left.", "He stayed."));
    assertThat(sketch.body()).isEmpty();
    assertThat(sketch.paragraphs().size()).isZero();
    assertThat(sketch.fingerprints().size()).isZero();
    Sketch five = SKETCHER.sketch(EnglishSample.article("a", "They left.", "He stayed there."));
    assertThat(five.body()).isPresent();
    assertThat(five.paragraphs().size()).isZero();
  }
}
