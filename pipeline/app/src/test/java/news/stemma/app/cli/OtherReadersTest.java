package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.stemma.app.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Has programs that others wrote read what is exported: NetworkX and igraph the graph, the `prov`
/// package PROV-JSON.
@Tag("proof")
final class OtherReadersTest {
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

  /// The schema that the Submission has beside it, for the records that are written here: which
  /// there may be, what each must name, what values are.
  private static final String PROV_SCHEMA =
      """
      import json, sys
      from jsonschema import Draft4Validator, FormatChecker
      URI, TIME, TEXT = {"type": "string", "format": "uri"}, {"type": "string", "format": "date-time"}, {"type": "string"}
      LITERALS = [TEXT, {"type": "number"}, {"type": "boolean"}, {
          "type": "object", "properties": {"$": TEXT, "type": URI, "lang": TEXT},
          "required": ["$"], "additionalProperties": False}]
      VALUE = {"anyOf": LITERALS + [{"type": "array", "minItems": 1, "items": {"anyOf": LITERALS}}]}
      def section(required, **properties):
          return {"type": "object", "additionalProperties": {
              "type": "object", "additionalProperties": VALUE,
              "properties": {"prov:" + k: v for k, v in properties.items()},
              "required": ["prov:" + k for k in required.split()]} if required else
              {"type": "object", "additionalProperties": VALUE}}
      SCHEMA = {"type": "object", "additionalProperties": False, "properties": {
          "prefix": {"type": "object", "patternProperties": {"^[a-zA-Z0-9_-]+$": URI}},
          "entity": section(""), "activity": section(""), "agent": section(""),
          "used": section("entity", entity=URI, activity=URI, time=TIME),
          "wasGeneratedBy": section("entity", entity=URI, activity=URI, time=TIME),
          "wasAssociatedWith": section("activity", activity=URI, agent=URI, plan=URI),
          "wasDerivedFrom": section("generatedEntity usedEntity", generatedEntity=URI,
              usedEntity=URI, activity=URI, generation=URI, usage=URI)}}
      Draft4Validator(SCHEMA, format_checker=FormatChecker()).validate(json.load(open(sys.argv[1])))
      """;

  @TempDir private Path folder;

  @BeforeAll
  static void areThere() throws IOException, InterruptedException {
    Python.require();
  }

  private Path export(Path input) {
    Path run = folder.resolve("run");
    assertThat(Shell.run("trace", input.toString(), "-o", run.toString()).code()).isZero();
    assertThat(Shell.run("export", run.toString(), "--format", "graphml,prov").code()).isZero();
    return run;
  }

  private static JsonNode read(String script, Path file) throws IOException, InterruptedException {
    Python.Said said = Python.run(script, file);
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
    assertThat(Python.run(PROV, file).code()).isZero();
    for (String broken :
        List.of(
            document.replace("\"wasDerivedFrom\"", "\"wasTakenFrom\""),
            document.replace(
                "\"prov:usedEntity\":\"article:000", "\"prov:usedEntity\":\"article:009"),
            document.replace("\"article\":\"urn:stemma:article:\",", ""),
            document.substring(0, document.length() / 2))) {
      assertThat(broken).isNotEqualTo(document);
      Files.writeString(file, broken);
      assertThat(Python.run(PROV, file).code()).isNotZero();
    }
  }

  @Test
  void provJsonIsWhatItsSchemaAllows() throws Exception {
    for (Path input : List.of(Repository.SEEDS, Repository.NEWSPAPERS)) {
      Python.Said said = Python.run(PROV_SCHEMA, export(input).resolve("export/prov.json"));
      assertThat(said.code()).as(said.err()).isZero();
      MoreFiles.deleteRecursively(folder.resolve("run"), RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Test
  void theSchemaRefusesADocumentThatIsBroken() throws Exception {
    Path file = export(Repository.SEEDS).resolve("export/prov.json");
    String document = Files.readString(file);
    for (String broken :
        List.of(
            document.replace("\"wasDerivedFrom\"", "\"wasTakenFrom\""),
            document.replace("\"prov:usedEntity\"", "\"prov:source\""),
            document.replace("urn:stemma:article:", "article"),
            document.replaceFirst("\"stemma:words\":(\\d+)", "\"stemma:words\":{\"of\":$1}"))) {
      assertThat(broken).isNotEqualTo(document);
      Files.writeString(file, broken);
      assertThat(Python.run(PROV_SCHEMA, file).code()).isNotZero();
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
              Python.Said said = Python.run(page.placed(code));
              assertThat(said.code()).as(said.err()).isZero();
              return "```\n" + said.out() + "```\n";
            }));
  }
}
