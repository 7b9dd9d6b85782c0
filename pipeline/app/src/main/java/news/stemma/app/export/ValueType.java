package news.stemma.app.export;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.PlainText;
import tools.jackson.databind.JsonNode;

/// What the values of a column are.
enum ValueType {
  /// Text; of an array of texts these, with blanks between them. Unlike texts stay unlike.
  TEXT("VARCHAR", "string", "string"),
  /// Words of an article, a code point for each of its, so that offsets stay right.
  WORDS("VARCHAR", "string", "string"),
  /// A value of any form, as JSON.
  JSON("VARCHAR", "string", "object"),
  INTEGER("BIGINT", "long", "integer"),
  /// With four places.
  DECIMAL("DOUBLE", "double", "number"),
  BOOLEAN("BOOLEAN", "boolean", "boolean");

  private static final int PLACES = 4;
  private static final char REPLACEMENT = '\uFFFD';

  private final String sql;
  private final String graphMl;
  private final String frictionless;

  ValueType(String sql, String graphMl, String frictionless) {
    this.sql = sql;
    this.graphMl = graphMl;
    this.frictionless = frictionless;
  }

  /// What DuckDB calls it.
  String sql() {
    return sql;
  }

  /// What GraphML calls it.
  String graphMl() {
    return graphMl;
  }

  /// What a Table Schema calls it.
  String frictionless() {
    return frictionless;
  }

  /// A value that is there, as text that any tool takes.
  String text(JsonNode value) {
    return switch (this) {
      case TEXT -> PlainText.of(plain(value));
      case WORDS -> fit(plain(value));
      case JSON -> JsonReport.string(value);
      case INTEGER, BOOLEAN -> value.asString();
      case DECIMAL -> value.decimalValue().setScale(PLACES, RoundingMode.HALF_EVEN).toPlainString();
    };
  }

  private static String plain(JsonNode value) {
    if (value.isValueNode()) {
      return value.asString();
    }
    return value.isArray() && value.valueStream().allMatch(JsonNode::isString)
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
        : JsonReport.string(value);
  }

  /// With U+FFFD for U+0000 and lone surrogates.
  static String fit(String text) {
    StringBuilder fit = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          boolean unfit = point == 0 || Character.getType(point) == Character.SURROGATE;
          fit.appendCodePoint(unfit ? REPLACEMENT : point);
        });
    return fit.toString();
  }

  @Override
  public String toString() {
    return this == WORDS ? TEXT.toString() : name().toLowerCase(Locale.ROOT);
  }
}
