package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.stemma.app.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvalCommandTest {
  private static final String A = "000_aaf2ae0c392ea11c";
  private static final String B = "001_32167f17b834f03e";
  private static final String C = "002_6c38cb28a2b0ce56";
  private static final String D = "003_95e4b79d25663576";
  private static final String E = "004_7b1319e464ee9cbe";

  @TempDir static Path run;

  @TempDir Path folder;

  @BeforeAll
  static void traceTheSeeds() {
    assertThat(
            Shell.run("trace", Repository.SEEDS.toString(), "-o", run.toString(), "--quiet").code())
        .isZero();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static String pair(String left, String right, String relation, String direction) {
    return String.format(
        "{\"left\":\"%s\",\"right\":\"%s\",\"relation\":\"%s\",\"direction\":\"%s\"}%n",
        left, right, relation, direction);
  }

  /// The last label is wrong on purpose: B and E share statements only.
  private String gold() throws IOException {
    return file(
        "gold.jsonl",
        pair(A, B, "copy", "left-to-right")
            + pair(C, A, "extension", "right-to-left")
            + pair(D, E, "shared-source", "unknown")
            + pair(B, E, "copy", "unknown"));
  }

  private static JsonNode json(String... arguments) {
    Shell shell = Shell.run(arguments);
    assertThat(shell.err()).isEmpty();
    assertThat(shell.code()).isZero();
    return JsonMapper.shared().readTree(shell.out());
  }

  private List<JsonNode> rows(String name) throws IOException {
    try (Stream<String> lines = Files.lines(run.resolve(name))) {
      return lines.map(line -> JsonMapper.shared().readTree(line)).toList();
    }
  }

  @Test
  void relationsAreScored() throws IOException {
    JsonNode json = json("eval", "relations", run.toString(), gold(), "--format", "json");
    assertThat(json.at("/pairs").intValue()).isEqualTo(4);
    assertThat(json.at("/accuracy/value").doubleValue()).isEqualTo(0.75);
    assertThat(json.at("/direction/right").intValue()).isEqualTo(2);
    assertThat(json.at("/direction/saidOnUnknown").intValue()).isZero();
    assertThat(json.at("/macroF1").isNull()).isTrue();
  }

  @Test
  void decimalsHaveFourPlacesAndKeysTheirOrder() throws IOException {
    assertThat(Shell.run("eval", "relations", run.toString(), gold(), "--format", "json").out())
        .startsWith(
            "{\"eval\":\"relations\",\"pairs\":4,\"notInRun\":0,\"accuracy\":{\"value\":0.7500,")
        .hasLineCount(1);
  }

  @Test
  void theSameSeedPrintsTheSameFigures() throws IOException {
    String[] arguments = {"eval", "relations", run.toString(), gold(), "--seed", "3"};
    assertThat(Shell.run(arguments).out()).isEqualTo(Shell.run(arguments).out());
  }

  @Test
  void errorsAreListedWhereTheyAreAskedFor() throws IOException {
    String gold = gold();
    assertThat(Shell.run("eval", "relations", run.toString(), gold).out()).doesNotContain(E);
    assertThat(Shell.run("eval", "relations", run.toString(), gold, "--errors").out())
        .contains("wrong\n", B, E, "quote-only");
    assertThat(
            json("eval", "relations", run.toString(), gold, "--errors", "--format", "json")
                .at("/errors"))
        .hasSize(1);
  }

  @Test
  void passagesAreScored() throws IOException {
    String truth =
        rows("passages.jsonl").stream()
            .filter(row -> row.get("primary").booleanValue() && row.get("words").intValue() >= 20)
            .map(row ->
                String.format(
                    "{\"suspicious\":%s,\"source\":%s,\"suspicious_start\":%s,"
                        + "\"suspicious_end\":%s,\"source_start\":%s,\"source_end\":%s}",
                    row.at("/right/document"),
                    row.at("/left/document"),
                    row.at("/right/start"),
                    row.at("/right/end"),
                    row.at("/left/start"),
                    row.at("/left/end")))
            .collect(Collectors.joining(",", "[", "]"));
    JsonNode json =
        json("eval", "passages", run.toString(), file("t.json", truth), "--format", "json");
    assertThat(json.at("/plagdet/value").doubleValue()).isEqualTo(1);
    assertThat(json.at("/truePassages").intValue()).isPositive();
  }

  @Test
  void pairsAreComparedWithAllPairs() {
    JsonNode json = json("eval", "pairs", run.toString(), "--format", "json", "--errors");
    assertThat(json.at("/recall/value").doubleValue()).isEqualTo(1);
    assertThat(json.at("/pairs").intValue()).isPositive();
    assertThat(json.at("/rowsWithoutPassage").intValue()).isZero();
    assertThat(json.at("/errors")).isEmpty();
  }

  @Test
  void clustersAreScored() throws IOException {
    String gold = file("pairs.json", "[[\"" + A + "\", \"" + B + "\"]]");
    JsonNode json = json("eval", "clusters", run.toString(), gold, "--format", "json");
    assertThat(json.at("/documents").intValue()).isEqualTo(5);
    assertThat(json.at("/adjustedRandIndex").doubleValue()).isEqualTo(1);
  }

  @Test
  void judgedSentencesAreScored() throws IOException {
    String labels =
        rows("sentences.jsonl").stream()
            .filter(row -> row.get("verdict").stringValue().equals("wire-copy"))
            .map(row ->
                String.format(
                    "{\"document\":%s,\"start\":%s,\"end\":%s,\"verdict\":\"wire-copy\","
                        + "\"judgements\":[\"right\",\"right\"]}",
                    row.get("document"), row.get("start"), row.get("end")))
            .collect(Collectors.joining("\n"));
    JsonNode json =
        json("eval", "sentences", run.toString(), file("j.jsonl", labels), "--format", "json");
    assertThat(json.at("/claims/0/made").intValue()).isEqualTo(4);
    assertThat(json.at("/claims/0/precision/value").doubleValue()).isEqualTo(1);
  }

  @Test
  void judgesAreCompared() throws IOException {
    String other =
        file("other.jsonl", Files.readString(Path.of(gold())).replace("copy", "excerpt"));
    JsonNode json = json("eval", "agreement", gold(), other, "--format", "json");
    assertThat(json.at("/alike").doubleValue()).isEqualTo(0.5);
    assertThat(json.at("/cohensKappa").doubleValue()).isEqualTo(0.4286);
    assertThat(json.at("/krippendorffsAlpha").isNumber()).isTrue();
  }

  @Test
  void labelsOfTwoKindsAreNotCompared() throws IOException {
    String sentences =
        file("s.jsonl", "{\"document\":\"a\",\"start\":0,\"end\":3,\"label\":\"x\"}");
    Shell shell = Shell.run("eval", "agreement", gold(), sentences);
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("s.jsonl", "one kind");
  }

  @Test
  void aFolderWithoutRunIsOneClearLine() throws IOException {
    Shell shell = Shell.run("eval", "relations", folder.toString(), gold());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).hasLineCount(1).contains("holds no run.json", "stemma trace");
  }

  @Test
  void aBrokenLabelIsOneClearLine() throws IOException {
    Shell shell = Shell.run("eval", "relations", run.toString(), file("g", "{\"left\":"));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("g:1: no JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval",
        "eval relatons x y",
        "eval relations",
        "eval relations x y --resamples 0",
        "eval pairs x --min 0",
        "eval agreement x"
      })
  void wrongUsageIsOneLineAndTwo(String arguments) {
    Shell shell = Shell.run(arguments.split(" "));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).startsWith("stemma: ").contains("--help").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relations", "passages", "pairs", "clusters", "sentences", "agreement"})
  void everyEvaluationHasHelpWithExamples(String evaluation) {
    assertThat(Shell.run("eval", evaluation, "--help").out())
        .contains("Example", "  stemma eval " + evaluation);
    assertThat(Shell.run("eval", "--help").out()).contains("stemma eval " + evaluation);
  }
}
