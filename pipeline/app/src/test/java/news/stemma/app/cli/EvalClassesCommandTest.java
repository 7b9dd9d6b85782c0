package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvalClassesCommandTest {
  private static final String SOURCE =
      "A glacier is a large body of ice that moves slowly under its own weight. It forms where snow"
          + " gathers faster than it melts, over many years, until the lower layers are pressed into"
          + " ice. As it moves it carries stones and soil along, and where it ends they are left"
          + " behind as ridges that are called moraines.";

  /// Pasted whole.
  private static final String CUT = SOURCE;

  /// A word here and there replaced.
  private static final String LIGHT =
      "A glacier is a big body of ice that moves slowly under its weight. It forms where snow"
          + " builds up faster than it melts, over several years, until the deeper layers are"
          + " squeezed into ice. As it flows it carries rocks and soil along, and where it stops"
          + " they are left behind as hills that are called moraines.";

  /// Told in other words but for a few.
  private static final String HEAVY =
      "When more snow falls each winter than the summer can take away, its weight presses the"
          + " lower layers into ice, and that ice starts to creep downhill. Such a large body of ice"
          + " is what we name a glacier. It picks up whatever lies in its path, and drops all of it"
          + " at the end, which is how moraines come about.";

  private static final String NON =
      "I once walked across one in Norway with a guide and a rope. There was blue water in the"
          + " cracks, and every few minutes a sound like distant thunder came from below us.";

  @TempDir Path folder;

  private static String line(String id, String task, String category, String text) {
    return """
    {"id": "%s", "task": "%s", "category": "%s", "text": "%s"}
    """
        .formatted(id, task, category, text);
  }

  private Path corpus(String... more) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String task : List.of("a", "b")) {
      lines.add(line("source " + task, task, "orig", SOURCE));
      lines.add(line("cut " + task, task, "cut", CUT));
      lines.add(line("light " + task, task, "light", LIGHT));
      lines.add(line("heavy " + task, task, "heavy", HEAVY));
      lines.add(line("non " + task, task, "non", NON));
    }
    lines.addAll(List.of(more));
    return Files.writeString(folder.resolve("corpus.jsonl"), String.join("", lines));
  }

  private static Shell run(Path corpus, String... options) {
    List<String> arguments = new ArrayList<>(List.of("eval", "classes", corpus.toString()));
    arguments.addAll(List.of(options));
    return Shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void theModelThatShipsTellsPlainCasesApart() throws IOException {
    Shell shell = run(corpus(), "--format", "json", "--errors");
    assertThat(shell.code()).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out()).contains("\"answers\":8", "\"macroF1\":1.0000", "\"errors\":[]");
  }

  @Test
  void wrongAnswersAreListed() throws IOException {
    Shell shell = run(corpus(line("odd", "a", "cut", NON)), "--errors");
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("9 answers", "macro-F1 0.9").containsPattern("cut +non .*odd");
  }

  @Test
  void aCrossValidationSaysHowOftenAndHowFarItVaries() throws IOException {
    Shell shell = run(corpus(), "--cross-validate", "3");
    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .contains("8 answers, 3 x 5-fold cross-validation", "95 % of the repeats", "leaving out");
    assertThat(run(corpus(), "--cross-validate", "3").out()).isEqualTo(shell.out());
  }

  @Test
  void aFittedModelIsTheSameAgainAndCanBeScored() throws IOException {
    Shell shell = run(corpus(), "--fit");
    assertThat(shell.out())
        .startsWith("# ")
        .contains("8 answers (2 cut, 2 light, 2 heavy, 2 non) to 2 tasks")
        .isEqualTo(run(corpus(), "--fit").out());
    Path model = Files.writeString(folder.resolve("model.txt"), shell.out());
    assertThat(run(corpus(), "--model", model.toString()).out()).contains("macro-F1 1.000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": "x", "task": "a"                                          | corpus.jsonl:11: no JSON
          {"id": "x", "task": "a", "category": "near", "text": "Ice."}     | x: its category near is none of orig, cut
          {"id": "x", "task": "a", "text": "Ice."}                         | x: it has no field category
          {"id": "x", "category": "cut", "text": "Ice."}                   | x: it has no field task
          {"id": "x", "task": "z", "category": "cut", "text": "Ice."}      | task z has no text of category orig
          {"id": "x", "task": "a", "category": "orig", "text": "Ice."}     | task a has two texts of category orig
          """)
  void aFaultInTheCorpusIsOneLineAndTwo(String line, String expected) throws IOException {
    Shell shell = run(corpus(line + "\n"));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).startsWith("stemma: ").contains(expected).hasLineCount(1);
  }

  @Test
  void aMissingFileIsOneLineAndTwo() {
    Shell shell = run(folder.resolve("nowhere.jsonl"));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("nowhere.jsonl: no such file").hasLineCount(1);
  }

  @Test
  void tooFewAnswersToFitOnAreOneLineAndTwo() throws IOException {
    Path few =
        Files.writeString(
            folder.resolve("few.jsonl"),
            line("s", "a", "orig", SOURCE) + line("x", "a", "cut", CUT));
    for (String option : List.of("--fit", "--cross-validate=2")) {
      Shell shell = run(few, option);
      assertThat(shell.code()).isEqualTo(2);
      assertThat(shell.err()).contains("two answers of each class").hasLineCount(1);
    }
    assertThat(run(few).code()).isZero();
  }

  @Test
  void aFileThatIsNoModelIsOneLineAndTwo() throws IOException {
    Path model = Files.writeString(folder.resolve("model.txt"), "run 16\n");
    Shell shell = run(corpus(), "--model", model.toString());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("is no model: no threshold").hasLineCount(1);
  }

  @Test
  void optionsThatExcludeEachOtherAreRefused() throws IOException {
    Shell shell = run(corpus(), "--fit", "--cross-validate", "2");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("exclude each other").hasLineCount(1);
    assertThat(run(corpus(), "--cross-validate", "0").code()).isEqualTo(2);
  }

  @Test
  void helpHasExamples() {
    for (String[] command : new String[][] {{"eval", "--help"}, {"eval", "classes", "--help"}}) {
      Shell shell = Shell.run(command);
      assertThat(shell.code()).isZero();
      assertThat(shell.out()).contains("Example", "stemma eval classes");
    }
  }
}
