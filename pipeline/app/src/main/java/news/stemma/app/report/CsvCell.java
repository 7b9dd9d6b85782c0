package news.stemma.app.report;

import java.util.regex.Pattern;

/// Makes text a cell of CSV that no spreadsheet takes for a formula.
public final class CsvCell {
  /// What spreadsheets may take for a formula, also behind apostrophes, so that taking one away
  /// always gives the text again.
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]");

  private CsvCell() {}

  /// The text with an apostrophe before it where a spreadsheet could take it for a formula.
  public static String of(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }
}
