package news.stemma.app.export;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tools.jackson.databind.JsonNode;

/// Writes tables as Parquet, through DuckDB, which is kept from the network. Rows wait in a
/// database on disk, which is gone when this is closed.
final class ParquetTables implements Closeable {
  /// Beside the heap.
  private static final String MEMORY = "256MB";

  /// So many rows are compressed together, and are in memory for it with their texts.
  private static final int ROW_GROUP = 16_384;

  private final Path folder;
  private final Path work;
  private final DuckDBConnection connection;

  private ParquetTables(Path folder, Path work, DuckDBConnection connection) {
    this.folder = folder;
    this.work = work;
    this.connection = connection;
  }

  static ParquetTables in(Path folder) throws IOException {
    Path work = Files.createDirectory(folder.resolve(".rows"));
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:duckdb:" + work.resolve("rows.duckdb"), properties());
      connection.setAutoCommit(false);
      return new ParquetTables(folder, work, connection.unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("memory_limit", MEMORY);
    properties.setProperty("threads", "1");
    return properties;
  }

  /// The table's file is written when the writer is closed.
  RowWriter table(Table table) throws IOException {
    try {
      execute(
          table.columns().stream()
              .map(column -> quoted(column.name(), '"') + " " + column.type().sql())
              .collect(
                  Collectors.joining(
                      ", ", "CREATE TABLE " + quoted(table.name(), '"') + " (", ")")));
      return new Rows(table, connection.createAppender(table.name()));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String name, char quote) {
    String mark = String.valueOf(quote);
    return mark + name.replace(mark, mark + mark) + mark;
  }

  private static IOException failed(SQLException e) {
    return new IOException(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      MoreFiles.deleteRecursively(work, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  /// The rows of one table.
  private final class Rows implements RowWriter {
    private final Table table;
    private final DuckDBAppender appender;

    Rows(Table table, DuckDBAppender appender) {
      this.table = table;
      this.appender = appender;
    }

    @Override
    public void write(ImmutableList<JsonNode> row) throws IOException {
      try {
        appender.beginRow();
        for (int i = 0; i < row.size(); i++) {
          append(table.columns().get(i).type(), row.get(i));
        }
        appender.endRow();
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    private void append(ValueType type, JsonNode value) throws SQLException {
      if (value.isMissingNode()) {
        appender.appendNull();
        return;
      }
      switch (type) {
        case TEXT, WORDS, JSON -> appender.append(type.text(value));
        case INTEGER -> appender.append(value.longValue());
        case DECIMAL -> appender.append(value.doubleValue());
        case BOOLEAN -> appender.append(value.booleanValue());
      }
    }

    /// Flushes what is left by itself, since closing an appender is silent about what goes wrong.
    @Override
    public void close() throws IOException {
      String name = quoted(table.name(), '"');
      String file = folder.resolve(table.name() + ".parquet").toString();
      try {
        try (appender) {
          appender.flush();
        }
        execute(
            "COPY "
                + name
                + " TO "
                + quoted(file, '\'')
                + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
                + ROW_GROUP
                + ")");
        execute("DROP TABLE " + name);
      } catch (SQLException e) {
        throw failed(e);
      }
    }
  }
}
