package news.stemma.app.eval;

import news.stemma.app.statistics.Interval;
import tools.jackson.databind.node.ObjectNode;

/// What a sample tells of a share among all pairs.
sealed interface Estimate {
  /// Each stratum that bears on it has pairs that tell, or no case does.
  record Known(Figure figure) implements Estimate {}

  /// A stratum that bears on it has no pair that tells, so there are only bounds.
  record Bounds(Interval interval) implements Estimate {}

  /// `0.843 [0.762, 0.905]`, or without the first.
  default String text() {
    return switch (this) {
      case Known(Figure figure) -> figure.text();
      case Bounds(Interval i) -> "[" + Figure.text(i.low()) + ", " + Figure.text(i.high()) + "]";
    };
  }

  /// Adds itself as an object with `value`, which is null where there are only bounds, `low` and
  /// `high`.
  default void putInto(ObjectNode row, String key) {
    switch (this) {
      case Known(Figure figure) -> figure.putInto(row, key);
      case Bounds(Interval i) ->
          row.putObject(key)
              .putNull("value")
              .put("low", Figure.decimal(i.low()))
              .put("high", Figure.decimal(i.high()));
    }
  }
}
