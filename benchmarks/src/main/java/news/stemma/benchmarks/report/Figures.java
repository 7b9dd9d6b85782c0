package news.stemma.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How figures are written.
public final class Figures {
  private Figures() {}

  /// Four places, as in all of Stemma's outputs.
  public static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).doubleValue();
  }

  /// Three digits that count: 415, 37.2, 0.318.
  public static String readable(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }
}
