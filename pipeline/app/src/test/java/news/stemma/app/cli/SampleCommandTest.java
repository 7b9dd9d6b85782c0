package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.stemma.app.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Of the five seeds all ten pairs are drawn.
final class SampleCommandTest {
  @TempDir static Path run;

  @TempDir Path folder;

  private Path sample;

  @BeforeAll
  static void traceTheSeeds() {
    assertThat(
            Shell.run("trace", Repository.SEEDS.toString(), "-o", run.toString(), "--quiet").code())
        .isZero();
  }

  private Shell draw(String... more) {
    sample = folder.resolve("sample");
    String[] arguments =
        Stream.concat(
                Stream.of("sample", run.toString(), "--pairs", "50", "-o", sample.toString()),
                Stream.of(more))
            .toArray(String[]::new);
    return Shell.run(arguments);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private List<JsonNode> rows() throws IOException {
    return Files.readAllLines(sample.resolve("sample.jsonl")).stream()
        .map(SampleCommandTest::json)
        .toList();
  }

  @Test
  void aSampleIsThePairsThePageAndWhatWasDrawnFromWhat() throws IOException {
    Shell shell = draw();
    assertThat(shell.code()).isZero();
    assertThat(shell.err()).contains("10 pairs in", "label.html");
    JsonNode described = json(Files.readString(sample.resolve("sample.json")));
    assertThat(described.get("run").asString())
        .isEqualTo(json(Files.readString(run.resolve("run.json"))).get("fingerprint").asString());
    assertThat(described.get("population").intValue()).isEqualTo(10);
    assertThat(rows()).hasSize(10);
    assertThat(rows().getFirst().propertyNames())
        .containsExactly(
            "left", "right", "stratum", "stratumSize", "drawn", "probability", "weight");
    assertThat(rows()).allSatisfy(row -> assertThat(row.get("weight").doubleValue()).isEqualTo(1));
  }

  @Test
  void thePageSaysNothingOfTheRun() throws IOException {
    draw();
    String page = Files.readString(sample.resolve("label.html"));
    String data = page.substring(page.indexOf("id=\"pairs\">"), page.indexOf("</script>"));
    assertThat(data)
        .contains("Syria claims coalition airstrike hit regime forces")
        .doesNotContain("stratum", "relation", "probability", "source\":", "{{");
    assertThat(page).contains("default-src 'none'");
  }

  @Test
  void theSameSampleIsDrawnOnceAndAnotherOneIsNotOverwritten() throws IOException {
    draw();
    Path labels = Files.writeString(sample.resolve("anna.jsonl"), "");
    assertThat(draw().err()).contains("holds this very sample already");
    Shell other = draw("--seed", "7");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--overwrite").hasLineCount(1);
    assertThat(draw("--seed", "7", "--overwrite").code()).isZero();
    assertThat(labels).exists();
  }

  @Test
  void aSampleThatWasCutShortIsNotTakenForWhole() throws IOException {
    draw();
    List<String> rows = Files.readAllLines(sample.resolve("sample.jsonl"));
    Files.write(sample.resolve("sample.jsonl"), rows.subList(1, rows.size()));
    Shell again = draw();
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).hasLineCount(1).contains("sample.jsonl has ", "--overwrite");
    assertThat(draw("--overwrite").code()).isZero();
    assertThat(Files.readAllLines(sample.resolve("sample.jsonl"))).isEqualTo(rows);
  }

  @Test
  void withoutAFolderTheSampleIsWrittenBesideTheRun() {
    assertThat(Shell.run("sample", run.toString(), "--pairs", "50").code()).isZero();
    assertThat(run.resolve("sample").resolve("label.html")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "100001"})
  void aNumberOfPairsThatCannotBeIsRefused(String pairs) {
    Shell shell =
        Shell.run("sample", run.toString(), "--pairs", pairs, "-o", folder.resolve("s").toString());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("--pairs takes a number from 1 to 100000").hasLineCount(1);
    assertThat(folder.resolve("s")).doesNotExist();
  }

  @Test
  void aFolderWithoutARunIsRefused() {
    Shell shell = Shell.run("sample", folder.toString(), "--pairs", "9", "-o", "s");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("holds no run.json").hasLineCount(1);
  }

  /// Labels as the run has it, but where `otherwise` says something else of a pair, by its number.
  private String labels(String coder, Map<Integer, String> otherwise) throws IOException {
    StringBuilder lines = new StringBuilder();
    List<JsonNode> said =
        Files.readAllLines(run.resolve("relations.jsonl")).stream()
            .map(SampleCommandTest::json)
            .toList();
    int number = 0;
    for (JsonNode pair : rows()) {
      JsonNode row =
          said.stream()
              .filter(one ->
                  one.get("left").equals(pair.get("left"))
                      && one.get("right").equals(pair.get("right")))
              .findFirst()
              .orElse(json("{\"relation\":\"unrelated\"}"));
      String relation = otherwise.getOrDefault(number++, row.get("relation").asString());
      String source = row.path("source").asString("");
      String direction = source.equals(pair.get("left").asString()) ? "left-to-right" : "unknown";
      if (!relation.isEmpty()) {
        lines.append(
            String.format(
                "{\"left\":%s,\"right\":%s,\"relation\":\"%s\",\"direction\":\"%s\"}%n",
                pair.get("left"), pair.get("right"), relation, direction));
      }
    }
    return Files.writeString(folder.resolve(coder + ".jsonl"), lines).toString();
  }

  private JsonNode evaluation(String... more) {
    Shell shell =
        Shell.run(
            Stream.concat(
                    Stream.of("eval", "sample", run.toString(), sample.toString()), Stream.of(more))
                .toArray(String[]::new));
    assertThat(shell.err()).isEmpty();
    assertThat(shell.code()).isZero();
    return json(shell.out());
  }

  @Test
  void whereCodersSayWhatTheRunSaysAllIsRight() throws IOException {
    draw();
    JsonNode json =
        evaluation(labels("anna", Map.of()), labels("ben", Map.of()), "--format", "json");
    assertThat(json.at("/states/agreed").intValue()).isEqualTo(10);
    assertThat(json.at("/agreement/relation/krippendorffsAlpha").doubleValue()).isEqualTo(1);
    assertThat(json.at("/agreement/relation/krippendorffsAlphaLow").doubleValue()).isLessThan(0.7);
    assertThat(json.at("/classes/0/class").asString()).isEqualTo("reuse");
    assertThat(json.at("/classes/0/precision/value").doubleValue()).isEqualTo(1);
    assertThat(json.at("/classes/0/precision/low").doubleValue()).isEqualTo(1);
    assertThat(json.at("/classes/0/recall/low").doubleValue()).isEqualTo(1);
    assertThat(json.at("/says").asString()).contains("2 coders", "precision of 1.000");
  }

  @Test
  void whatCodersDisagreeOnIsLeftOutUntilItIsSettled() throws IOException {
    draw();
    String anna = labels("anna", Map.of(0, "unrelated"));
    String ben = labels("ben", Map.of(0, "copy", 1, ""));
    JsonNode json = evaluation(anna, ben, "--format", "json", "--errors");
    assertThat(json.at("/states/contested").intValue()).isEqualTo(1);
    assertThat(json.at("/states/labelledOnce").intValue()).isEqualTo(1);
    assertThat(json.at("/errors/0/what").asString()).isEqualTo("contested");
    assertThat(json.at("/errors/0/labels").toString()).isEqualTo("[\"unrelated\",\"copy\"]");
    JsonNode settled =
        evaluation(anna, ben, "--adjudicated", labels("both", Map.of()), "--format", "json");
    assertThat(settled.at("/states/contested").intValue()).isZero();
    assertThat(settled.at("/states/adjudicated").intValue()).isEqualTo(10);
  }

  @Test
  void aPairThatCodersCallReuseAndTheRunDoesNotCostsRecall() throws IOException {
    draw();
    List<String> strata = rows().stream().map(row -> row.get("stratum").asString()).toList();
    int missed = Math.max(strata.indexOf("quote-only-clear"), strata.indexOf("quote-only-near"));
    assertThat(missed).isNotNegative();
    JsonNode json =
        evaluation(
            labels("anna", Map.of(missed, "copy")),
            labels("ben", Map.of(missed, "copy")),
            "--format",
            "json");
    JsonNode reuse = json.at("/classes/0");
    assertThat(reuse.get("due").intValue()).isEqualTo(reuse.get("right").intValue() + 1);
    assertThat(reuse.at("/recall/value").doubleValue()).isLessThan(1);
    assertThat(reuse.at("/precision/value").doubleValue()).isEqualTo(1);
  }

  @Test
  void theTextHasTablesAndASentenceToCite() throws IOException {
    draw();
    String anna = labels("anna", Map.of());
    String ben = labels("ben", Map.of());
    assertThat(
            Shell.run("eval", "sample", run.toString(), sample.toString(), anna, ben, "--errors")
                .out())
        .contains("anna \\ ben", "recall, near", "ready to cite", "Krippendorff's alpha", "wrong");
  }

  @Test
  void relationsAreScoredAgainstTheLabelsOfACoder() throws IOException {
    draw();
    assertThat(Shell.run("eval", "relations", run.toString(), labels("anna", Map.of())).out())
        .startsWith("10 labelled pairs");
  }

  @Test
  void labelsOfOtherPairsAreRefused() throws IOException {
    draw();
    Path labels =
        Files.writeString(
            folder.resolve("other.jsonl"),
            "{\"left\":\"x\",\"right\":\"y\",\"relation\":\"copy\",\"direction\":\"unknown\"}");
    Shell shell = Shell.run("eval", "sample", run.toString(), sample.toString(), labels.toString());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("none of its pairs was drawn").hasLineCount(1);
  }

  @Test
  void oneCodersLabelsAreNotTakenForTwo() throws IOException {
    draw();
    String labels = labels("anna", Map.of());
    assertThat(refused(labels, labels)).contains("given twice").hasLineCount(1);
    String one = signed(labels, "first");
    assertThat(refused(one, signed(labels, "second"))).contains("labels by 'Anna'");
  }

  private String refused(String... labels) {
    Shell shell =
        Shell.run(
            Stream.concat(
                    Stream.of("eval", "sample", run.toString(), sample.toString()),
                    Stream.of(labels))
                .toArray(String[]::new));
    assertThat(shell.code()).isEqualTo(2);
    return shell.err();
  }

  /// A copy of labels that says who gave them.
  private String signed(String labels, String name) throws IOException {
    String text = Files.readString(Path.of(labels)).replace("\"}", "\",\"coder\":\"Anna\"}");
    return Files.writeString(folder.resolve(name + ".jsonl"), text).toString();
  }

  @Test
  void aSampleThatLacksPairsIsRefused() throws IOException {
    draw();
    String labels = labels("anna", Map.of());
    Path pairs = sample.resolve("sample.jsonl");
    List<String> rows = Files.readAllLines(pairs);
    Files.write(pairs, rows.subList(1, rows.size()));
    assertThat(refused(labels)).contains("draw the sample again").hasLineCount(1);
  }

  @Test
  void aSampleThatWasBrokenOffIsDrawnAgain() throws IOException {
    draw();
    Files.delete(sample.resolve("sample.json"));
    Files.writeString(sample.resolve(".stemma-begun"), "");
    draw();
    assertThat(sample.resolve("sample.json")).exists();
    assertThat(sample.resolve(".stemma-begun")).doesNotExist();
  }
}
