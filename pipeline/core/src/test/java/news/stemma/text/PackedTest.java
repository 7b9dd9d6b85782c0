package news.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PackedTest {
  @Test
  void whatIsWellFormedIsPlainUtf8() {
    for (String text : List.of("", "a", "Ä é", "\uFFFD", "\uD83D\uDD25 x")) {
      assertThat(Packed.utf8(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aLoneSurrogateHasTheBytesOfItsNumber() {
    assertThat(Packed.utf8("a\uD800"))
        .isEqualTo(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
    assertThat(Packed.utf8("\uDFFF\uD83D\uDD25")).startsWith(0xED, 0xBF, 0xBF, 0xF0);
  }

  @Test
  void bytesAreInTheOrderOfIds() {
    List<String> ids =
        List.of(
            "",
            "?",
            "a",
            "\uD7FF",
            "\uD800",
            "\uD800a",
            "\uDC00",
            "\uE000",
            "\uFFFD",
            "\uD800\uDC00");
    assertThat(ids).isSortedAccordingTo(Document.ID_ORDER);
    assertThat(ids.stream().map(Packed::utf8)).isSortedAccordingTo(Arrays::compareUnsigned);
  }
}
