package news.stemma.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextDecoderTest {
  private static final String FRENCH =
      "Le maire a été réélu dès le premier tour, malgré une campagne agitée; « à bientôt », a-t-il"
          + " répété à ses électeurs réunis près de l'hôtel de ville.";
  private static final String RUSSIAN =
      "Городской совет вчера утвердил новый бюджет, и строительство моста начнётся уже весной.";
  private static final String JAPANESE = "市議会は昨日、新しい予算を承認した。橋の建設は春に始まる予定である。住民は長い間これを待っていた。";

  private static void check(String text, String charset) throws Exception {
    DecodedText decoded = TextDecoder.decode(text.getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(text);
  }

  @Test
  void plainUtf8IsNotWorthAWord() throws Exception {
    byte[] marked = Bytes.concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, utf8(FRENCH));
    DecodedText plain = new DecodedText(FRENCH, Optional.empty());
    assertThat(TextDecoder.decode(utf8(FRENCH))).isEqualTo(plain);
    assertThat(TextDecoder.decode(marked)).isEqualTo(plain);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkDecides(String charset) throws Exception {
    byte[] bytes = ("\uFEFF" + FRENCH).getBytes(Charset.forName(charset));
    assertThat(TextDecoder.decode(bytes)).isEqualTo(new DecodedText(FRENCH, Optional.of(charset)));
  }

  @Test
  void otherCharsetsAreDetected() throws Exception {
    check(FRENCH, "windows-1252");
    check(RUSSIAN, "windows-1251");
    check(RUSSIAN, "KOI8-R");
    check(JAPANESE, "Shift_JIS");
    check(JAPANESE, "EUC-JP");
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, UTF-8",
    "UTF-8, windows-1252",
    "Shift_JIS, UTF-8",
    "UTF-16, UTF-8",
    "no charset at all, windows-1252",
    "US-ASCII, windows-1252"
  })
  void aDeclarationThatLiesDoesNoHarm(String declared, String real) throws Exception {
    byte[] bytes = FRENCH.getBytes(Charset.forName(real));
    assertThat(TextDecoder.decode(bytes, Optional.of(declared)).text()).isEqualTo(FRENCH);
  }

  @Test
  void aDeclarationTellsWhatDetectionCannot() throws Exception {
    byte[] one = "Ł".getBytes(Charset.forName("ISO-8859-2"));
    assertThat(TextDecoder.decode(one, Optional.of("ISO-8859-2")))
        .isEqualTo(new DecodedText("Ł", Optional.of("ISO-8859-2")));
    byte[] shifted = JAPANESE.getBytes(Charset.forName("ISO-2022-JP"));
    assertThat(TextDecoder.decode(shifted, Optional.of("ISO-2022-JP")).text()).isEqualTo(JAPANESE);
    byte[] quoted = {(byte) 0x93, 'a', (byte) 0x94};
    assertThat(TextDecoder.decode(quoted, Optional.of("ISO-8859-1")).text()).isEqualTo("“a”");
  }

  @Test
  void aStrayByteDoesntMakeLatinOfUtf8() throws Exception {
    byte[] bytes = Bytes.concat(utf8(FRENCH), new byte[] {(byte) 0xE9}, utf8(" fin"));
    assertThat(TextDecoder.decode(bytes))
        .isEqualTo(new DecodedText(FRENCH + "\uFFFD fin", Optional.of("UTF-8")));
  }

  @Test
  void binaryIsNoText() {
    for (int size : new int[] {4, 7, 16, 100, 5000}) {
      for (int seed = 0; seed < 20; seed++) {
        byte[] noise = new byte[size];
        new Random(seed).nextBytes(noise);
        noise[size / 2] = 0;
        assertThatThrownBy(() -> TextDecoder.decode(noise))
            .isInstanceOf(TextDecoder.NotTextException.class);
      }
    }
  }

  @Test
  void binaryWithoutNulIsNoTextEither() {
    for (int size : new int[] {4, 100, 5000}) {
      byte[] noise = new byte[size];
      Random random = new Random(7);
      for (int i = 0; i < size; i++) {
        noise[i] = (byte) (1 + random.nextInt(255));
      }
      assertThatThrownBy(() -> TextDecoder.decode(noise))
          .isInstanceOf(TextDecoder.NotTextException.class);
    }
  }
}
