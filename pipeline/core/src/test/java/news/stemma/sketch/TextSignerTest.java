package news.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import news.stemma.text.Babble;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSignerTest {
  private static final Scheme SCHEME = Scheme.standard(42);
  private static final MinHasher MIN_HASHER = new MinHasher(SCHEME);

  private final TextSigner signer = new TextSigner(SCHEME);

  private void check(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int[] minima = new int[SCHEME.components()];
    Tokens tokens = Tokenizer.tokenize(text);
    long[] shingles = Shingler.shingles(tokens, 0, tokens.size());
    assertThat(signer.sign(utf8, 0, utf8.length, minima)).isEqualTo(shingles.length > 0);
    if (shingles.length > 0) {
      assertThat(new Signature(SCHEME, minima)).as(text).isEqualTo(MIN_HASHER.sign(shingles));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void bytesHaveTheSignatureOfTheirTokens(long seed) {
    Babble babble = Babble.of(seed, 2_000);
    SplittableRandom random = babble.random();
    String[] joints = {
      " ", ", ", ". ", "\n\n", " \u201C", "\u201D ", "\u2019s ", " \u2014 ", "é", "й", "中"
    };
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (String word : babble.words(random.nextInt(1, i < 1_900 ? 60 : 3_000))) {
        text.append(word).append(joints[random.nextInt(3) > 0 ? 0 : random.nextInt(joints.length)]);
      }
      check(text.toString());
    }
  }

  @Test
  void fewerWordsThanAShingleHaveNoSignature() {
    check("");
    check("He left the base");
    check("He left the base.");
    check("He left the base again.");
  }

  @Test
  void aPartOfTheBytesIsSignedAsIfItStoodAlone() {
    byte[] utf8 = "zzz He left the base again and again. zzz".getBytes(StandardCharsets.UTF_8);
    byte[] part = "He left the base again and again.".getBytes(StandardCharsets.UTF_8);
    int[] ofPart = new int[SCHEME.components()];
    int[] ofWhole = new int[SCHEME.components()];
    assertThat(signer.sign(utf8, 4, 4 + part.length, ofPart)).isTrue();
    assertThat(signer.sign(part, 0, part.length, ofWhole)).isTrue();
    assertThat(ofPart).isEqualTo(ofWhole);
  }
}
