package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.stemma.app.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ProvExportTest {
  /// PROV-N, productions QUALIFIED_NAME and PN_LOCAL, without what needs an escape.
  private static final String NAME =
      "[a-z]+:(?:[A-Za-z0-9_]|%[0-9A-F]{2})(?:(?:[A-Za-z0-9_.-]|%[0-9A-F]{2})*(?:[A-Za-z0-9_-]|%[0-9A-F]{2}))?";

  @TempDir private Path folder;

  private Path run(Path input) {
    Path run = folder.resolve("run");
    assertThat(Shell.run("trace", input.toString(), "-o", run.toString()).code()).isZero();
    return run;
  }

  private static JsonNode prov(Path run, String... further) throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of("export", run.toString(), "--format", "prov", "--overwrite"),
                Stream.of(further))
            .toArray(String[]::new);
    assertThat(Shell.run(arguments).code()).isZero();
    return JsonMapper.shared()
        .readTree(Files.readAllBytes(run.resolve("export").resolve("prov.json")));
  }

  private static List<String> derivations(JsonNode prov) {
    return prov.path("wasDerivedFrom")
        .valueStream()
        .map(each ->
            each.path("prov:generatedEntity").asString()
                + " <- "
                + each.path("prov:usedEntity").asString()
                + each.path("prov:type").path("$").asString("").replaceFirst("^prov:", " "))
        .toList();
  }

  /// Whatever a record names is told of in the document, under a name that PROV-N has.
  private static void assertNamesAreTold(JsonNode prov) {
    Set<String> told = new TreeSet<>();
    for (String section : List.of("entity", "activity", "agent")) {
      told.addAll(prov.path(section).propertyNames());
    }
    assertThat(told).isNotEmpty().allMatch(name -> name.matches(NAME));
    Set<String> prefixes = new TreeSet<>(prov.path("prefix").propertyNames());
    assertThat(told).allMatch(name -> prefixes.contains(name.substring(0, name.indexOf(':'))));
    for (String section :
        List.of("wasDerivedFrom", "used", "wasGeneratedBy", "wasAssociatedWith")) {
      prov.path(section)
          .valueStream()
          .flatMap(JsonNode::propertyStream)
          .filter(property ->
              property.getKey().matches("prov:(generatedEntity|usedEntity|entity|activity|agent)"))
          .forEach(property -> assertThat(told).contains(property.getValue().asString()));
    }
  }

  @Test
  void theSeedsDescendAsTheirGraphSays() throws IOException {
    JsonNode prov = prov(run(Repository.SEEDS));
    assertThat(derivations(prov))
        .containsExactly(
            "article:001_32167f17b834f03e <- article:000_aaf2ae0c392ea11c",
            "article:002_6c38cb28a2b0ce56 <- article:000_aaf2ae0c392ea11c",
            "article:003_95e4b79d25663576 <- inferred:inferred-173a1ed904bd0397",
            "article:004_7b1319e464ee9cbe <- inferred:inferred-173a1ed904bd0397");
    assertThat(prov.path("entity").propertyStream().count()).isEqualTo(5 + 1 + 2);
    assertThat(prov.path("agent").toString()).contains("prov:SoftwareAgent", Main.version());
    assertThat(prov.path("activity").propertyStream()).hasSize(1);
    assertNamesAreTold(prov);
  }

  @Test
  void whatAnOutletMadeOfItsOwnArticleIsARevision() throws IOException {
    assertThat(derivations(prov(run(Repository.NEWSPAPERS))))
        .contains(
            "article:sc-0308b <- article:sc-0308 Revision", "article:ve-0301 <- article:sc-0301")
        .hasSize(17);
  }

  @Test
  void whatTookOnlyStatementsFromAnotherIsAQuotation() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Files.writeString(run.resolve("run.json"), "{\"stemma\":\"0.0.1\"}\n");
    Files.writeString(
        run.resolve("documents.jsonl"), "{\"id\":\"a\"}\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n");
    Files.writeString(
        run.resolve("graph.json"),
        """
        {"nodes":[],"edges":[{"derived":"b","source":"a"},{"derived":"c","source":"a"}]}
        """);
    Files.writeString(
        run.resolve("relations.jsonl"),
        """
        {"left":"a","right":"b","relation":"excerpt","source":"a","derived":"b"}
        {"left":"a","right":"c","relation":"excerpt","source":"a","derived":"c"}
        """);
    String passage =
        """
        {"left":{"document":"a"},"right":{"document":"%s"},"words":9,"voices":{%s},"primary":true}
        """;
    Files.writeString(
        run.resolve("passages.jsonl"),
        passage.formatted("b", "\"statement\":9")
            + passage.formatted("c", "\"statement\":9")
            + passage.formatted("c", "\"unknown\":9"));
    assertThat(derivations(prov(run)))
        .containsExactly("article:b <- article:a Quotation", "article:c <- article:a");
  }

  @Test
  void aPrimarySourceIsNamedOnlyWherePeopleConfirmedIt() throws IOException {
    Path run = run(Repository.NEWSPAPERS);
    Path findings =
        Files.writeString(
            folder.resolve("findings.jsonl"),
            """
            {"left":"sc-0301","right":"ve-0301","source":"sc-0301","status":"confirmed"}
            {"left":"lo-0302","right":"ve-0302","source":"ve-0302","status":"open"}
            {"left":"ht-0306","right":"sc-0306","source":null,"status":"confirmed"}
            {"left":"elsewhere","right":"ve-0302","source":"ve-0302","status":"confirmed"}
            """);
    assertThat(derivations(prov(run))).noneMatch(line -> line.endsWith("PrimarySource"));
    assertThat(derivations(prov(run, "--confirmed", findings.toString())))
        .filteredOn(line -> line.endsWith("PrimarySource"))
        .containsExactly("article:ve-0301 <- article:sc-0301 PrimarySource");
    assertThat(
            Shell.run(
                    "export",
                    run.toString(),
                    "--format=prov",
                    "--overwrite",
                    "--confirmed=" + findings)
                .err())
        .contains("1 confirmed findings are about articles that are not in");
  }

  @Test
  void whatIsNoFindingIsTold() throws IOException {
    Path run = run(Repository.NEWSPAPERS);
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "\n{\"left\":\"a\"}\n");
    Shell shell = Shell.run("export", run.toString(), "--format=prov", "--confirmed=" + broken);
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("broken.jsonl:2: no finding");
    assertThat(run.resolve("export")).doesNotExist();
    assertThat(Shell.run("export", run.toString(), "--confirmed=" + broken).err())
        .hasLineCount(1)
        .contains("--confirmed is for --format prov");
  }

  @Test
  void unlikeIdsKeepUnlikeNamesThatPercentDecodingUndoes() throws IOException {
    List<String> ids =
        List.of("-a b", "a/b:c", "ä.", ".x", "x", "x\\\\", "%41", "A", "\\ud83d", "\\ufffd");
    StringBuilder lines = new StringBuilder();
    for (String id : ids) {
      lines.append(
          """
          {"id":"%s","text":"A fire broke out in the old harbour on Sunday and burned two sheds."}
          """
              .formatted(id));
    }
    Path input = Files.writeString(folder.resolve("ids.jsonl"), lines);
    JsonNode prov = prov(run(input));
    assertNamesAreTold(prov);
    assertThat(prov.path("entity").propertyNames())
        .filteredOn(name -> name.startsWith("article:"))
        .containsExactlyInAnyOrder(
            "article:%2Da%20b",
            "article:a%2Fb%3Ac",
            "article:%C3%A4%2E",
            "article:%2Ex",
            "article:x",
            "article:x%5C",
            "article:%2541",
            "article:A",
            "article:%5Cud83d",
            "article:%EF%BF%BD");
  }
}
