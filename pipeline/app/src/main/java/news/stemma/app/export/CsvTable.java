package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.stemma.app.report.CsvCell;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Writes a table as CSV by RFC 4180, in UTF-8 without a byte-order mark. A cell without value is
/// empty, an empty text is `""`.
final class CsvTable implements RowWriter {
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
      case TEXT, WORDS, JSON -> CsvCell.of(type.text(value));
      case INTEGER, DECIMAL, BOOLEAN -> type.text(value);
    };
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
