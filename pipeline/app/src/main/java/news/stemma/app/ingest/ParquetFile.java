package news.stemma.app.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the rows of a Parquet file, through DuckDB, which is kept from the network. Times come as
/// ISO 8601, with a zone where the column has one.
final class ParquetFile {
  private final Records records;
  private final Sink sink;

  ParquetFile(Records records, Sink sink) {
    this.records = records;
    this.sink = sink;
  }

  void read(Path file, String location) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties());
        Statement statement = connection.createStatement()) {
      String table = table(file);
      List<String> types = new ArrayList<>();
      List<String> columns = new ArrayList<>();
      try (ResultSet none = statement.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
        ResultSetMetaData data = none.getMetaData();
        for (int i = 1; i <= data.getColumnCount(); i++) {
          columns.add(data.getColumnName(i));
          types.add(data.getColumnTypeName(i));
        }
      }
      columns.forEach(records::see);
      if (!columns.contains(records.textName())) {
        sink.reject(location, records.noTextAmong(columns));
        return;
      }
      readRows(statement, select(columns, types) + " FROM " + table, columns, location);
    } catch (SQLException e) {
      // Its words hold the names of temporary files.
      sink.reject(location, "no Parquet that can be read");
    } catch (LinkageError e) {
      sink.reject(
          location,
          "Parquet, whose library can't be unpacked here; is there room in the temporary folder?");
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("jdbc_stream_results", "true");
    properties.setProperty("threads", "1");
    properties.setProperty("temp_directory", "");
    return properties;
  }

  /// The file as a table: characters that stand for many are taken for what they are, and folders
  /// say nothing of columns.
  private static String table(Path file) {
    String name = file.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
    return "read_parquet("
        + quoted(name, '\'')
        + ", hive_partitioning = false, binary_as_string = true)";
  }

  private static String quoted(String name, char quote) {
    String mark = String.valueOf(quote);
    return mark + name.replace(mark, mark + mark) + mark;
  }

  /// All columns, nested ones as JSON.
  private static String select(List<String> columns, List<String> types) {
    List<String> selected = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = quoted(columns.get(i), '"');
      selected.add(isNested(types.get(i)) ? "to_json(" + column + ")" : column);
    }
    return selected.stream().collect(Collectors.joining(", ", "SELECT ", ""));
  }

  private static boolean isNested(String type) {
    return type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP");
  }

  private void readRows(Statement statement, String query, List<String> columns, String location) {
    long number = 1;
    try (ResultSet rows = statement.executeQuery(query)) {
      ResultSetMetaData data = rows.getMetaData();
      for (; rows.next(); number++) {
        for (int i = 0; i < columns.size(); i++) {
          put(columns.get(i), data.getColumnTypeName(i + 1), rows, i + 1);
        }
        records.finish(location + ":" + number, Optional.empty(), Optional.empty());
      }
    } catch (SQLException e) {
      records.discard();
      sink.reject(location + ":" + number, "no Parquet that can be read");
    }
  }

  private void put(String name, String type, ResultSet rows, int column) throws SQLException {
    Object value =
        type.startsWith("TIMESTAMP") && !type.endsWith("ZONE")
            ? rows.getObject(column, LocalDateTime.class)
            : rows.getObject(column);
    if (value == null) {
      return;
    }
    boolean text = name.equals(records.textName());
    if (records.knows(name) && (!text || value instanceof String)) {
      records.put(name, string(value));
    } else {
      records.putExtra(name, json(value));
    }
  }

  private static String string(Object value) {
    return value instanceof OffsetDateTime time ? time.toInstant().toString() : value.toString();
  }

  private static JsonNode json(Object value) {
    JsonMapper mapper = JsonMapper.shared();
    return switch (value) {
      case org.duckdb.JsonNode nested -> mapper.readTree(nested.toString());
      case Boolean _, BigDecimal _, BigInteger _ -> mapper.valueToTree(value);
      case Number _ -> mapper.valueToTree(value);
      default -> mapper.valueToTree(string(value));
    };
  }
}
