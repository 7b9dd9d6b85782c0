package news.stemma.app.measure;

import java.math.BigDecimal;
import java.util.Optional;
import news.stemma.app.report.FourPlaces;
import news.stemma.app.report.JsonReport;
import news.stemma.app.statistics.Interval;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A row of a table; what is not known is left out.
final class Row {
  private final ObjectNode object = JsonMapper.shared().createObjectNode();

  Row put(String key, String text) {
    object.put(key, text);
    return this;
  }

  Row put(String key, Optional<String> text) {
    text.ifPresent(known -> object.put(key, known));
    return this;
  }

  Row put(String key, long number) {
    object.put(key, number);
    return this;
  }

  Row decimal(String key, double number) {
    object.put(key, new BigDecimal(FourPlaces.of(number)));
    return this;
  }

  Row decimal(String key, Optional<Double> number) {
    number.ifPresent(known -> decimal(key, known));
    return this;
  }

  /// One number of another, where that is any.
  Row share(String key, long part, long of) {
    return of > 0 ? decimal(key, (double) part / of) : this;
  }

  /// The bounds under `keyLow` and `keyHigh`.
  Row interval(String key, Optional<Interval> interval) {
    interval.ifPresent(
        known -> decimal(key + "Low", known.low()).decimal(key + "High", known.high()));
    return this;
  }

  ObjectNode object() {
    return object;
  }

  @Override
  public String toString() {
    return JsonReport.string(object);
  }
}
