package news.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import news.stemma.text.Babble;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
import org.junit.jupiter.api.Test;

class TextSketcherTest {
  private static final Scheme SCHEME = Scheme.standard(42);

  private final TextSketcher sketcher = new TextSketcher(SCHEME);

  private TextSketch sketch(String text) {
    return sketcher.sketch(text.getBytes(StandardCharsets.UTF_8));
  }

  private void check(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    long[] shingles = Shingler.shingles(tokens, 0, tokens.size());
    TextSketch sketch = sketch(text);
    assertThat(sketch.words()).isEqualTo(tokens.size());
    assertThat(sketch.shingles().jaccard(ShingleSet.of(shingles)))
        .isEqualTo(shingles.length == 0 ? 0 : 1);
    assertThat(sketch.signature())
        .isEqualTo(
            shingles.length == 0
                ? Optional.empty()
                : Optional.of(new MinHasher(SCHEME).sign(shingles)));
  }

  @Test
  void bytesHaveTheSketchOfTheirTokens() {
    check("");
    check("He left the base");
    check("“He left the base again,” she said — in Århus, on the 5.5-hour flight of the F-16s.");
    check("中文的新闻报道也有很多句子。他们离开了基地。");
    Babble babble = Babble.of(3, 300);
    for (int sentences = 1; sentences < 60; sentences++) {
      check(babble.paragraph(sentences));
    }
  }

  @Test
  void aWordingIsTheWordsInTheirOrder() {
    long wording = sketch("He left the base again.").wording();
    assertThat(sketch("“he LEFT\nthe base, again”").wording()).isEqualTo(wording);
    assertThat(sketch("He left the base.").wording()).isNotEqualTo(wording);
    assertThat(sketch("Again he left the base.").wording()).isNotEqualTo(wording);
    assertThat(sketch("He left again the base.").wording()).isNotEqualTo(wording);
  }

  @Test
  void whatIsPersistedIsWhatItWas() {
    TextSketch sketch = sketch("He left the base again.");
    assertThat(sketch.wording()).isEqualTo(1133033524823580484L);
    assertThat(sketch.shingles().hash(0)).isEqualTo(3414431972047201097L);
    ShingleSet shingles = sketch(Babble.of(5, 200).paragraph(20)).shingles();
    ShingleSetCodec codec = new ShingleSetCodec();
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    codec.write(shingles, out);
    ShingleSet read = codec.read(0, ByteStreams.newDataInput(out.toByteArray()));
    assertThat(read.size()).isEqualTo(shingles.size());
    assertThat(read.intersection(shingles)).isEqualTo(shingles.size());
  }
}
