package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.stemma.app.Repository;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an export says of itself: the Data Package, and the manifest of the run.
final class ExportDescriptionsTest {
  @TempDir private Path folder;

  private Path run(String name, String... further) {
    Path run = folder.resolve(name);
    assertThat(Shell.run(concat(List.of("trace", "-o", run.toString(), "--quiet"), further)).code())
        .isZero();
    return run;
  }

  private static Path export(Path run, String... further) {
    assertThat(Shell.run(concat(List.of("export", run.toString(), "--quiet"), further)).code())
        .isZero();
    return run.resolve("export");
  }

  private static String[] concat(List<String> some, String... further) {
    return Stream.concat(some.stream(), Arrays.stream(further)).toArray(String[]::new);
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }

  private static String sha256(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> values(NamedCsvRecord row, JsonNode columns) {
    return texts(columns).stream().map(row::getField).toList();
  }

  // Data Package

  @Test
  void everyTableIsAResourceWithItsColumnsSizeAndHash() throws IOException {
    Path export =
        export(run("run", Repository.NEWSPAPERS.toString()), "--format=csv,parquet,graphml,prov");
    JsonNode told = json(export.resolve("datapackage.json"));
    Set<String> paths = new TreeSet<>();
    for (JsonNode resource : told.path("resources")) {
      Path file = export.resolve(resource.path("path").asString());
      assertThat(resource.path("name").asString()).matches("[-a-z0-9._/]+");
      assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(file));
      assertThat(resource.path("hash").asString()).isEqualTo("sha256:" + sha256(file));
      paths.add(resource.path("path").asString());
      if (resource.path("format").asString().equals("csv")) {
        assertThat(Files.readString(file).lines().findFirst())
            .contains(
                String.join(
                    ",",
                    resource
                        .path("schema")
                        .path("fields")
                        .valueStream()
                        .map(field -> field.path("name").asString())
                        .toList()));
      }
    }
    assertThat(paths)
        .contains("relations.csv", "relations.parquet", "graph.graphml", "prov.json")
        .hasSize(18 * 2 + 3);
    assertThat(told.path("citation").asString()).contains("Stemma, version " + Main.version());
    assertThat(told.has("licenses")).isFalse();
  }

  @Test
  void keysAreUniqueAndForeignOnesAreThere() throws IOException {
    Path input = Files.writeString(folder.resolve("not.jsonl"), "no article\n");
    Path export =
        export(
            run(
                "run",
                Repository.SEEDS.toString(),
                Repository.ROOT.resolve("testdata/fictional").toString(),
                input.toString(),
                "--max-rejected=100%"));
    JsonNode resources = json(export.resolve("datapackage.json")).path("resources");
    int joins = 0;
    for (JsonNode resource : resources) {
      JsonNode schema = resource.path("schema");
      List<NamedCsvRecord> rows =
          schema.isMissingNode()
              ? List.of()
              : rows(export.resolve(resource.path("path").asString()));
      if (schema.has("primaryKey")) {
        assertThat(rows.stream().map(row -> values(row, schema.path("primaryKey"))))
            .as(resource.path("name").asString())
            .doesNotHaveDuplicates()
            .noneMatch(key -> key.contains(""));
      }
      for (JsonNode key : schema.path("foreignKeys")) {
        String to = key.path("reference").path("resource").asString();
        Set<List<String>> there = new HashSet<>();
        for (NamedCsvRecord row : rows(export.resolve(to + ".csv"))) {
          there.add(values(row, key.path("reference").path("fields")));
        }
        assertThat(rows.stream().map(row -> values(row, key.path("fields"))))
            .as(resource.path("name").asString() + " to " + to)
            .isNotEmpty()
            .allMatch(there::contains);
        joins++;
      }
    }
    assertThat(joins).isGreaterThan(20);
  }

  @Test
  void aKeyIntoATableThatIsNotThereIsNotTold() throws IOException {
    Path run = folder.resolve("dedup");
    Shell.run("dedup", Repository.NEWSPAPERS.toString(), "-o", run.toString());
    Path export = export(run);
    assertThat(json(export.resolve("datapackage.json")).toString())
        .contains("clusters.csv")
        .doesNotContain("foreignKeys");
    assertThat(json(export.resolve("manifest.json")).has("documents")).isFalse();
  }

  // The manifest

  @Test
  void theManifestHasTheHashOfEveryFileOfTheRun() throws IOException {
    Path run = run("run", Repository.SEEDS.toString());
    JsonNode manifest = json(export(run).resolve("manifest.json"));
    assertThat(manifest.path("files").valueStream().map(file -> file.path("name").asString()))
        .containsExactly(
            "documents.jsonl",
            "relations.jsonl",
            "passages.jsonl",
            "sentences.jsonl",
            "clusters.jsonl",
            "boilerplate.jsonl",
            "rejected.jsonl",
            "graph.json",
            "run.json");
    for (JsonNode file : manifest.path("files")) {
      Path there = run.resolve(file.path("name").asString());
      assertThat(file.path("sha256").asString()).isEqualTo(sha256(there));
      assertThat(file.path("bytes").asLong()).isEqualTo(Files.size(there));
    }
    assertThat(manifest.path("run").path("seed").asInt()).isEqualTo(42);
    assertThat(manifest.path("run").has("configuration")).isTrue();
    assertThat(manifest.path("libraries").path("icu").asString()).isNotEmpty();
    assertThat(manifest.toString()).doesNotContain(folder.toString());
  }

  @Test
  void theDigestOfWhatWasReadDoesNotHangOnContainersOrOrder() throws IOException {
    Path formats = Repository.ROOT.resolve("testdata/formats");
    List<String> lines = Files.readAllLines(Repository.NEWSPAPERS);
    Path turned = Files.write(folder.resolve("turned.jsonl"), lines.reversed());
    Path fewer = Files.write(folder.resolve("fewer.jsonl"), lines.subList(1, lines.size()));
    JsonNode newspapers = documents(run("newspapers", Repository.NEWSPAPERS.toString()));
    assertThat(documents(run("turned", turned.toString()))).isEqualTo(newspapers);
    assertThat(documents(run("fewer", fewer.toString()))).isNotEqualTo(newspapers);
    assertThat(documents(run("zst", formats.resolve("articles.jsonl.zst").toString())))
        .isEqualTo(documents(run("csv", formats.resolve("articles.csv").toString())));
  }

  private static JsonNode documents(Path run) throws IOException {
    return json(export(run).resolve("manifest.json")).path("documents");
  }

  @Test
  void theDigestCanBeRecountedInOneLineOfSql() throws IOException, SQLException {
    Path export = export(run("run", Repository.NEWSPAPERS.toString()), "--format=parquet");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT sha256(string_agg(sha256(id) || sha256(coalesce(version, '')) ||"
                    + " sha256(coalesce(text, '')), '' ORDER BY id)) FROM '"
                    + export.resolve("documents.parquet")
                    + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1))
          .isEqualTo(
              json(export.resolve("manifest.json")).path("documents").path("sha256").asString());
    }
  }

  @Test
  void inputsAreNamedWithoutTheWayToThemAndMakeAnotherExport() throws IOException {
    Path run = run("run", Repository.SEEDS.toString());
    Path export = export(run, "--input", Repository.SEEDS.toString());
    JsonNode inputs = json(export.resolve("manifest.json")).path("inputs");
    assertThat(inputs).hasSize(5);
    assertThat(inputs.get(0).path("name").asString()).isEqualTo("000_aaf2ae0c392ea11c.txt");
    assertThat(inputs.get(0).path("sha256").asString())
        .isEqualTo(sha256(Repository.SEEDS.resolve("000_aaf2ae0c392ea11c.txt")));
    assertThat(Shell.run("export", run.toString()).err()).contains("--overwrite replaces it");
    Shell missing = Shell.run("export", run.toString(), "--input", "nowhere.jsonl");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).hasLineCount(1).contains("there is no nowhere.jsonl");
  }

  // CITATION.cff

  @Test
  void theCitationFileHasWhatItsFormatAsksForAndTheVersionOfThisBuild() throws IOException {
    Path file = Repository.ROOT.resolve("CITATION.cff");
    assertThat(new Yaml().<Object>load(Files.readString(file, StandardCharsets.UTF_8)))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsKeys("message", "abstract", "keywords")
        .containsEntry("cff-version", "1.2.0")
        .containsEntry("type", "software")
        .containsEntry("title", "Stemma")
        .containsEntry("license", "Apache-2.0")
        .containsEntry("version", Main.version())
        .containsEntry("authors", List.of(Map.of("name", "Stemma contributors")));
    assertThat(Files.readString(Repository.ROOT.resolve("LICENSE"))).contains("Apache License");
  }
}
