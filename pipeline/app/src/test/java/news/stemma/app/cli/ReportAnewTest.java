package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.stemma.app.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports where one was before, or was begun, and over measures that are not as they were.
final class ReportAnewTest {
  private static final String FERRY =
      "Divers recovered the second mooring chain of the grounded ferry Orsund on Tuesday, harbour"
          + " master Ilse Tarn said. The vessel had drifted onto the eastern sandbank while its"
          + " crew of nine waited for a pilot boat that never came.";

  @TempDir private Path folder;

  private Path run(String... texts) throws IOException {
    Path input = folder.resolve("articles.jsonl");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      lines.append(
          """
          {"id":"a%d","outlet":"Outlet %d","published":"2026-03-0%dT08:00:00Z","text":"%s"}
          """
              .formatted(i, i, i + 1, texts[i]));
    }
    Files.writeString(input, lines);
    Path run = folder.resolve("run");
    assertThat(Shell.run("trace", input.toString(), "-o", run.toString()).code()).isZero();
    return run;
  }

  private Shell report(Path run, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("report", run.toString(), "-o", page().toString()));
    arguments.addAll(List.of(options));
    return Shell.run(arguments.toArray(String[]::new));
  }

  private Path page() {
    return folder.resolve("report.html");
  }

  @Test
  void aReportOfOtherMeasuresIsAnother() throws IOException {
    Path run = run(FERRY, FERRY + " (Tarn News)");
    assertThat(report(run).code()).isZero();
    Path outlets = Files.writeString(folder.resolve("outlets.txt"), "agency Tarn News\n");
    assertThat(
            Shell.run(
                    "measure",
                    run.toString(),
                    "--outlets",
                    outlets.toString(),
                    "--overwrite",
                    "--quiet")
                .code())
        .isZero();
    Shell again = report(run);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("--overwrite");
    assertThat(report(run, "--overwrite").code()).isZero();
  }

  @Test
  void articlesWithoutAWordMakeAReport() throws IOException {
    Path run = run("...", "...", "...");
    Shell shell = report(run);
    assertThat(shell.code()).as(shell.err()).isZero();
    assertThat(page()).content().contains("\"id\":\"a2\"");
  }

  @Test
  void measuresWhoseListOfFilesIsCutShortAreNotReported() throws IOException {
    Path run = run(FERRY, FERRY);
    assertThat(Shell.run("measure", run.toString(), "--quiet").code()).isZero();
    Path made = run.resolve("measure/made.json");
    String whole = Files.readString(made);
    for (String broken :
        List.of(
            whole.substring(0, 40),
            whole.replaceFirst("\"files\":\\[.*]", "\"files\":\"x\""),
            whole.replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"\\\\u0000\""))) {
      Files.writeString(made, broken);
      Shell shell = report(run);
      assertThat(shell.code()).isEqualTo(2);
      assertThat(shell.err()).hasLineCount(1).contains("makes it anew").doesNotContain("bug");
    }
    Files.delete(made);
    assertThat(report(run).err()).hasLineCount(1).contains("made.json is not there");
  }

  /// As after a kill between the moves of its folders and that of the page.
  @Test
  void aReportThatWasBrokenOffIsWrittenByTheNextRun() throws IOException {
    Path run = run(FERRY, FERRY);
    assertThat(report(run).code()).isZero();
    Files.delete(page());
    Files.createDirectories(Study.work(page()).resolve("report"));
    Shell again = report(run);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(page()).content().contains("\"id\":\"a1\"");
    assertThat(Study.work(page())).doesNotExist();
  }
}
