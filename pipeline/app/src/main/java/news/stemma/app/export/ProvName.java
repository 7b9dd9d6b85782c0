package news.stemma.app.export;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import news.stemma.app.report.PlainText;

/// Local parts of qualified names, as PROV-N has them (W3C Recommendation of 2013, section 3.7.1,
/// production PN_LOCAL): ASCII letters, digits and `_` as they are, `-` and `.` but at the ends,
/// all else as the percent-encoded bytes of its UTF-8. Unlike texts have unlike names, and decoding
/// gives the text again, as tables have it.
final class ProvName {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private ProvName() {}

  static String local(String any) {
    String text = PlainText.of(any);
    StringBuilder name = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      boolean atAnEnd = i == 0 || next == text.length();
      if (isPlain(point) || (!atAnEnd && (point == '-' || point == '.'))) {
        name.appendCodePoint(point);
      } else {
        encode(point, name);
      }
      i = next;
    }
    return name.toString();
  }

  private static boolean isPlain(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9')
        || point == '_';
  }

  private static void encode(int point, StringBuilder name) {
    for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      name.append('%').append(HEX.toHexDigits(each));
    }
  }
}
