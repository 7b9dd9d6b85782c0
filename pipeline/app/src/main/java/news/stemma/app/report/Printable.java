package news.stemma.app.report;

/// Makes text from outside fit to be printed.
public final class Printable {
  private Printable() {}

  /// The text with U+FFFD for what could steer a terminal: control characters, line and paragraph
  /// separators, lone surrogates, marks of direction.
  public static String of(String text) {
    return text.replaceAll(
        "[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]", "\uFFFD");
  }
}
