package news.stemma.app.report;

import java.util.Locale;
import java.util.regex.Pattern;

/// Writes any text in characters that CSV, Parquet and XML can hold, unlike texts in unlike ones:
/// what XML 1.0 forbids (section 2.2, Char: most control characters, surrogates that stand alone,
/// U+FFFE and U+FFFF) as a backslash, `u` and four digits, such as `\ud800`, with the backslashes
/// before it doubled, as they are where the text itself has such a row of characters.
public final class PlainText {
  private static final Pattern UNFIT = pattern("");
  private static final Pattern UNFIT_ON_A_LINE = pattern("\\t\\n\\r");

  private PlainText() {}

  private static Pattern pattern(String further) {
    return Pattern.compile(
        "(?<!\\\\)(\\\\*+)([\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\p{Cs}\\uFFFE\\uFFFF"
            + further
            + "])|(?<!\\\\)(\\\\++)(?=u[0-9a-f]{4})");
  }

  public static String of(String text) {
    return written(text, UNFIT);
  }

  /// The same for an attribute in XML, where a tab or line end would become a blank (XML 1.0,
  /// section 3.3.3): these are written so, too.
  public static String onALine(String text) {
    return written(text, UNFIT_ON_A_LINE);
  }

  private static String written(String text, Pattern unfit) {
    StringBuilder written = new StringBuilder(text.length());
    int from = 0;
    for (var found = unfit.matcher(text); found.find(); from = found.end()) {
      written.append(text, from, found.start());
      if (found.group(2) == null) {
        written.append(found.group(3)).append(found.group(3));
      } else {
        written.append(found.group(1)).append(found.group(1));
        written.append(String.format(Locale.ROOT, "\\u%04x", found.group(2).codePointAt(0)));
      }
    }
    return from == 0 ? text : written.append(text, from, text.length()).toString();
  }
}
