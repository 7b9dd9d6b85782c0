package news.stemma.app.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Writes numbers for pictures and their data.
final class Figures {
  private static final int PLACES = 4;

  private Figures() {}

  /// A coordinate, with two places at most.
  static String coordinate(double value) {
    return plain(value, 2);
  }

  /// A value of the data, with four places at most.
  static String value(double value) {
    return plain(value, PLACES);
  }

  private static String plain(double value, int places) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /// Digits in groups of three, for people.
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// A number of things, such as `1 edge` or `2 edges`.
  static String counted(long value, String unit) {
    return count(value) + " " + unit + (value == 1 ? "" : "s");
  }

  /// A share with one place, for people.
  static String percent(double share) {
    return plain(100 * share, 1) + " %";
  }

  /// A text of at most so many characters.
  static String shorten(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
