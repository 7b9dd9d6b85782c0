package news.stemma.benchmarks.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows under a header, for a terminal or a page.
public final class Table {
  private final ImmutableList<String> header;
  private final List<ImmutableList<String>> rows = new ArrayList<>();

  public Table(String... header) {
    this.header = ImmutableList.copyOf(header);
  }

  /// @throws IllegalArgumentException for another number of cells than the header has
  public void add(List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(cells + " are not " + header.size() + " cells");
    }
    rows.add(ImmutableList.copyOf(cells));
  }

  public void add(String... cells) {
    add(Arrays.asList(cells));
  }

  /// Columns side by side, figures to the right.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (ImmutableList<String> row : all()) {
      String line =
          IntStream.range(0, row.size())
              .mapToObj(column ->
                  isFigures(column)
                      ? Strings.padStart(row.get(column), width(column), ' ')
                      : Strings.padEnd(row.get(column), width(column), ' '))
              .collect(Collectors.joining("  "));
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /// The same in Markdown.
  public String markdown() {
    List<String> lines = new ArrayList<>();
    for (ImmutableList<String> row : all()) {
      lines.add("| " + String.join(" | ", row) + " |");
    }
    lines.add(
        1,
        IntStream.range(0, header.size())
            .mapToObj(column -> isFigures(column) ? "---:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |")));
    return String.join("\n", lines) + "\n";
  }

  private List<ImmutableList<String>> all() {
    List<ImmutableList<String>> all = new ArrayList<>();
    all.add(header);
    all.addAll(rows);
    return all;
  }

  private int width(int column) {
    return all().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private boolean isFigures(int column) {
    return rows.stream().allMatch(row -> row.get(column).matches("[-+±.,\\d× ()%]*"));
  }
}
