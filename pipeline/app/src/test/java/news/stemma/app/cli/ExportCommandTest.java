package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import news.stemma.app.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportCommandTest {
  private static final String FIRE =
      "A fire broke out in the old harbour on Sunday and burned two sheds to the ground. Nobody was"
          + " hurt, the fire brigade said, and the ferries run again as they did before.";

  /// What tools stumble over: a control character, U+0000, half a surrogate pair, a whole one.
  private static final String HOSTILE = "=1+1,\"x\"\r\n;\u0001\u0000\uD83D\uD83D\uDD25<&]]>";

  private static final String TAMED = "=1+1,\"x\"\r\n;\\u0001\\u0000\\ud83d\uD83D\uDD25<&]]>";

  @TempDir private Path folder;

  private Path seeds() {
    Path run = folder.resolve("seeds");
    assertThat(Shell.run("trace", Repository.SEEDS.toString(), "-o", run.toString()).code())
        .isZero();
    return run;
  }

  private Path hostile() throws IOException {
    JsonMapper json = JsonMapper.shared();
    List<String> lines = new ArrayList<>();
    for (String id : List.of("-a\tb", "-a b", "c\u0001", "c")) {
      lines.add(
          json.writeValueAsString(
                  json.createObjectNode()
                      .put("id", id)
                      .put("outlet", "@Harbour " + id)
                      .put("headline", "HOSTILE")
                      .put("note", "HOSTILE")
                      .put("text", FIRE + " " + id))
              .replace("HOSTILE", "=1+1,\\\"x\\\"\\r\\n;\\u0001\\u0000\\ud83d\\ud83d\\udd25<&]]>"));
    }
    return Files.write(folder.resolve("hostile.jsonl"), lines);
  }

  private Path hostileRun() throws IOException {
    Path run = folder.resolve("hostile");
    assertThat(Shell.run("trace", hostile().toString(), "-o", run.toString()).code()).isZero();
    return run;
  }

  private static Path export(Path run, String formats) {
    Shell shell = Shell.run("export", run.toString(), "--format", formats);
    assertThat(shell.err()).isEqualTo("stemma: wrote " + run.resolve("export") + "\n");
    assertThat(shell.out()).isEmpty();
    assertThat(shell.code()).isZero();
    return run.resolve("export");
  }

  private static List<NamedCsvRecord> csv(Path export, String table) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(export.resolve(table + ".csv"))) {
      return reader.stream().toList();
    }
  }

  /// The text of a cell, without the apostrophe before what may be a formula.
  private static String asItWas(String cell) {
    return cell.matches("(?s)'+[=+\\-@\\t\\r\\n].*") ? cell.substring(1) : cell;
  }

  private static List<String> column(Path export, String table, String column) throws IOException {
    return csv(export, table).stream().map(row -> row.getField(column)).toList();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  // CSV

  @Test
  void theSeedsComeOutAsTables() throws IOException {
    Path export = export(seeds(), "csv");
    assertThat(Files.readString(export.resolve("edges.csv")))
        .isEqualTo(
            """
            derived,source\r
            001_32167f17b834f03e,000_aaf2ae0c392ea11c\r
            002_6c38cb28a2b0ce56,000_aaf2ae0c392ea11c\r
            003_95e4b79d25663576,inferred-173a1ed904bd0397\r
            004_7b1319e464ee9cbe,inferred-173a1ed904bd0397\r
            """);
    assertThat(Files.readString(export.resolve("relation_via.csv")))
        .isEqualTo(
            """
            left,right,via\r
            001_32167f17b834f03e,002_6c38cb28a2b0ce56,000_aaf2ae0c392ea11c\r
            """);
    assertThat(Files.readString(export.resolve("rejected.csv"))).isEqualTo("location,reason\r\n");
    assertThat(
            csv(export, "relations").stream()
                .limit(3)
                .map(row ->
                    String.join(
                        " ",
                        row.getField("relation"),
                        row.getField("source"),
                        row.getField("inherited"),
                        row.getField("jaccard"))))
        .containsExactly(
            "copy 000_aaf2ae0c392ea11c false 1.0000",
            "extension 000_aaf2ae0c392ea11c false 0.2183",
            "quote-only  false 0.0288");
  }

  @Test
  void tablesJoin() throws IOException {
    Path export = export(seeds(), "csv");
    Map<String, String> texts = new HashMap<>();
    for (NamedCsvRecord row : csv(export, "documents")) {
      texts.put(row.getField("id"), asItWas(row.getField("text")));
    }
    assertThat(csv(export, "sentences"))
        .hasSizeGreaterThan(100)
        .allSatisfy(row -> {
          String text = texts.get(row.getField("document"));
          int start = text.offsetByCodePoints(0, Integer.parseInt(row.getField("start")));
          int end = text.offsetByCodePoints(0, Integer.parseInt(row.getField("end")));
          assertThat(asItWas(row.getField("text"))).isEqualTo(text.substring(start, end));
        });
    assertThat(column(export, "passages", "id"))
        .containsAll(column(export, "counterparts", "passage"))
        .containsAll(column(export, "passage_blocks", "passage"));
    assertThat(column(export, "revisions", "change")).contains("kept", "edited", "merged", "added");
    assertThat(
            csv(export, "evidence").stream()
                .map(row -> row.getField("left") + row.getField("right") + row.getField("evidence"))
                .toList())
        .doesNotHaveDuplicates()
        .containsAll(
            csv(export, "evidence_spans").stream()
                .map(row -> row.getField("left") + row.getField("right") + row.getField("evidence"))
                .toList());
  }

  @Test
  void whatMayBeAFormulaIsNone() throws IOException {
    Path run = hostileRun();
    Path export = export(run, "csv");
    assertThat(column(export, "documents", "id"))
        .containsExactly("'-a\tb", "'-a b", "c", "c\\u0001");
    assertThat(column(export, "documents", "outlet")).allMatch(outlet -> outlet.startsWith("'@H"));
    assertThat(column(export, "documents", "headline")).containsOnly("'" + TAMED);
    assertThat(column(export, "documents", "extra"))
        .allSatisfy(extra ->
            assertThat(JsonMapper.shared().readTree(extra).path("note").asString())
                .isEqualTo(HOSTILE));
    assertThat(column(export, "relations", "left")).contains("'-a\tb", "'-a b", "c");
  }

  /// Two ids each that a format might take for one.
  private Path lookalikes() throws IOException {
    List<String> ids =
        List.of("a\\ud800", "a\\ud801", "a\\\\ud800", "a?", "a\\ufffd", "a\\u0000", "a\\r", "a\\n");
    List<String> lines = new ArrayList<>();
    for (String id : ids) {
      lines.add("{\"id\":\"%s\",\"outlet\":\"%s\",\"text\":\"%s\"}".formatted(id, id, FIRE));
    }
    Path input = Files.write(folder.resolve("lookalikes.jsonl"), lines);
    Path run = folder.resolve("lookalikes");
    assertThat(Shell.run("trace", input.toString(), "-o", run.toString()).code()).isZero();
    return run;
  }

  @Test
  void unlikeIdsStayUnlikeInEveryFormat() throws Exception {
    Path export = export(lookalikes(), "csv,parquet,graphml,prov");
    String[] ids = {
      "a\\ud800", "a\\ud801", "a\\\\ud800", "a?", "a\uFFFD", "a\\u0000", "a\r", "a\n"
    };
    assertThat(column(export, "documents", "id")).containsExactlyInAnyOrder(ids);
    assertThat(column(export, "sentences", "document")).containsOnly(ids);
    assertThat(parquet(export.resolve("documents.parquet"), "SELECT id FROM %s"))
        .extracting(row -> row.getFirst())
        .containsExactlyInAnyOrder(ids);
    Graph graph = graphMl(export);
    assertThat(graph.nodes()).hasSize(ids.length).containsKeys("a\\ud801", "a\\u000d", "a\\u000a");
    assertThat(graph.nodes().values().stream().map(node -> node.get("document")))
        .containsExactlyInAnyOrder(ids);
    JsonNode entities = JsonMapper.shared().readTree(export.resolve("prov.json")).path("entity");
    assertThat(entities.valueStream().map(entity -> entity.path("stemma:id").asString("")))
        .contains(ids);
  }

  @Test
  void offsetsHoldWhereATextHasHalfAPair() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("half.jsonl"),
            "{\"id\":\"a\",\"text\":\"" + FIRE + "\\ud800\\u0000\\u0001 Later it rained.\"}");
    Path run = folder.resolve("half");
    assertThat(Shell.run("trace", input.toString(), "-o", run.toString()).code()).isZero();
    Path export = export(run, "csv");
    assertThat(column(export, "documents", "text"))
        .containsExactly(FIRE + "\uFFFD\uFFFD\u0001 Later it rained.");
    assertThat(csv(export, "sentences").getLast().getField("text"))
        .endsWith("\uFFFD\uFFFD\u0001 Later it rained.");
  }

  @Test
  void negativeNumbersStayNumbers() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Files.writeString(
        run.resolve("relations.jsonl"),
        "{\"left\":\"-1\",\"right\":\"b\",\"evidence\":[{\"feature\":\"-f\",\"weight\":-0.5000}]}\n");
    Files.writeString(run.resolve("run.json"), "{}\n");
    assertThat(Files.readString(export(run, "csv").resolve("evidence.csv")))
        .isEqualTo("left,right,evidence,feature,weight,says\r\n'-1,b,0,'-f,-0.5000,\r\n");
  }

  // Parquet

  private static List<List<String>> parquet(Path file, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted("'" + file + "'"))) {
      List<List<String>> read = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          Object value = rows.getObject(i);
          row.add(
              switch (value) {
                case null -> "";
                case Double number -> "%.4f".formatted(number);
                default -> value.toString();
              });
        }
        read.add(row);
      }
      return read;
    }
  }

  private static void assertParquetIsCsv(Path export) throws IOException, SQLException {
    List<String> tables =
        files(export).stream()
            .filter(file -> file.endsWith(".parquet"))
            .map(file -> file.replace(".parquet", ""))
            .toList();
    assertThat(tables).isNotEmpty();
    for (String table : tables) {
      List<List<String>> rows =
          csv(export, table).stream()
              .map(row -> row.getFields().stream().map(ExportCommandTest::asItWas).toList())
              .toList();
      assertThat(parquet(export.resolve(table + ".parquet"), "SELECT * FROM %s"))
          .as(table)
          .isEqualTo(rows);
    }
  }

  @Test
  void parquetHoldsTheSameRowsAsCsvTyped() throws IOException, SQLException {
    Path export = export(seeds(), "csv,parquet");
    assertParquetIsCsv(export);
    assertThat(files(export)).noneMatch(file -> file.startsWith("."));
    assertThat(parquet(export.resolve("passages.parquet"), "DESCRIBE SELECT * FROM %s"))
        .extracting(row -> row.get(0) + " " + row.get(1))
        .contains(
            "id VARCHAR", "leftStart BIGINT", "score DOUBLE", "primary BOOLEAN", "foundBy VARCHAR");
    assertThat(
            parquet(
                export.resolve("documents.parquet"),
                "SELECT DISTINCT compression FROM parquet_metadata(%s)"))
        .containsExactly(List.of("ZSTD"));
  }

  @Test
  void parquetHoldsHostileTextsToo() throws IOException, SQLException {
    Path export = export(hostileRun(), "csv,parquet");
    assertParquetIsCsv(export);
    assertThat(parquet(export.resolve("documents.parquet"), "SELECT DISTINCT headline FROM %s"))
        .containsExactly(List.of(TAMED));
  }

  // GraphML

  private record Graph(Map<String, Map<String, String>> nodes, List<Map<String, String>> edges) {}

  /// Reads as strictly as the format's own schema, but for the form of ids.
  private static Graph graphMl(Path export) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    Element root =
        factory
            .newDocumentBuilder()
            .parse(export.resolve("graph.graphml").toFile())
            .getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
    Map<String, Element> keys = new HashMap<>();
    for (Element key : elements(root, "key")) {
      assertThat(keys.put(key.getAttribute("id"), key)).isNull();
      assertThat(key.getAttribute("attr.type"))
          .isIn("boolean", "int", "long", "float", "double", "string");
    }
    Map<String, Map<String, String>> nodes = new HashMap<>();
    for (Element node : elements(root, "node")) {
      assertThat(nodes.put(node.getAttribute("id"), data(node, keys))).isNull();
    }
    List<Map<String, String>> edges = new ArrayList<>();
    for (Element edge : elements(root, "edge")) {
      Map<String, String> data = data(edge, keys);
      for (String end : List.of("source", "target")) {
        assertThat(nodes).containsKey(edge.getAttribute(end));
        data.put(end, edge.getAttribute(end));
      }
      edges.add(data);
    }
    return new Graph(nodes, edges);
  }

  private static List<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Map<String, String> data(Element element, Map<String, Element> keys) {
    Map<String, String> values = new HashMap<>();
    for (Element data : elements(element, "data")) {
      Element key = keys.get(data.getAttribute("key"));
      assertThat(key.getAttribute("for")).isEqualTo(element.getTagName());
      String value = data.getTextContent();
      switch (key.getAttribute("attr.type")) {
        case "double" ->
            assertThat(Double.parseDouble(value))
                .isBetween(-1.0e9, key.getAttribute("attr.name").equals("lagHours") ? 1.0e9 : 1.0);
        case "long" -> assertThat(Long.parseLong(value)).isPositive();
        case "boolean" -> assertThat(value).isIn("true", "false");
        default -> assertThat(key.getAttribute("attr.type")).isEqualTo("string");
      }
      values.put(key.getAttribute("attr.name"), value);
    }
    return values;
  }

  @Test
  void theGraphOfTheSeedsHasArticlesInferredSourcesAndBothKindsOfEdges() throws Exception {
    Graph graph = graphMl(export(seeds(), "graphml"));
    assertThat(graph.nodes()).hasSize(6);
    assertThat(graph.nodes().values())
        .filteredOn(node -> node.get("kind").equals("inferred-source"))
        .singleElement()
        .satisfies(node -> assertThat(node.get("commonWording")).startsWith("by two F-16s"));
    assertThat(graph.edges())
        .filteredOn(edge -> edge.get("kind").equals("descent"))
        .extracting(edge -> edge.get("source") + " " + edge.get("target"))
        .contains("001_32167f17b834f03e 000_aaf2ae0c392ea11c")
        .hasSize(4);
    assertThat(graph.edges())
        .filteredOn(edge -> edge.get("kind").equals("relation"))
        .hasSize(10)
        .first()
        .satisfies(edge ->
            assertThat(edge)
                .containsEntry("relation", "copy")
                .containsEntry("leftCoverage", "1.0000")
                .containsEntry("inherited", "false"));
  }

  private Graph ofNewspapers() throws Exception {
    Path run = folder.resolve("newspapers");
    Shell.run("trace", Repository.NEWSPAPERS.toString(), "-o", run.toString());
    return graphMl(export(run, "graphml"));
  }

  private static Map<String, String> edge(Graph graph, String kind, String from, String to) {
    return graph.edges().stream()
        .filter(edge -> edge.get("kind").equals(kind))
        .filter(edge -> edge.get("source").equals(from) && edge.get("target").equals(to))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEdgeOfDescentSaysOfWhichTypeItIsHowSureAndHowLate() throws Exception {
    Graph graph = ofNewspapers();
    assertThat(edge(graph, "descent", "ve-0301", "sc-0301"))
        .containsEntry("tie", "copy")
        .containsEntry("relation", "copy")
        .containsEntry("directionConfidence", "0.9526")
        .containsEntry("lagHours", "6.2500")
        .containsEntry("words", "154")
        .containsEntry("sourceCoverage", "1.0000");
    assertThat(edge(graph, "descent", "lo-0301", "sc-0301")).containsEntry("tie", "excerpt");
    assertThat(edge(graph, "descent", "ht-0306", "inferred-0157427abe768800"))
        .containsEntry("tie", "witness")
        .doesNotContainKeys("relation", "lagHours");
    assertThat(graph.edges())
        .filteredOn(edge -> edge.get("kind").equals("descent"))
        .hasSize(17)
        .allSatisfy(edge -> assertThat(edge).containsKey("tie"));
  }

  @Test
  void anEdgeOfARelationSaysOfWhichTypeItIs() throws Exception {
    Graph graph = ofNewspapers();
    assertThat(edge(graph, "relation", "lo-0301", "ve-0301"))
        .containsEntry("tie", "sibling")
        .containsEntry("relation", "excerpt");
    assertThat(edge(graph, "relation", "ht-0306", "sc-0306")).containsEntry("tie", "shared-source");
    assertThat(edge(graph, "relation", "ht-0301", "sc-0301")).containsEntry("tie", "quote-only");
    assertThat(edge(graph, "relation", "sc-0305", "ve-0305"))
        .containsEntry("tie", "extension")
        .doesNotContainKey("directionConfidence");
  }

  @Test
  void anEdgeThatHasNoRelationOfItsOwnIsInTheGraphAllTheSame() throws Exception {
    Path run = seeds();
    Files.writeString(run.resolve("relations.jsonl"), "");
    Files.writeString(run.resolve("run.json"), "{}");
    assertThat(graphMl(export(run, "graphml")).edges())
        .extracting(edge -> edge.get("source") + " " + edge.get("target"))
        .hasSize(4)
        .contains("001_32167f17b834f03e 000_aaf2ae0c392ea11c");
  }

  @Test
  void aGraphOfHostileTextsIsXmlAndKeepsItsNodesApart() throws Exception {
    Graph graph = graphMl(export(hostileRun(), "graphml"));
    assertThat(graph.nodes()).hasSize(4).containsKeys("-a b", "c");
    assertThat(graph.nodes().values().stream().map(node -> node.get("headline")))
        .containsOnly(TAMED);
    assertThat(graph.nodes().keySet())
        .containsExactlyInAnyOrder("-a\\u0009b", "-a b", "c", "c\\u0001");
    assertThat(graph.nodes().values().stream().map(node -> node.get("document")))
        .containsExactlyInAnyOrder("-a\tb", "-a b", "c", "c\\u0001");
    assertThat(graph.edges()).isNotEmpty();
  }

  // Other runs and folders

  @Test
  void whatDedupWroteComesOutToo() throws IOException, SQLException {
    Path run = folder.resolve("dedup");
    Path input = hostile();
    Shell.run("dedup", input.toString(), "-o", run.toString());
    Path export = export(run, "csv,parquet");
    assertThat(files(export))
        .contains("clusters.csv", "keep.parquet", "rejected.csv")
        .doesNotContain("annotated.csv", "documents.csv");
    assertParquetIsCsv(export);
    assertThat(csv(export, "keep"))
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row.getField("headline")).isEqualTo("'" + TAMED);
          JsonNode others = JsonMapper.shared().readTree(row.getField("others"));
          assertThat(others.propertyNames()).containsExactly("note");
        });
    Path annotated = folder.resolve("annotated");
    Shell.run("dedup", input.toString(), "-o", annotated.toString(), "--annotate");
    assertThat(column(export(annotated, "csv"), "annotated", "cluster_role"))
        .hasSize(4)
        .contains("leader");
    Shell graph = Shell.run("export", run.toString(), "--format", "graphml", "--overwrite");
    assertThat(graph.code()).isEqualTo(2);
    assertThat(graph.err()).hasLineCount(1).contains("graph.json", "leave graphml out");
  }

  @Test
  void anUnfinishedRunIsRefused() throws IOException {
    Path run = seeds();
    Files.delete(run.resolve("run.json"));
    List<String> before = files(run);
    Shell shell = Shell.run("export", run.toString());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("no finished run", run.toString());
    assertThat(files(run)).isEqualTo(before);
    assertThat(Shell.run("export", folder.resolve("nowhere").toString()).err())
        .hasLineCount(1)
        .contains("no finished run");
  }

  @Test
  void aBrokenFileLeavesNothingAndTheExportBeforeAsItWas() throws IOException {
    Path run = seeds();
    Path export = export(run, "csv");
    byte[] edges = Files.readAllBytes(export.resolve("edges.csv"));
    Files.writeString(run.resolve("relations.jsonl"), "{\"left\": \"a\", \n".repeat(10));
    List<String> before = files(run);
    Shell shell = Shell.run("export", run.toString(), "--overwrite", "--format", "csv,parquet");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("relations.jsonl can't be read");
    assertThat(files(run)).isEqualTo(before);
    assertThat(export.resolve("edges.csv")).hasBinaryContent(edges);
  }

  @Test
  void aRunThatLacksRowsIsNoWholeRun() throws IOException {
    Path run = seeds();
    List<String> rows = Files.readAllLines(run.resolve("sentences.jsonl"));
    Files.write(run.resolve("sentences.jsonl"), rows.subList(0, rows.size() - 1));
    for (String command : List.of("export", "measure")) {
      Shell shell = Shell.run(command, run.toString());
      assertThat(shell.code()).as(command).isEqualTo(2);
      assertThat(shell.err())
          .as(command)
          .hasLineCount(1)
          .contains(
              "sentences.jsonl has " + (rows.size() - 1) + " of the " + rows.size() + " rows");
    }
  }

  @Test
  void anExportIsReplacedOnlyWhenAsked() throws IOException {
    Path run = seeds();
    List<String> before = new ArrayList<>(files(run));
    export(run, "csv");
    Shell again = Shell.run("export", run.toString());
    assertThat(again.code()).isZero();
    assertThat(again.err()).hasLineCount(1).contains("this very export already");
    Shell other = Shell.run("export", run.toString(), "--format", "GraphML");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).hasLineCount(1).contains("--overwrite");
    Shell over = Shell.run("export", run.toString(), "--format", "GraphML", "--overwrite");
    assertThat(over.code()).isZero();
    assertThat(files(run.resolve("export")))
        .containsExactly(
            "DICTIONARY.md",
            "datapackage.json",
            "dictionary.csv",
            "export.json",
            "graph.graphml",
            "manifest.json");
    before.add("export");
    assertThat(files(run)).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void anExportThatWasCutShortIsNotTakenForWhole() throws IOException {
    Path run = seeds();
    Path table = export(run, "csv").resolve("documents.csv");
    String text = Files.readString(table);
    Files.writeString(table, text.substring(0, 10));
    Shell again = Shell.run("export", run.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).hasLineCount(1).contains("documents.csv has 10 bytes, not ");
    Files.delete(table);
    assertThat(Shell.run("export", run.toString()).err()).contains("documents.csv is not there");
    assertThat(Shell.run("export", run.toString(), "--overwrite").code()).isZero();
    assertThat(table).hasContent(text);
  }

  @Test
  void aFolderThatIsBeingWrittenIsLeftAlone() throws IOException {
    Path run = seeds();
    try (Workspace workspace = Workspace.in(Optional.of(run))) {
      Shell shell = Shell.run("export", run.toString());
      assertThat(shell.code()).isEqualTo(75);
      assertThat(shell.err()).hasLineCount(1).contains("is being written by another run");
      assertThat(workspace.folder()).exists();
    }
    assertThat(run.resolve("export")).doesNotExist();
  }

  @Test
  void aFlagIsTakenBeforeTheEnvironmentsFormatOfOtherCommands() {
    Map<String, String> environment = Map.of("STEMMA_FORMAT", "json");
    Path run = seeds();
    assertThat(Shell.run(environment, "export", run.toString(), "--format", "csv").code()).isZero();
  }

  @Test
  void anUnknownFormatIsWrongUsageAndTheKnownOnesAreNamed() {
    Shell shell = Shell.run("export", folder.toString(), "--format", "csv,xlsx");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err())
        .hasLineCount(1)
        .contains("xlsx", "CSV, PARQUET, GRAPHML, PROV", "--help");
  }

  @Test
  void theDictionaryHasEveryColumnOfEveryTable() throws IOException {
    Path export = export(seeds(), "csv,graphml");
    List<String> columns = new ArrayList<>();
    for (String file : files(export)) {
      if (file.endsWith(".csv") && !file.equals("dictionary.csv")) {
        String table = file.replace(".csv", "");
        String head = Files.readString(export.resolve(file)).lines().findFirst().orElseThrow();
        Stream.of(head.split(",")).forEach(column -> columns.add(table + " " + column));
      }
    }
    List<String> told =
        csv(export, "dictionary").stream()
            .map(row -> row.getField("table") + " " + row.getField("column"))
            .toList();
    assertThat(told).containsAll(columns).contains("inferred nodes commonWording");
    assertThat(Files.readString(export.resolve("DICTIONARY.md")))
        .contains("| `weight` | decimal | `evidence[].weight` | log-odds")
        .contains("apostrophe", "## relation edges");
  }
}
