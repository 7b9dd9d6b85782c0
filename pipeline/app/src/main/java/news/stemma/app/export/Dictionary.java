package news.stemma.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.stemma.app.report.CsvCell;

/// Says what every column means, for people and as a table.
final class Dictionary {
  private static final String HEAD =
      """
      # Columns

      Keys and meanings as in OUTPUT.md, shorter here. `start` and `end` are offsets in Unicode code \
      points into `documents.text`, half-open. *from* says where a value stands in the run's files: \
      `blocks[].kind` of each element of `blocks`, `blocks[#]` the element's position from 0, \
      `'kept'` this very word.

      - Text is UTF-8 without a byte-order mark. What not all tools take (surrogates that \
      stand alone, U+FFFE, U+FFFF, control characters but tabs and line ends) is written as `\\u` \
      and four digits, such as `\\ud800`, in ids as in all else, and backslashes before it, or \
      before such a row of characters in the text itself, are doubled: unlike ids stay unlike. \
      Only in columns called `text` a code point stays one, so that offsets hold: there U+FFFD \
      stands for U+0000 and lone surrogates, and other control characters stay.
      - CSV follows RFC 4180. An empty cell has no value, `""` is an empty text. A cell of text or \
      JSON that begins with `=`, `+`, `-`, `@`, a tab or a line end, also behind apostrophes, has one \
      apostrophe more before it, so that no spreadsheet takes it for a formula: take it away before \
      you use offsets. Numbers and booleans come as they are. Spreadsheets that don't expect UTF-8 \
      have to be told when the file is imported.
      - Parquet has text and JSON as strings, integers of 64 bits, decimals as doubles, booleans; a \
      value that is not there is null, and no apostrophe is added.
      - GraphML: a node's id is the article's; to join with the tables take `document`, since some \
      readers keep `&` in ids as `&#38;`. In ids of nodes tabs and line ends are written as \
      `\\u0009` and the like, too, since XML would make blanks of them.
      """;

  private Dictionary() {}

  static void write(List<Table> tables, Path folder) throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    try (CsvWriter rows = CsvTable.writer(folder.resolve("dictionary.csv"))) {
      rows.writeRecord("table", "column", "type", "file", "from", "meaning");
      for (Table table : tables) {
        page.append("\n## ").append(table.name()).append("\n\n");
        page.append("A row is ").append(table.row());
        page.append(", of `").append(table.source().file()).append("`.\n\n");
        page.append("| column | type | from | meaning |\n|---|---|---|---|\n");
        for (Column column : table.columns()) {
          page.append(line(column));
          rows.writeRecord(
              table.name(),
              column.name(),
              column.type().toString(),
              table.source().file(),
              CsvCell.of(column.source()),
              CsvCell.of(column.meaning()));
        }
      }
    }
    Files.writeString(folder.resolve("DICTIONARY.md"), page);
  }

  private static String line(Column column) {
    return "| `%s` | %s | `%s` | %s |%n"
        .formatted(column.name(), column.type(), column.source(), column.meaning())
        .replace(System.lineSeparator(), "\n");
  }
}
