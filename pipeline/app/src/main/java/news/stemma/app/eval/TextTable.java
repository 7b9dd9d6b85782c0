package news.stemma.app.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.app.report.Printable;

/// Columns of text; the first is set flush left, the others flush right.
public final class TextTable {
  private static final String INDENT = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(List<String> headings) {
    rows.add(headings.stream().map(Printable::of).toList());
  }

  public static TextTable of(String... headings) {
    return new TextTable(List.of(headings));
  }

  public static TextTable of(List<String> headings) {
    return new TextTable(List.copyOf(headings));
  }

  public void row(String... cells) {
    row(List.of(cells));
  }

  public void row(List<String> cells) {
    if (cells.size() != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          cells + " has not " + rows.getFirst().size() + " cells, as the headings have");
    }
    rows.add(cells.stream().map(Printable::of).toList());
  }

  /// Every row on a line of its own.
  @Override
  public String toString() {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
            .toArray();
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(INDENT);
      for (int column = 0; column < widths.length; column++) {
        String blanks = " ".repeat(widths[column] - width(row.get(column)));
        line.append(column == 0 ? "" : INDENT)
            .append(column == 0 ? row.get(column) + blanks : blanks + row.get(column));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
