package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.app.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs what RESEARCH.md shows, and holds it to what it prints.
final class ResearchPageTest {
  @TempDir private static Path folder;
  private static ResearchPage page;

  @BeforeAll
  static void runTheCommands() throws IOException {
    page = ResearchPage.read(folder);
    page.runCommands();
  }

  private static List<List<String>> rows(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(page.placed(sql))) {
      int columns = rows.getMetaData().getColumnCount();
      List<List<String>> read = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        names.add(rows.getMetaData().getColumnLabel(i));
      }
      read.add(names);
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(rows.getString(i) == null ? "" : rows.getString(i));
        }
        read.add(row);
      }
      return read;
    }
  }

  /// As a table of Markdown.
  private static String table(List<List<String>> rows) {
    String rule =
        IntStream.range(0, rows.getFirst().size())
            .mapToObj(_ -> "---|")
            .collect(Collectors.joining());
    return rows.stream()
        .map(row -> "| " + String.join(" | ", row) + " |\n")
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                lines ->
                    lines.getFirst()
                        + "|"
                        + rule
                        + "\n"
                        + String.join("", lines.subList(1, lines.size()))));
  }

  @Test
  void everyQueryGivesTheTableBehindIt() throws Exception {
    assertThat(page.blocks("sql")).hasSizeGreaterThan(8);
    page.check(page.told("sql", code -> table(rows(code))));
  }

  @Test
  void everyQueryWithinPythonHasRows() throws SQLException {
    Pattern query =
        Pattern.compile("duckdb\\.sql\\((?:\"\"\"(.+?)\"\"\"|\"(.+?)\")\\)", Pattern.DOTALL);
    int queries = 0;
    for (ResearchPage.Block block : page.blocks("python")) {
      for (MatchResult match : query.matcher(block.code()).results().toList()) {
        assertThat(rows(match.group(1) == null ? match.group(2) : match.group(1)))
            .as(match.group())
            .hasSizeGreaterThan(1);
        queries++;
      }
    }
    assertThat(queries).isGreaterThan(1);
  }

  @Test
  void everyFileThatIsReadIsThere() {
    assertThat(page.paths())
        .hasSizeGreaterThan(10)
        .allSatisfy(path -> assertThat(Path.of(page.placed(path))).exists());
  }

  @Test
  void everyLinkWithinTheRepositoryLeadsSomewhere() throws IOException {
    Pattern link = Pattern.compile("\\]\\(([^):#]+)(?:#[^)]*)?\\)");
    List<String> links =
        link.matcher(Files.readString(Repository.ROOT.resolve(ResearchPage.FILE)))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(links)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Repository.ROOT.resolve(file)).exists());
  }
}
