package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes some of a run's lines as Parquet, with the columns that an [Export] has: where nobody has
/// the whole run in a folder. What is nested gets tables of its own, as there.
public final class ParquetLines implements Closeable {
  /// What the lines of runs are called: `relations` for those of `relations.jsonl`, `nodes` and
  /// `edges` for those of the graph.
  public static final ImmutableSet<String> NAMES =
      Arrays.stream(Source.values()).map(Source::lines).collect(ImmutableSet.toImmutableSet());

  private static final String EXTENSION = ".parquet";

  private final Source source;
  private final ImmutableList<Table> tables;
  private final ParquetTables parquet;
  private final List<RowWriter> writers = new ArrayList<>();

  private ParquetLines(Source source, ImmutableList<Table> tables, ParquetTables parquet) {
    this.source = source;
    this.tables = tables;
    this.parquet = parquet;
  }

  /// @param name of the lines, one of [#NAMES]
  /// @param folder that is there and has no such file yet; rows wait in it until this is closed,
  ///   which writes a file a table, `relations.parquet`
  public static ParquetLines in(Path folder, String name) throws IOException {
    Source source = source(name);
    ImmutableList<Table> tables = tablesOf(source);
    ParquetLines lines = new ParquetLines(source, tables, ParquetTables.in(folder));
    for (Table table : tables) {
      lines.writers.add(lines.parquet.table(table));
    }
    return lines;
  }

  /// The tables that these lines are written into; the file of one is its name and `.parquet`.
  public static ImmutableList<String> tables(String name) {
    return tablesOf(source(name)).stream()
        .map(Table::name)
        .collect(ImmutableList.toImmutableList());
  }

  /// What a table's file is called.
  public static String file(String table) {
    return table + EXTENSION;
  }

  private static Source source(String name) {
    return Arrays.stream(Source.values())
        .filter(source -> source.lines().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no lines of a run are called " + name));
  }

  private static ImmutableList<Table> tablesOf(Source source) {
    return Schema.TABLES.stream()
        .filter(table -> table.source() == source)
        .collect(ImmutableList.toImmutableList());
  }

  /// @param some lines, an object each; the last one with or without its end
  public void add(byte[] some) throws IOException {
    int start = 0;
    for (int i = 0; i < some.length; i++) {
      if (some[i] == '\n') {
        addLine(Arrays.copyOfRange(some, start, i));
        start = i + 1;
      }
    }
    if (start < some.length) {
      addLine(Arrays.copyOfRange(some, start, some.length));
    }
  }

  private void addLine(byte[] line) throws IOException {
    source.read(
        line,
        object -> {
          for (int i = 0; i < tables.size(); i++) {
            tables.get(i).rows(object, writers.get(i)::write);
          }
        });
  }

  @Override
  public void close() throws IOException {
    try (parquet) {
      for (RowWriter writer : writers) {
        writer.close();
      }
    }
  }
}
