package news.stemma.app.report;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.ColorScheme;

/// Prints lines of at most 100 columns, indented, and bold where the terminal can.
final class Page {
  private static final int COLUMNS = 100;
  private static final int HANGING = 4;
  private static final Pattern STYLE = Pattern.compile("\u001B\\[\\d*m");

  private final PrintWriter out;
  private final ColorScheme colors;

  Page(PrintWriter out, ColorScheme colors) {
    this.out = out;
    this.colors = colors;
  }

  /// Prints a text, broken between words where it is too long; further lines hang.
  void line(int indent, String text) {
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    int width = indent;
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      int length = columns(word);
      if (!first && width + 1 + length > COLUMNS) {
        out.println(line);
        line = new StringBuilder(" ".repeat(indent + HANGING));
        width = indent + HANGING;
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      width += length + (first ? 0 : 1);
      first = false;
    }
    out.println(line);
  }

  void heading(String text) {
    out.println();
    line(0, bold(text));
  }

  String bold(String text) {
    return colors.ansi().enabled() ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  private static int columns(String word) {
    String plain = STYLE.matcher(word).replaceAll("");
    return plain.codePointCount(0, plain.length());
  }

  void flush() {
    out.flush();
  }
}
