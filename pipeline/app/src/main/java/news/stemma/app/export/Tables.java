package news.stemma.app.export;

import com.google.common.io.Closer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import news.stemma.Progress;

/// Writes tables as CSV and Parquet.
final class Tables {
  private interface Opening {
    RowWriter of(Table table) throws IOException;
  }

  private Tables() {}

  /// @param from the folder with the files that the tables are of
  /// @param to the folder that gets a file a table and format
  static void write(
      Path from, List<Table> tables, Set<ExportFormat> formats, Path to, Progress progress)
      throws IOException {
    if (formats.contains(ExportFormat.PARQUET)) {
      try (ParquetTables parquet = ParquetTables.in(to)) {
        write(from, tables, parquet::table, progress);
      }
    }
    if (formats.contains(ExportFormat.CSV)) {
      write(from, tables, table -> CsvTable.in(to, table), progress);
    }
  }

  /// Reads each source once, for all its tables.
  private static void write(Path from, List<Table> tables, Opening opening, Progress progress)
      throws IOException {
    for (Source source : tables.stream().map(Table::source).distinct().toList()) {
      List<Table> those = tables.stream().filter(table -> table.source() == source).toList();
      try (Closer closer = Closer.create()) {
        List<RowWriter> writers = new ArrayList<>();
        for (Table table : those) {
          writers.add(closer.register(opening.of(table)));
        }
        AtomicLong read = new AtomicLong();
        source.read(
            from,
            object -> {
              progress.at("exporting " + source.file(), read.incrementAndGet(), 0);
              for (int i = 0; i < writers.size(); i++) {
                those.get(i).rows(object, writers.get(i)::write);
              }
            });
      }
    }
  }
}
