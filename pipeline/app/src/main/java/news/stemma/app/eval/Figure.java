package news.stemma.app.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import news.stemma.app.statistics.Interval;
import tools.jackson.databind.node.ObjectNode;

/// A figure and how sure it is.
///
/// @param value 0 where no case bears on the figure
/// @param interval empty where no case does
public record Figure(double value, Optional<Interval> interval) {
  private static final int DECIMALS = 4;

  /// As every decimal in JSON is written.
  public static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /// As every decimal in a table is written.
  public static String text(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /// `0.843 [0.762, 0.905]`, or a dash where no case bears on it.
  public String text() {
    return interval
        .map(i -> text(value) + " [" + text(i.low()) + ", " + text(i.high()) + "]")
        .orElse("–");
  }

  /// Adds itself as an object with `value`, `low` and `high`, the last two null without interval.
  public ObjectNode putInto(ObjectNode row, String key) {
    ObjectNode figure = row.putObject(key).put("value", decimal(value));
    figure.put("low", interval.map(i -> decimal(i.low())).orElse(null));
    figure.put("high", interval.map(i -> decimal(i.high())).orElse(null));
    return figure;
  }
}
