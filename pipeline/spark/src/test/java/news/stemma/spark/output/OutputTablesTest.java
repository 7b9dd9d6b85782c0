package news.stemma.spark.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.spark.output.Destination.Earlier;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputTablesTest {
  private static JavaSparkContext context;

  @TempDir Path work;

  private final List<String> messages = new ArrayList<>();

  @BeforeAll
  static void start() {
    context =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2,2]")
                .setAppName("output")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    // Some of these tests fail tasks, and Spark tells at length.
    context.setLogLevel("OFF");
  }

  @AfterAll
  static void stop() {
    context.stop();
  }

  private OutputTables begin(TableForm form, Earlier earlier) {
    String folder = work.resolve("run").toString();
    return OutputTables.begin(context, new Destination(folder, form, earlier), messages::add);
  }

  private static JavaRDD<byte[]> lines(int partitions, List<String> lines) {
    return context
        .parallelize(lines, partitions)
        .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> edges(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"derived\":\"d" + i + "\",\"source\":\"s\"}")
        .toList();
  }

  private String joined(String table, int parts) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int part = 0; part < parts; part++) {
      String name = "run/%s/part-%05d.jsonl".formatted(table, part);
      all.append(Files.readString(work.resolve(name)));
    }
    return all.toString();
  }

  @Test
  void thePartsOneAfterTheOtherAreTheLinesInOrder() throws IOException {
    OutputTables tables = begin(TableForm.JSONL, Earlier.STAYS);
    tables.write("edges", lines(5, edges(1003)));
    tables.write("clusters", lines(3, List.of()));
    tables.write("merges", context.emptyRDD());
    assertThat(work.resolve("run/_SUCCESS")).doesNotExist();
    assertThat(OutputTables.finished(context, work.resolve("run").toString())).isEmpty();
    tables.finish("{\"edges\":1003}");
    assertThat(joined("edges", 5)).isEqualTo(String.join("\n", edges(1003)) + "\n");
    assertThat(work.resolve("run/clusters/part-00002.jsonl")).isEmptyFile();
    assertThat(work.resolve("run/merges/part-00000.jsonl")).isEmptyFile();
    assertThat(OutputTables.finished(context, work.resolve("run").toString()))
        .hasValue("{\"edges\":1003}\n");
    assertThat(work.resolve("run").toFile().list((folder, name) -> !name.endsWith(".crc")))
        .containsExactlyInAnyOrder(
            "_SUCCESS", "_stemma", "clusters", "edges", "merges", "run.json");
  }

  @Test
  void anAttemptThatFailsLeavesNothing() throws IOException {
    OutputTables tables = begin(TableForm.JSONL, Earlier.STAYS);
    JavaRDD<byte[]> failing =
        lines(2, edges(100))
            .map(line -> {
              String text = new String(line, StandardCharsets.UTF_8);
              if (text.contains("d70\"") && TaskContext.get().attemptNumber() == 0) {
                throw new IllegalStateException("the first attempt ends here");
              }
              return line;
            });
    tables.write("edges", failing);
    tables.finish("{}");
    assertThat(joined("edges", 2)).isEqualTo(String.join("\n", edges(100)) + "\n");
  }

  @Test
  void aRunThatBrokeOffIsReplacedAsAWhole() throws IOException {
    OutputTables broken = begin(TableForm.JSONL, Earlier.STAYS);
    broken.write("edges", lines(7, edges(70)));
    JavaRDD<byte[]> failing =
        lines(2, edges(100))
            .map(line -> {
              throw new IllegalStateException("no attempt goes further");
            });
    assertThatThrownBy(() -> broken.write("nodes", failing)).isInstanceOf(SparkException.class);
    Files.writeString(work.resolve("run/notes.txt"), "mine");
    OutputTables tables = begin(TableForm.JSONL, Earlier.STAYS);
    tables.write("edges", lines(2, edges(10)));
    tables.finish("{}");
    assertThat(messages).containsExactly("replacing an unfinished run in " + work.resolve("run"));
    assertThat(work.resolve("run/edges").toFile().list((folder, name) -> !name.endsWith(".crc")))
        .hasSize(2);
    assertThat(joined("edges", 2)).isEqualTo(String.join("\n", edges(10)) + "\n");
    assertThat(work.resolve("run/nodes")).doesNotExist();
    assertThat(work.resolve("run/notes.txt")).hasContent("mine");
    assertThatThrownBy(() -> broken.finish("{}"))
        .isInstanceOf(TakenFolderException.class)
        .hasMessageContaining("another run was begun");
  }

  @Test
  void aFinishedRunIsReplacedOnlyWhereThatIsWanted() throws IOException {
    begin(TableForm.JSONL, Earlier.STAYS).finish("{\"first\":1}");
    assertThatThrownBy(() -> begin(TableForm.JSONL, Earlier.STAYS))
        .isInstanceOf(TakenFolderException.class)
        .hasMessage(work.resolve("run") + " holds a finished run; give --overwrite to replace it");
    assertThat(work.resolve("run/run.json")).hasContent("{\"first\":1}");
    OutputTables tables = begin(TableForm.JSONL, Earlier.IS_REPLACED);
    assertThat(work.resolve("run/_SUCCESS")).doesNotExist();
    assertThat(work.resolve("run/run.json")).doesNotExist();
    tables.finish("{\"second\":2}");
    assertThat(work.resolve("run/run.json")).hasContent("{\"second\":2}");
  }

  @Test
  void whatNoRunWroteIsNeverTouched() throws IOException {
    Files.createDirectories(work.resolve("run/edges"));
    Files.writeString(work.resolve("run/edges/part-00000.jsonl"), "mine");
    assertThatThrownBy(() -> begin(TableForm.JSONL, Earlier.IS_REPLACED))
        .isInstanceOf(TakenFolderException.class)
        .hasMessage(
            work.resolve("run")
                + " has edges in it, and no run of Stemma on Spark was begun there; give an empty"
                + " folder");
    assertThat(work.resolve("run/edges/part-00000.jsonl")).hasContent("mine");
  }

  @Test
  void aTableWithSomethingElseInItIsNotCleared() throws IOException {
    OutputTables tables = begin(TableForm.JSONL, Earlier.STAYS);
    tables.write("edges", lines(1, edges(1)));
    tables.finish("{}");
    Files.writeString(work.resolve("run/edges/mine.txt"), "mine");
    assertThatThrownBy(() -> begin(TableForm.JSONL, Earlier.IS_REPLACED))
        .isInstanceOf(TakenFolderException.class)
        .hasMessageContaining("run/edges has mine.txt in it, which no run wrote");
    assertThat(work.resolve("run/_SUCCESS")).exists();
  }

  @Test
  void aRunWhosePartsAreGoneIsNotFinished() throws IOException {
    OutputTables tables = begin(TableForm.JSONL, Earlier.STAYS);
    tables.write("edges", lines(2, edges(2)));
    Files.delete(work.resolve("run/edges/part-00001.jsonl"));
    assertThatThrownBy(() -> tables.finish("{}"))
        .isInstanceOf(TakenFolderException.class)
        .hasMessage("edges has 1 parts of 2 in file:" + work.resolve("run") + "; run it again");
    assertThat(work.resolve("run/_SUCCESS")).doesNotExist();
  }

  @Test
  void whatTheTasksOfAnotherRunHaveCommittedIsNotTaken() throws IOException {
    OutputTables tables = begin(TableForm.JSONL, Earlier.STAYS);
    Path others = work.resolve("run/_temporary/0/task_202603010000_0001_m_000000/edges");
    Files.createDirectories(others);
    Files.writeString(others.resolve("part-00000.jsonl"), "theirs");
    Files.writeString(others.resolve("part-00001.jsonl"), "theirs");
    tables.write("edges", lines(1, edges(3)));
    tables.finish("{}");
    assertThat(joined("edges", 1)).isEqualTo(String.join("\n", edges(3)) + "\n");
  }

  @Test
  void parquetHasTheTablesOfAnExport() throws IOException, SQLException {
    String relation =
        "{\"left\":\"a%d\",\"right\":\"b\",\"relation\":\"copy\",\"source\":\"b\",\"derived\":\"a\","
            + "\"directionConfidence\":0.9000,\"inherited\":false,\"via\":[],\"jaccard\":0.5000,"
            + "\"foundBy\":[\"fingerprint\"],\"evidence\":[{\"feature\":\"date\",\"weight\":1.5000,"
            + "\"says\":\"later\",\"spans\":[]}]}";
    OutputTables tables = begin(TableForm.PARQUET, Earlier.STAYS);
    tables.write(
        "relations", lines(3, IntStream.range(0, 10).mapToObj(relation::formatted).toList()));
    tables.write("edges", lines(2, edges(5)));
    tables.finish("{}");
    check("SELECT count(*), min(\"left\"), sum(jaccard) FROM 'relations'", "10 a0 5.0");
    check("SELECT count(*), min(feature), max(weight) FROM 'evidence'", "10 date 1.5");
    check("SELECT count(*) FROM 'evidence_spans'", "0");
    check("SELECT count(DISTINCT derived) FROM 'edges'", "5");
  }

  private void check(String query, String expected) throws SQLException {
    String files = query.replaceAll("'(\\w+)'", "read_parquet('" + work + "/run/$1/*.parquet')");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(files)) {
      assertThat(row.next()).isTrue();
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        values.add(row.getString(i));
      }
      assertThat(String.join(" ", values)).isEqualTo(expected);
    }
  }

  @Test
  void mergedPartsAreTheFilesOfARunOnOneMachine() throws IOException {
    OutputTables tables = begin(TableForm.JSONL, Earlier.STAYS);
    tables.write("sentences", lines(4, List.of("{\"a\":\"ü\"}", "{\"a\":2}", "{\"a\":3}")));
    tables.write("nodes", lines(2, List.of("{\"id\":1}", "{\"id\":2}")));
    tables.write("edges", lines(3, List.of()));
    tables.finish("{\"run\":1}");
    Path folder = work.resolve("merged");
    MergedTables.write(work.resolve("run"), folder);
    assertThat(folder.resolve("sentences.jsonl"))
        .hasContent("{\"a\":\"ü\"}\n{\"a\":2}\n{\"a\":3}\n");
    assertThat(Files.readString(folder.resolve("graph.json")))
        .isEqualTo("{\"nodes\":[{\"id\":1},{\"id\":2}],\"edges\":[]}\n");
    assertThat(Files.readString(folder.resolve("run.json"))).isEqualTo("{\"run\":1}\n");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("sentences.jsonl", "graph.json", "run.json");
  }
}
