package news.stemma.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Decimals with four places, rounded half to even by the shortest decimal that means the value.
public final class FourPlaces {
  private static final int PLACES = 4;
  private static final int ONE = 10_000;

  /// Below it the product with [#ONE] is less than [#TIE] away from the exact one.
  private static final double EXACT = 1e8;

  private static final double TIE = 1e-3;

  private FourPlaces() {}

  public static String of(double value) {
    double scaled = Math.abs(value) * ONE;
    long below = (long) scaled;
    double rest = scaled - below;
    boolean exact = scaled < EXACT * ONE && Math.abs(rest - 0.5) > TIE;
    if (!exact) {
      return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN).toPlainString();
    }
    long rounded = rest > 0.5 ? below + 1 : below;
    String digits = Long.toString(rounded % ONE + ONE);
    String sign = value < 0 && rounded != 0 ? "-" : "";
    return sign + rounded / ONE + "." + digits.substring(1);
  }
}
