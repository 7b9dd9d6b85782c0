package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import news.stemma.app.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
  private static final String SEEDS = Repository.SEEDS.toString();

  @TempDir Path folder;

  @Test
  void theDemoSaysWhatTheExpectedFileSays() throws IOException {
    Shell shell = Shell.run("trace", SEEDS);
    assertThat(shell.out())
        .isEqualTo(Files.readString(Repository.ROOT.resolve("testdata/expected/demo.txt")));
  }

  @Test
  void readmeShowsTheDemoAsItIs() throws IOException {
    String demo = Files.readString(Repository.ROOT.resolve("testdata/expected/demo.txt"));
    assertThat(Files.readString(Repository.ROOT.resolve("README.md"))).contains(demo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trce", "trace --frmat json x", "trace", "trace --threads 0 x", ""})
  void wrongUsageIsOneLineAndTwo(String arguments) {
    Shell shell = Shell.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).startsWith("stemma: ").contains("--help").hasLineCount(1);
  }

  @Test
  void aMissingPathAloneIsAnError() {
    Shell shell = Shell.run("trace", folder.resolve("nowhere").toString(), "--quiet");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("there is no", "nowhere");
  }

  @Test
  void aFolderWithoutArticlesAloneIsAnError() {
    assertThat(Shell.run("trace", folder.toString()).code()).isEqualTo(2);
  }

  @Test
  void badInputsAreRejectedEachAndTheGoodOnesTracedAllTheSame() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2, 3});
    Path garbage = Files.write(folder.resolve("garbage.txt"), bytes(0xFF, 0xFE - 4, 0xF8, 0xC0));
    Path other = folder.resolve("other");
    Files.createDirectories(other);
    Files.writeString(
        other.resolve(firstSeed().getFileName()), "Another text under the same name.");
    Shell shell =
        Shell.run(
            "trace",
            SEEDS,
            empty.toString(),
            binary.toString(),
            garbage.toString(),
            other.toString(),
            folder.resolve("nowhere").toString());
    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.err())
        .contains("rejected empty.txt: no text")
        .contains("rejected binary.txt: binary: it has NUL bytes")
        .contains("rejected garbage.txt: binary: 100 % of it is no UTF-8")
        .contains("another text has the same id")
        .contains("nowhere: no such file or folder")
        .contains("10 read: 5 articles, 0 duplicates, 5 rejected");
    assertThat(shell.out()).contains("copies", "extends", "wire-copy");
  }

  @Test
  void rejectedInputsMayBeAllowed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    assertThat(Shell.run("trace", SEEDS, empty.toString(), "--max-rejected", "1").code()).isZero();
    assertThat(Shell.run("trace", SEEDS, empty.toString(), "--max-rejected", "20%").code())
        .isZero();
    assertThat(Shell.run("trace", SEEDS, empty.toString(), "--max-rejected", "1%").code())
        .isEqualTo(3);
  }

  @Test
  void aLineOfFiveMegabytesIsRead() throws IOException {
    Path line =
        Files.writeString(folder.resolve("line.txt"), "many words in one line ".repeat(220_000));
    Shell shell = Shell.run("trace", SEEDS, line.toString());
    assertThat(shell.code()).isZero();
    assertThat(shell.err()).contains("6 read: 6 articles");
  }

  @Test
  void anotherCharsetIsDetected() throws IOException {
    Files.write(
        folder.resolve("latin.txt"),
        "Das Café am Markt öffnet am Dienstag für die Gäste der Stadt, sagte der Bürgermeister."
            .getBytes(StandardCharsets.ISO_8859_1));
    Shell shell = Shell.run("trace", folder.toString(), "--format", "json");
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("Das Café am Markt öffnet");
  }

  @Test
  void theEnvironmentSetsDefaultsAndFlagsWinOverIt() {
    Map<String, String> json = Map.of("STEMMA_FORMAT", "json");
    assertThat(Shell.run(json, "trace", SEEDS).out()).startsWith("{");
    assertThat(Shell.run(json, "trace", SEEDS, "--format", "text").out()).startsWith("stemma");
  }

  @Test
  void aFolderGetsEveryFileAndNothingElse() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Shell.run("trace", SEEDS, "-o", out.toString()).code()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "documents.jsonl",
              "relations.jsonl",
              "passages.jsonl",
              "sentences.jsonl",
              "clusters.jsonl",
              "boilerplate.jsonl",
              "rejected.jsonl",
              "graph.json",
              "run.json");
    }
  }

  @Test
  void theSameRunOverAFinishedFolderDoesNothing() throws IOException {
    Path out = folder.resolve("out");
    Shell.run("trace", SEEDS, "-o", out.toString());
    Object before = Files.getLastModifiedTime(out.resolve("relations.jsonl"));
    Shell again = Shell.run("trace", SEEDS, "-o", out.toString());
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("nothing to do");
    assertThat(Files.getLastModifiedTime(out.resolve("relations.jsonl"))).isEqualTo(before);
  }

  @Test
  void anotherRunOverAFinishedFolderNeedsOverwrite() {
    String out = folder.resolve("out").toString();
    Shell.run("trace", SEEDS, "-o", out);
    Shell other = Shell.run("trace", firstSeed().toString(), "-o", out);
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--overwrite");
    assertThat(Shell.run("trace", firstSeed().toString(), "-o", out, "--overwrite").code())
        .isZero();
  }

  @Test
  void anOutputThatIsAFileIsOneClearLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Shell shell = Shell.run("trace", SEEDS, "-o", file.toString(), "--quiet");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).startsWith("stemma: can't write").contains("no folder").hasLineCount(1);
  }

  @Test
  void filesThatNoRunWroteAreNotReplaced() throws IOException {
    Path mine = Files.writeString(folder.resolve("documents.jsonl"), "mine");
    Shell shell = Shell.run("trace", SEEDS, "-o", folder.toString(), "--quiet");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("documents.jsonl", "--overwrite").hasLineCount(1);
    assertThat(mine).hasContent("mine");
  }

  @Test
  void aRunThatWasBegunIsFinishedByTheNext() throws IOException {
    Path out = folder.resolve("out");
    Shell.run("trace", SEEDS, "-o", out.toString());
    Files.delete(out.resolve("run.json"));
    Files.writeString(out.resolve(".stemma-begun"), "");
    assertThat(Shell.run("trace", SEEDS, "-o", out.toString()).code()).isZero();
    assertThat(out.resolve("run.json")).exists();
    assertThat(out.resolve(".stemma-begun")).doesNotExist();
  }

  @Test
  void outputAmongTheInputsIsRefused() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "One.");
    for (String option : new String[] {"-o", "--report"}) {
      Shell shell = Shell.run("trace", folder.toString(), option, folder.resolve("out").toString());
      assertThat(shell.code()).isEqualTo(2);
      assertThat(shell.err()).contains("lies within the input");
    }
  }

  @Test
  void otherFormatsAreRejectedNotReadAsProse() throws IOException {
    Files.writeString(folder.resolve("a.json"), "[{\"text\": \"One.\"}]");
    Files.writeString(folder.resolve("b"), "{\n  \"text\": \"One.\"\n}");
    Files.writeString(folder.resolve("c.html"), "<!DOCTYPE html><p>One.");
    Files.writeString(
        folder.resolve("d.txt"), "{\"id\":\"d\",\"text\":\"JSON lines by another name.\"}");
    Shell shell = Shell.run("trace", folder.toString());
    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.err()).contains("4 read: 1 article, 0 duplicates, 3 rejected");
  }

  @Test
  void noTextFromOutsideSteersTheTerminal() throws IOException {
    String escape = "\u001B[31m";
    String story = " The mayor opened the new bridge over the river on Monday at nine o'clock.";
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\":\"a\\u001b[31m\",\"outlet\":\"\\u202eoutlet\",\"text\":\"\\u001b[31m"
            + story
            + "\"}\n"
            + "{\"id\":\"b\",\"text\":\"\\u001b[31m"
            + story
            + "\"}\n");
    Files.writeString(folder.resolve(escape + ".txt"), "");
    Shell shell = Shell.run("trace", folder.toString());
    assertThat(shell.out()).contains("are one text").doesNotContain("\u001B", "\u202E");
    assertThat(shell.err()).contains("no text").doesNotContain("\u001B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "many", "1.5", ""})
  void anAuditTakesANumberOfArticlesFromOne(String articles) {
    Shell shell = Shell.run("trace", SEEDS, "--audit=" + articles);
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains("--audit", "number of articles from 1 on").hasLineCount(1);
  }

  @Test
  void anAuditIsToldOnTheTerminal() {
    assertThat(Shell.run("trace", SEEDS, "--audit", "5").out().replaceAll("\\s+", " "))
        .contains(
            "audit: 5 of 5 articles were compared with all others, exactly (0 too short); of 1 pair"
                + " with Jaccard or containment from .5 on 1 found, recall 1.0000 (all were"
                + " compared); in the whole corpus 0 missed")
        .doesNotContain("--audit N");
    assertThat(Shell.run("trace", SEEDS).out()).contains("--audit N compares");
  }

  @Test
  void aSampleWithoutAPairSaysNothingOfRecall() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "The mayor opened a bridge. ".repeat(3) + STORM);
    Files.writeString(folder.resolve("b.txt"), "Nobody came to the ball. ".repeat(3) + HARVEST);
    Shell shell = Shell.run("trace", folder.toString(), "--audit", "2");
    assertThat(shell.out().replaceAll("\\s+", " "))
        .contains("no pair of the sample is that similar")
        .doesNotContain("recall");
  }

  private static final String STORM =
      "A storm took the roofs off a dozen barns in the northern valley on Friday, drowned two herds"
          + " of sheep and left one village without light.";
  private static final String HARVEST =
      "Growers along the coast expect their best harvest of olives for eleven years, since the"
          + " spring was wet and hardly any flies have been seen so far.";

  @Test
  void anAuditIsPartOfTheRun() throws IOException {
    Path out = folder.resolve("out");
    Shell.run("trace", SEEDS, "--audit", "3", "-o", out.toString());
    String run = Files.readString(out.resolve("run.json"));
    assertThat(run).contains("\"audit\":{\"sampled\":3,\"population\":5,\"tooShort\":0");
    assertThat(Shell.run("trace", SEEDS, "--audit", "3", "-o", out.toString()).err())
        .contains("nothing to do");
    Shell other = Shell.run("trace", SEEDS, "-o", out.toString());
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--overwrite");
  }

  @Test
  void helpHasExamples() {
    for (String[] command : new String[][] {{"--help"}, {"trace", "--help"}, {"demo", "--help"}}) {
      Shell shell = Shell.run(command);
      assertThat(shell.code()).isZero();
      assertThat(shell.out()).contains("Example", "stemma ");
    }
  }

  private static Path firstSeed() {
    return Repository.SEEDS.resolve("000_aaf2ae0c392ea11c.txt");
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
