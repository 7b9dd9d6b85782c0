package news.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
  @Test
  void offsetsAreWhatJavaCounts() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder soup = new StringBuilder();
      for (int k = random.nextInt(30); k > 0; k--) {
        soup.append((char) (random.nextBoolean() ? 0xD7F0 + random.nextInt(0x820) : 'a'));
      }
      String text = soup.toString();
      CodePoints codePoints = CodePoints.of(text);
      for (int offset = 0; offset <= text.length(); offset++) {
        boolean insidePair =
            offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        if (!insidePair) {
          assertThat(codePoints.offset(offset)).isEqualTo(text.codePointCount(0, offset));
        }
      }
    }
  }
}
