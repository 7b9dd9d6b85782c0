package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.stemma.app.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Has programs that others wrote read what is exported: NetworkX and igraph the graph, the `prov`
/// package PROV-JSON, all as Debian has them. Where they are not there they are left out with a
/// word; where `CI` or `-Dstemma.python=required` is set, they must be there.
@Tag("proof")
final class OtherReadersTest {
  private static final String PYTHON = "/usr/bin/python3";

  private static final String NETWORKX =
      """
      import json, sys, networkx
      graph = networkx.read_graphml(sys.argv[1])
      print(json.dumps({
          "nodes": {n: d for n, d in graph.nodes(data=True)},
          "edges": [dict(d, derived=u, source=v) for u, v, d in graph.edges(data=True)]}))
      """;

  private static final String IGRAPH =
      """
      import json, sys, igraph
      graph = igraph.Graph.Read_GraphML(sys.argv[1])
      names = graph.vs["id"]
      print(json.dumps({
          "nodes": len(names),
          "ties": [names[e.source] + " " + str(e["tie"]) + " " + names[e.target] for e in graph.es]}))
      """;

  /// Reads a document, follows what its records name, and says what it took them for.
  private static final String PROV =
      """
      import json, sys
      from prov.model import *
      document = ProvDocument.deserialize(sys.argv[1], format="json")
      told = {str(r.identifier) for r in document.get_records(ProvElement)}
      named = [str(v) for r in document.get_records(ProvRelation) for _, v in r.formal_attributes
               if v is not None]
      missing = [name for name in named if name not in told]
      assert not missing, missing
      assert not [r for r in document.get_records(ProvElement) if r.identifier is None]
      print(json.dumps({
          "entities": len(list(document.get_records(ProvEntity))),
          "agents": [str(a.label) for a in document.get_records(ProvAgent)],
          "derivations": sorted(
              " ".join([str(r.args[0]), str(r.args[1])] + [str(t) for t in r.get_asserted_types()])
              for r in document.get_records(ProvDerivation))}))
      """;

  @TempDir private Path folder;

  private record Said(int code, String out, String err) {}

  private static Said python(String script, Path... arguments)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile("python", ".err");
    List<String> command = new ArrayList<>(List.of(PYTHON, "-c", script));
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    try {
      Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }

  @BeforeAll
  static void areThere() throws IOException, InterruptedException {
    String missing = missing();
    if (missing.isEmpty()) {
      return;
    }
    boolean required =
        System.getenv("CI") != null || "required".equals(System.getProperty("stemma.python"));
    assertThat(required).as("other readers are required: " + missing).isFalse();
    System.err.println(missing + ": exports are not read by others");
    abort(missing);
  }

  private static String missing() throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of(PYTHON))) {
      return "no " + PYTHON;
    }
    Said said = python("import networkx, igraph, prov.model");
    return said.code() == 0
        ? ""
        : "apt-get install python3-networkx python3-igraph python3-prov (%s)"
            .formatted(said.err().strip().lines().reduce("", (_, last) -> last));
  }

  private Path export(Path input) {
    Path run = folder.resolve("run");
    assertThat(Shell.run("trace", input.toString(), "-o", run.toString()).code()).isZero();
    assertThat(Shell.run("export", run.toString(), "--format", "graphml,prov").code()).isZero();
    return run;
  }

  private static JsonNode read(String script, Path file) throws IOException, InterruptedException {
    Said said = python(script, file);
    assertThat(said.code()).as(said.err()).isZero();
    return JsonMapper.shared().readTree(said.out());
  }

  private static JsonNode row(Path file, String left, String right) throws IOException {
    return Files.readAllLines(file).stream()
        .map(JsonMapper.shared()::readTree)
        .filter(row -> row.path("left").asString().equals(left))
        .filter(row -> row.path("right").asString().equals(right))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> edges(JsonNode graph, String kind) {
    return graph
        .path("edges")
        .valueStream()
        .filter(edge -> edge.path("kind").asString().equals(kind))
        .toList();
  }

  private static List<String> ends(List<JsonNode> edges) {
    return edges.stream()
        .map(edge -> edge.path("derived").asString() + " " + edge.path("source").asString())
        .sorted()
        .toList();
  }

  @Test
  void networkXReadsTheNodesAndEdgesOfTheRun() throws Exception {
    Path run = export(Repository.NEWSPAPERS);
    JsonNode graph = read(NETWORKX, run.resolve("export/graph.graphml"));
    JsonNode written = JsonMapper.shared().readTree(Files.readString(run.resolve("graph.json")));
    assertThat(graph.path("nodes").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            written.path("nodes").valueStream().map(node -> node.path("id").asString()).toList());
    assertThat(graph.path("nodes").path("sc-0301").path("outlet").asString())
        .isEqualTo("Sorrel Courier");
    assertThat(ends(edges(graph, "descent")))
        .isEqualTo(ends(written.path("edges").valueStream().toList()));
    List<JsonNode> relations = edges(graph, "relation");
    assertThat(relations).hasSize(Files.readAllLines(run.resolve("relations.jsonl")).size());
    for (JsonNode edge : relations) {
      JsonNode row =
          row(
              run.resolve("relations.jsonl"),
              edge.path("derived").asString(),
              edge.path("source").asString());
      assertThat(edge.path("relation")).isEqualTo(row.path("relation"));
      assertThat(edge.path("inherited")).isEqualTo(row.path("inherited"));
      for (String key : List.of("leftCoverage", "rightCoverage", "jaccard")) {
        assertThat(edge.path(key).asDouble()).isEqualTo(row.path(key).asDouble());
      }
    }
  }

  @Test
  void igraphReadsTheTypesOfEdges() throws Exception {
    Path run = export(Repository.SEEDS);
    JsonNode graph = read(IGRAPH, run.resolve("export/graph.graphml"));
    assertThat(graph.path("nodes").asInt()).isEqualTo(6);
    assertThat(graph.path("ties").valueStream().map(JsonNode::asString))
        .hasSize(14)
        .contains(
            "001_32167f17b834f03e copy 000_aaf2ae0c392ea11c",
            "001_32167f17b834f03e sibling 002_6c38cb28a2b0ce56",
            "004_7b1319e464ee9cbe witness inferred-173a1ed904bd0397");
  }

  @Test
  void theProvPackageReadsWhoDescendsFromWhom() throws Exception {
    Path run = export(Repository.NEWSPAPERS);
    JsonNode read = read(PROV, run.resolve("export/prov.json"));
    assertThat(read.path("entities").asInt()).isEqualTo(33 + 1 + 2);
    assertThat(read.path("agents").toString()).isEqualTo("[\"Stemma " + Main.version() + "\"]");
    assertThat(read.path("derivations").valueStream().map(JsonNode::asString))
        .hasSize(17)
        .contains(
            "article:sc-0308b article:sc-0308 prov:Revision",
            "article:ve-0301 article:sc-0301",
            "article:ht-0306 inferred:inferred-0157427abe768800");
  }

  @Test
  void theProvPackageRefusesADocumentThatIsBroken() throws Exception {
    Path file = export(Repository.SEEDS).resolve("export/prov.json");
    String document = Files.readString(file);
    assertThat(python(PROV, file).code()).isZero();
    for (String broken :
        List.of(
            document.replace("\"wasDerivedFrom\"", "\"wasTakenFrom\""),
            document.replace(
                "\"prov:usedEntity\":\"article:000", "\"prov:usedEntity\":\"article:009"),
            document.replace("\"article\":\"urn:stemma:article:\",", ""),
            document.substring(0, document.length() / 2))) {
      assertThat(broken).isNotEqualTo(document);
      Files.writeString(file, broken);
      assertThat(python(PROV, file).code()).isNotZero();
    }
  }

  @Test
  void thePythonOfTheResearchPagePrintsWhatStandsBehindIt() throws Exception {
    ResearchPage page = ResearchPage.read(folder);
    page.runCommands();
    page.check(
        page.told(
            "python",
            code -> {
              if (!code.contains("print(")) {
                return "";
              }
              Said said = python(page.placed(code));
              assertThat(said.code()).as(said.err()).isZero();
              return "```\n" + said.out() + "```\n";
            }));
  }
}
