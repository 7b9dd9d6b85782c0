package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
  private static final String FERRY =
      "The harbour office closed the northern ferry line on Monday after divers found cracks in two"
          + " of the five pillars under the old landing stage. Engineers expect repairs to take"
          + " until the end of the month, and buses will carry commuters around the bay.";
  private static final String ORCHARD =
      "Growers along the Vell river lost a third of their cherries to a single night of frost, the"
          + " regional board of agriculture reported. Insurance covers hail but not frost, and"
          + " several families are weighing whether to plant apples instead.";
  private static final String BELL =
      "A bronze bell that hung in the tower of Saint Odran for four centuries was lowered to the"
          + " square by crane. Founders in the next valley will recast it before the winter fair.";

  @TempDir private Path folder;

  private static String record(String id, String outlet, String published, String text) {
    return "{\"id\": \"%s\", \"outlet\": \"%s\", \"published\": \"%s\", \"text\": \"%s\"}"
        .formatted(id, outlet, published, text);
  }

  private Path ours() throws IOException {
    return Files.write(
        folder.resolve("ours.jsonl"),
        List.of(
            record("ferry", "Bay Courier", "2026-03-02T08:00:00Z", FERRY),
            record("ferry-late", "Bay Courier", "2026-03-02T09:00:00Z", FERRY),
            record("bell", "Bay Courier", "2026-03-02T10:00:00Z", BELL)));
  }

  private Path theirs() throws IOException {
    return Files.write(
        folder.resolve("theirs.jsonl"),
        List.of(
            record("ferry", "Coast Gazette", "2026-03-03T08:00:00Z", FERRY),
            record("=orchard", "Coast Gazette", "2026-03-03T08:30:00Z", ORCHARD),
            record("=bell", "Coast Gazette", "2026-03-09T10:00:00Z", BELL + " " + ORCHARD),
            record("bell-again", "Hill Tribune", "2026-03-02T07:00:00Z", BELL + " (Bay Courier)")));
  }

  private List<String> matches(String... options) throws IOException {
    Path out = folder.resolve("out");
    String[] arguments = {
      "match",
      "--ours",
      ours().toString(),
      "--against",
      theirs().toString(),
      "-o",
      out.toString(),
      "--overwrite",
      "--quiet"
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + options.length);
    System.arraycopy(options, 0, all, arguments.length, options.length);
    Shell shell = Shell.run(all);
    assertThat(shell.err()).isEmpty();
    assertThat(shell.code()).isZero();
    return Files.readAllLines(out.resolve("matches.csv"));
  }

  @Test
  void idsWithHalfAPairAreRowsOfTheirOwn() throws IOException {
    Path ours =
        Files.write(
            folder.resolve("one.jsonl"),
            List.of(record("a\\ud800", "Courier", "2026-03-02T08:00:00Z", FERRY)));
    Path theirs =
        Files.write(
            folder.resolve("others.jsonl"),
            List.of(
                record("a\\ud801", "Gazette", "2026-03-03T08:00:00Z", FERRY),
                record("'=a", "Gazette", "2026-03-03T08:00:00Z", FERRY),
                record("=a", "Gazette", "2026-03-03T08:00:00Z", FERRY)));
    Path out = folder.resolve("out");
    Shell shell = Shell.run("match", "--ours=" + ours, "--against=" + theirs, "-o=" + out);
    assertThat(shell.code()).isZero();
    assertThat(Files.readAllLines(out.resolve("matches.csv")))
        .extracting(row -> row.split(",")[0] + " " + row.split(",")[3])
        .containsExactly(
            "our_document their_document", "a\\ud800 ''=a", "a\\ud800 '=a", "a\\ud800 a\\ud801");
  }

  @Test
  void aRowSaysWhoHasHowMuchOfOursAndHowMuchLater() throws IOException {
    List<String> rows = matches();
    assertThat(rows.getFirst()).startsWith("our_document,our_version,our_published,their_document");
    assertThat(rows.stream().skip(1).map(row -> row.split(",")[0] + " " + row.split(",")[3]))
        .containsExactly(
            "bell '=bell", "bell bell-again", "ferry ferry@against", "ferry-late ferry@against");
    assertThat(rows.get(3))
        .contains("Coast Gazette")
        .contains(",copy,1.0000,1.0000,")
        .endsWith(",24.0000");
    assertThat(rows.get(2)).endsWith(",-3.0000");
  }

  @Test
  void theSameInMemoryAndOnDisk() throws IOException {
    assertThat(matches("--spill", "always")).isEqualTo(matches("--spill", "never"));
  }

  @Test
  void onlyPairsWithinTheWindowAreLookedAt() throws IOException {
    assertThat(matches("--window", "0..12h")).hasSize(1 + 1);
    assertThat(matches("--window", "20h..3d")).hasSize(1 + 2);
  }

  @Test
  void twoOfOneSideAreNoPair() throws IOException {
    matches();
    assertThat(Files.readAllLines(folder.resolve("out/relations.jsonl")))
        .noneMatch(row -> row.contains("\"left\":\"ferry\",\"right\":\"ferry-late\""))
        .noneMatch(row -> row.contains("\"left\":\"=bell\",\"right\":\"=orchard\""));
    assertThat(Files.readAllLines(folder.resolve("out/documents.jsonl")).getFirst())
        .contains("\"side\":\"AGAINST\"");
  }

  @Test
  void aWindowThatIsNoneIsRefused() {
    for (String window : List.of("36", "5..2h", "1..2w", "-1..2h")) {
      Shell shell = Shell.run("trace", folder.toString(), "--window=" + window);
      assertThat(shell.code()).isEqualTo(2);
      assertThat(shell.err()).contains("is no range of time such as 0..36h").hasLineCount(1);
    }
  }

  @Test
  void aFolderThatAnotherRunWritesIsLeftAlone() throws IOException {
    Path out = folder.resolve("out");
    try (Workspace other = Workspace.in(Optional.of(out))) {
      Shell shell = Shell.run("trace", ours().toString(), "-o", out.toString());
      assertThat(shell.code()).isEqualTo(75);
      assertThat(shell.err()).contains("is being written by another run").hasLineCount(1);
      assertThat(other.isBegun()).isFalse();
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void aDryRunSaysWhatItWouldReadAndWritesNothing() throws IOException {
    Path out = folder.resolve("out");
    Shell shell = Shell.run("trace", ours().toString(), "-o", out.toString(), "--dry-run");
    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("would read 1 file", "articles, about: 3", "disk, about");
    assertThat(out).doesNotExist();
    assertThat(Shell.run("trace", "-", "--dry-run").code()).isEqualTo(2);
  }
}
