package news.stemma.app.report;

import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// One value as a line of JSON in UTF-8, with its end; lone surrogates escaped.
public final class JsonLine {
  private JsonLine() {}

  public static byte[] of(Consumer<JsonGenerator> value) {
    return JsonStyle.PLAIN.lines(value);
  }
}
