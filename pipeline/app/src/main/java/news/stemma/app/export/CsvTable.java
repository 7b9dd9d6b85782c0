package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Writes a table as CSV by RFC 4180, in UTF-8 without a byte-order mark. A cell without value is
/// empty, an empty text is `""`.
final class CsvTable implements RowWriter {
  /// What spreadsheets may take for a formula, also behind apostrophes, so that taking one away
  /// always gives the text again.
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]");

  private final ImmutableList<Column> columns;
  private final CsvWriter out;

  private CsvTable(ImmutableList<Column> columns, CsvWriter out) {
    this.columns = columns;
    this.out = out;
  }

  static CsvTable in(Path folder, Table table) throws IOException {
    CsvWriter out = writer(folder.resolve(table.name() + ".csv"));
    out.writeRecord(Lists.transform(table.columns(), Column::name));
    return new CsvTable(table.columns(), out);
  }

  static CsvWriter writer(Path file) throws IOException {
    return CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(file);
  }

  @Override
  public void write(ImmutableList<JsonNode> row) {
    List<@Nullable String> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.get(i).isMissingNode() ? null : cell(columns.get(i).type(), row.get(i)));
    }
    out.writeRecord(cells);
  }

  private static String cell(ValueType type, JsonNode value) {
    return switch (type) {
      case TEXT, JSON -> harmless(type.text(value));
      case INTEGER, DECIMAL, BOOLEAN -> type.text(value);
    };
  }

  /// The text with an apostrophe before it where a spreadsheet could take it for a formula.
  static String harmless(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
