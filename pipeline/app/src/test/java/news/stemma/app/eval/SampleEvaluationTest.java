package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Of 100 pairs that the run calls copies ten are drawn (`c0` to `c9`, each with `z`), and of 1,000
/// that share nothing ten (`r0` to `r9`).
final class SampleEvaluationTest {
  @TempDir Path folder;

  private RunFolder run(String fingerprint) throws IOException {
    List<String> documents = new ArrayList<>(List.of("{\"id\":\"z\"}"));
    List<String> relations = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      documents.add("{\"id\":\"c" + i + "\"}");
      documents.add("{\"id\":\"r" + i + "\"}");
      relations.add(
          String.format(
              "{\"left\":\"c%d\",\"right\":\"z\",\"relation\":\"copy\",\"source\":\"z\"}", i));
      pairs.add(drawn("c" + i, "copy-sure"));
      pairs.add(drawn("r" + i, "rest"));
    }
    Files.writeString(folder.resolve("run.json"), "{\"fingerprint\":\"" + fingerprint + "\"}\n");
    Files.write(folder.resolve("documents.jsonl"), documents);
    Files.write(folder.resolve("relations.jsonl"), relations);
    Files.write(folder.resolve("sample.jsonl"), pairs);
    Files.writeString(
        folder.resolve("sample.json"),
        """
        {"run":"f","seed":1,"population":1100,"strata":[
        {"stratum":"copy-sure","kind":"row","says":"","size":100,"drawn":10},
        {"stratum":"rest","kind":"rest","says":"","size":1000,"drawn":10}]}
        """
            .replace("\n", ""));
    return RunFolder.of(folder);
  }

  private static String drawn(String left, String stratum) {
    return String.format("{\"left\":\"%s\",\"right\":\"z\",\"stratum\":\"%s\"}", left, stratum);
  }

  private static String label(String left, String relation, String direction) {
    return String.format(
        "{\"left\":\"%s\",\"right\":\"z\",\"relation\":\"%s\",\"direction\":\"%s\"}",
        left, relation, direction);
  }

  /// Eight of the copies are copies, six with a known direction, of which the run has one wrong;
  /// one of the rest is a copy, too.
  private static List<String> truth() {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String direction = i == 0 ? "left-to-right" : i < 6 ? "right-to-left" : "unknown";
      labels.add(
          i < 8 ? label("c" + i, "copy", direction) : label("c" + i, "unrelated", "unknown"));
      labels.add(label("r" + i, i == 0 ? "copy" : "unrelated", "unknown"));
    }
    return labels;
  }

  private Path file(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private JsonNode scored(RunFolder run, Path... labels) {
    return SampleEvaluation.of(run, folder, List.of(labels), Optional.empty()).json();
  }

  private static void check(JsonNode figure, double value) {
    assertThat(figure.get("value").doubleValue()).isCloseTo(value, within(1e-4));
    assertThat(figure.get("low").doubleValue()).isLessThan(value);
    assertThat(figure.get("high").doubleValue()).isGreaterThanOrEqualTo(value);
  }

  /// Found are 80 copies of 100 said, missed are 100 of 1,000.
  @Test
  void pairsCountForAllThatTheyStandFor() throws IOException {
    JsonNode json = scored(run("f"), file("anna.jsonl", truth()));
    check(json.at("/classes/0/precision"), 0.8);
    check(json.at("/classes/0/recall"), 80.0 / 180);
    assertThat(json.at("/classes/0/recallNear/value").doubleValue()).isEqualTo(1);
    assertThat(json.at("/sameRun").booleanValue()).isTrue();
    check(json.at("/direction/precision"), 5.0 / 6);
    check(json.at("/direction/coverage"), 1);
  }

  @Test
  void anotherRunOfTheSameArticlesIsScoredByTheSameWeights() throws IOException {
    JsonNode json = scored(run("g"), file("anna.jsonl", truth()));
    assertThat(json.at("/sameRun").booleanValue()).isFalse();
    check(json.at("/classes/0/precision"), 0.8);
    check(json.at("/classes/0/recall"), 80.0 / 180);
  }

  @Test
  void whereACoderDidHalfOfAStratumTheHalfStandsForAll() throws IOException {
    RunFolder run = run("f");
    List<String> half = truth().stream().filter(label -> !label.matches(".*r[5-9].*")).toList();
    JsonNode json = scored(run, file("anna.jsonl", truth()), file("ben.jsonl", half));
    assertThat(json.at("/states/labelledOnce").intValue()).isEqualTo(5);
    check(json.at("/classes/0/recall"), 80.0 / 280);
  }

  @Test
  void whereNoPairOfTheRestIsLabelledRecallAmongAllPairsHasOnlyBounds() throws IOException {
    RunFolder run = run("f");
    List<String> copies =
        truth().stream().filter(label -> !label.matches(".*\"r[0-9]\".*")).toList();
    SampleEvaluation scored =
        SampleEvaluation.of(run, folder, List.of(file("anna.jsonl", copies)), Optional.empty());
    JsonNode reuse = scored.json().at("/classes/0");

    assertThat(reuse.at("/recall/value").isNull()).isTrue();
    assertThat(reuse.at("/recall/low").doubleValue())
        .isLessThan(reuse.at("/recallNear/low").doubleValue());
    assertThat(reuse.at("/recall/high").decimalValue())
        .isEqualTo(reuse.at("/recallNear/high").decimalValue());
    assertThat(scored.text()).contains("has no label that holds");
    check(reuse.at("/precision"), 0.8);
  }

  @Test
  void codersWhoDifferOnTheKindOfReuseAgreeThatItIsReuse() throws IOException {
    RunFolder run = run("f");
    List<String> other =
        truth().stream().map(label -> label.replace("\"copy\"", "\"excerpt\"")).toList();
    JsonNode json = scored(run, file("anna.jsonl", truth()), file("ben.jsonl", other));
    assertThat(json.at("/states/contested").intValue()).isEqualTo(9);
    assertThat(json.at("/agreement/reuse/alike").doubleValue()).isEqualTo(1);
    check(json.at("/classes/0/precision"), 0.8);
    check(json.at("/direction/precision"), 5.0 / 6);
  }

  @Test
  void aWrongDirectionIsAnError() throws IOException {
    String errors =
        SampleEvaluation.of(
                run("f"), folder, List.of(file("anna.jsonl", truth())), Optional.empty())
            .errors();
    assertThat(errors.lines().filter(line -> line.contains("wrong")).map(String::strip))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("c0"))
        .anyMatch(line -> line.startsWith("r0"));
  }

  @Test
  void aPairLabelledTwiceByOneCoderIsRefused() throws IOException {
    RunFolder run = run("f");
    List<String> twice = List.of(label("c1", "copy", "unknown"), label("c1", "copy", "unknown"));
    Path labels = file("anna.jsonl", twice);
    assertThatThrownBy(() -> scored(run, labels))
        .isInstanceOf(BadLabelsException.class)
        .hasMessageContaining("c1 and z are labelled twice");
  }

  @Test
  void aRunOfOtherArticlesIsRefused() throws IOException {
    RunFolder run = run("f");
    file("documents.jsonl", List.of("{\"id\":\"z\"}", "{\"id\":\"c0\"}"));
    Path labels = file("anna.jsonl", truth());
    assertThatThrownBy(() -> scored(run, labels))
        .hasMessageContaining("has the article", "which the run has not");
  }
}
