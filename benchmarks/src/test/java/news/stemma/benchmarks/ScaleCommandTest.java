package news.stemma.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import news.stemma.benchmarks.generator.CorpusFile;
import news.stemma.benchmarks.generator.NewsRecord;
import news.stemma.benchmarks.generator.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ScaleCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int bench(String... arguments) {
    CommandLine commandLine = Bench.commandLine(Map.of());
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }

  private void checkRefused(String message, String... arguments) {
    err.getBuffer().setLength(0);
    assertThat(bench(arguments)).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("stemma: " + message + "\n");
  }

  @Test
  void aCorpusIsGeneratedWithItsTruthAndChecked(@TempDir Path folder) throws Exception {
    Path corpus = folder.resolve("corpus.jsonl.zst");
    assertThat(bench("generate", "--articles", "200", "-o", corpus.toString())).isZero();
    try (var articles = CorpusFile.read(corpus, NewsRecord.class)) {
      assertThat(articles.readAll()).hasSize(200);
    }
    assertThat(Truth.of(corpus).derivations()).hasSize(8);
    assertThat(bench("shared-runs", corpus.toString())).isZero();
    assertThat(out.toString()).endsWith(" repeated, 0 unexplained\n");
  }

  @Test
  void wrongUsageGetsOneClearLine(@TempDir Path folder) {
    checkRefused(
        "c.jsonl doesn't end in .jsonl.zst", "generate", "--articles", "9", "-o", "c.jsonl");
    checkRefused(
        "0 articles are not from 1 to 1033202",
        "generate",
        "--articles",
        "0",
        "-o",
        folder.resolve("c.jsonl.zst").toString());
    checkRefused(
        folder + " holds no whole run",
        "score",
        folder.toString(),
        "--corpus",
        folder.resolve("c.jsonl.zst").toString());
    checkRefused(
        "Invalid value for option '--sizes' (N): 10q is no number such as 500, 10k or 1M;"
            + " see 'stemma bench --help'",
        "scale",
        "--sizes",
        "10q");
    checkRefused("there is no page nowhere.md", "scale", "--page", "nowhere.md");
    checkRefused("there is no page nowhere.md", "spark", "--page", "nowhere.md");
    checkRefused(
        "2,000 articles can't have the paragraph, of 1,000; give more --sizes",
        "spark",
        "--sizes",
        "1k",
        "--repeat-paragraph",
        "2k");
    checkRefused(
        "201 articles with a repeated paragraph are not from 0 to 200",
        "generate",
        "--articles",
        "200",
        "--repeat-paragraph",
        "201",
        "-o",
        folder.resolve("c.jsonl.zst").toString());
  }

  @Test
  void allHelpFitsATerminal() {
    for (String command :
        new String[] {"generate", "shared-runs", "plain", "score", "scale", "spark"}) {
      assertThat(bench(command, "--help")).isZero();
    }
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }
}
