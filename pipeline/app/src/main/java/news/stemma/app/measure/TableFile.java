package news.stemma.app.measure;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A table as JSON lines.
final class TableFile implements Closeable {
  private final BufferedWriter out;

  private TableFile(BufferedWriter out) {
    this.out = out;
  }

  static TableFile in(Path folder, String name) throws IOException {
    return new TableFile(
        Files.newBufferedWriter(folder.resolve(name + ".jsonl"), StandardCharsets.UTF_8));
  }

  static void write(Path folder, String name, List<Row> rows) throws IOException {
    try (TableFile file = in(folder, name)) {
      for (Row row : rows) {
        file.write(row);
      }
    }
  }

  void write(Row row) throws IOException {
    out.write(row.toString());
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
