package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two stories, each with a first version, one that corrects it, and in the second case with dates
/// that say the opposite.
final class EvalDirectionCommandTest {
  private static final String FIRE =
      "A fire in a warehouse at the northern docks burned through the night and forced two hundred"
          + " people out of their homes, the brigade reported.\\n\\nNobody was hurt, but smoke"
          + " drifted over the old town until noon and schools there stayed closed for the day."
          + "\\n\\nThe hall held paper and paint, and its owner had asked for a second hydrant last"
          + " autumn.";

  private static final String VOTE =
      "The council of the valley voted by nine to four for a bridge that will carry trams and"
          + " bicycles but no cars across the river.\\n\\nWork begins in spring and takes three"
          + " years, and the ferry keeps its hours until the last bolt is set.\\n\\nOpponents want"
          + " to gather signatures against it, as they did in vain when the dam was raised.";

  private static final String NOTE =
      "\\n\\nCorrection: An earlier version of this article misstated a number.";

  @TempDir Path folder;

  private static String line(String id, String published, String text) {
    return """
    {"id": "%s", "published": "%s", "text": "%s"}
    """
        .formatted(id, published, text);
  }

  private String file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", lines)).toString();
  }

  private String dump() throws IOException {
    return file(
        "dump.jsonl",
        line("fire", "2020-05-01T08:00:00Z", FIRE),
        line("fire again", "2020-05-02T08:00:00Z", FIRE),
        line("fire corrected", "2020-05-01T10:00:00Z", FIRE + NOTE),
        line("vote", "2020-05-01T10:00:00Z", VOTE),
        line("vote corrected", "2020-05-01T08:00:00Z", VOTE + NOTE));
  }

  private static Shell run(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "eval";
    arguments[1] = "direction";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Shell.run(arguments);
  }

  private static JsonNode json(String... options) {
    Shell shell = run(options);
    assertThat(shell.err()).isEmpty();
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).hasLineCount(1);
    return JsonMapper.shared().readTree(shell.out());
  }

  private static void checkRefused(Shell shell, String... says) {
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).startsWith("stemma: ").contains(says).hasLineCount(1);
  }

  @Test
  void datesAreHiddenAndHeldAgainstWhatCluesTell() throws IOException {
    JsonNode json = json("--dated", dump(), "--format", "json", "--errors");
    assertThat(json.at("/pairs").intValue()).isEqualTo(3);
    assertThat(json.at("/stories").intValue()).isEqualTo(2);
    assertThat(json.at("/exactDuplicates").intValue()).isEqualTo(1);
    assertThat(json.at("/corpora/0/corpus").stringValue()).isEqualTo("dump.jsonl");
    assertThat(json.at("/corpora/0/labels").isNull()).isTrue();
    assertThat(json.at("/inUse/said").doubleValue()).isEqualTo(3);
    assertThat(json.at("/inUse/right").doubleValue()).isEqualTo(1);
    assertThat(json.at("/inUse/coverage/value").doubleValue()).isEqualTo(1);
    assertThat(json.at("/features")).hasSize(20);
    assertThat(json.at("/errors")).hasSize(2);
    assertThat(json.at("/errors/1/source").stringValue()).isEqualTo("vote corrected");
    assertThat(json.at("/errors/1/logOdds").doubleValue()).isNegative();
    assertThat(json.at("/errors/1/clues/0/feature").stringValue()).isEqualTo("correction-note");
  }

  @Test
  void keysHaveTheirOrder() throws IOException {
    assertThat(run("--dated", dump(), "--format", "json").out())
        .startsWith(
            "{\"eval\":\"direction\",\"bar\":1.3863,\"pairs\":3,\"stories\":2,\"exactDuplicates\":1,"
                + "\"corpora\":[{\"corpus\":\"dump.jsonl\",\"labels\":null,\"directions\":null,"
                + "\"pairs\":3,\"exactDuplicates\":1,\"inUse\":{\"said\":3.0000,\"right\":1.0000,"
                + "\"precision\":{\"value\":0.3333,");
  }

  @Test
  void textTellsTheBarInUseFirstAndErrorsWhereAsked() throws IOException {
    String dump = dump();
    Shell plain = run("--dated", dump);
    assertThat(plain.code()).isZero();
    assertThat(plain.err()).isEmpty();
    assertThat(plain.out())
        .contains("3 pairs of 2 stories", "exact duplicates (1)", "correction-note")
        .doesNotContain("vote corrected")
        .containsSubsequence("at the bar in use", "at other bars", "cross-validated", "clues");
    assertThat(run("--dated", dump).out()).isEqualTo(plain.out());
    assertThat(run("--dated", dump, "--errors").out()).contains("wrong\n", "vote corrected");
  }

  @Test
  void labelsTellTheDirectionOfTheirPairs() throws IOException {
    String labels =
        file(
            "gold.jsonl",
            """
            {"left": "fire", "right": "fire corrected", "relation": "copy", "direction": "left-to-right"}
            {"left": "fire", "right": "vote", "relation": "unrelated", "direction": "unknown"}
            """);
    JsonNode json = json("--labelled", dump() + "=" + labels, "--format", "json");
    assertThat(json.at("/pairs").intValue()).isEqualTo(1);
    assertThat(json.at("/corpora/0/labels").stringValue()).isEqualTo("gold.jsonl");
    assertThat(json.at("/corpora/0/directions").intValue()).isEqualTo(1);
    assertThat(json.at("/inUse/precision/value").doubleValue()).isEqualTo(1);
  }

  @Test
  void everyExampleIsALine() throws IOException {
    Shell shell = run("--dated", dump(), "--examples");
    assertThat(shell.out())
        .hasLineCount(3)
        .startsWith("{\"corpus\":\"dump.jsonl\",\"source\":\"fire");
  }

  @Test
  void theFitIsAWholeFile() throws IOException {
    Shell shell = run("--dated", dump(), "--fit");
    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .contains(
            "#   stemma eval direction --dated dump.jsonl --fit\n",
            "#   dump.jsonl: 3 pairs, known by dates",
            "bar 1.3863\n",
            "# 1 of 3 right\n")
        .doesNotContain(folder.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--date x",
        "--labelled x",
        "--dated x --fit --examples",
        "--format xml --dated x"
      })
  void wrongUsageIsOneLineAndTwo(String options) {
    checkRefused(run(options.isEmpty() ? new String[0] : options.split(" ")), "--help");
  }

  @Test
  void noCorpusAtAllSaysHowToGiveOne() {
    checkRefused(run(), "which corpus? give --dated CORPUS or --labelled CORPUS=LABELS");
  }

  @Test
  void aMissingFileIsOneLineAndTwo() throws IOException {
    String missing = folder.resolve("none.jsonl").toString();
    checkRefused(run("--dated", missing), "none.jsonl: no such file");
    checkRefused(run("--labelled", dump() + "=" + missing), "none.jsonl: no such file");
  }

  @Test
  void brokenRowsAreNamedByLine() throws IOException {
    checkRefused(run("--dated", file("bad.jsonl", "{\"id\": \"a\"\n")), "bad.jsonl:1: ");
    String labels = file("gold.jsonl", "{\"left\": \"a\", \"right\": \"b\"}\n");
    checkRefused(run("--labelled", dump() + "=" + labels), "gold.jsonl:1: no text \"direction\"");
  }

  @Test
  void aCorpusWithNothingToTellIsOneLineAndTwo() throws IOException {
    String undated = file("undated.jsonl", "{\"id\": \"a\", \"text\": \"" + FIRE + "\"}\n");
    checkRefused(run("--dated", undated), "undated.jsonl: no article has a date");
    String single = file("single.jsonl", line("fire", "2020-05-01T08:00:00Z", FIRE));
    checkRefused(run("--dated", single), "single.jsonl: no pair to learn from");
    String unknown =
        file(
            "unknown.jsonl",
            "{\"left\": \"a\", \"right\": \"b\", \"relation\": \"copy\", \"direction\": \"unknown\"}\n");
    checkRefused(run("--labelled", dump() + "=" + unknown), "no label has a direction");
  }

  @Test
  void helpHasExamples() {
    assertThat(run("--help").out()).contains("Examples:", "  stemma eval direction --dated");
    assertThat(Shell.run("eval", "--help").out()).contains("stemma eval direction");
  }
}
