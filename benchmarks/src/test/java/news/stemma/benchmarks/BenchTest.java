package news.stemma.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BenchTest {
  private static final String SEEDS =
      Path.of(System.getProperty("stemma.home"), "testdata", "seeds").toString();

  private record Outcome(int code, String out, String err) {}

  private static Outcome bench(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Bench.commandLine(Map.of());
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = commandLine.execute(arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  private static void checkRefused(String message, String... arguments) {
    assertThat(bench(arguments)).isEqualTo(new Outcome(2, "", "stemma: " + message + "\n"));
  }

  @Test
  void wrongUsageGetsOneClearLine() {
    String help = "; see 'stemma bench --help'";
    checkRefused("Unknown option: '--fromat'" + help, "--fromat", "json");
    checkRefused("--estimators takes random sets, and no INPUT" + help, "--estimators", "a.txt");
    checkRefused("--recall needs an INPUT with near-duplicates" + help, "--recall");
    checkRefused("--stage is for measuring speed" + help, "--recall", "a.txt", "--stage", "sign");
  }

  @Test
  void anUnknownStageIsAnsweredWithTheKnownOnes() {
    assertThat(bench("--stage", "sing").err())
        .startsWith("stemma: there is no stage sing but tokenize, minima, sign, ")
        .endsWith("classify, end-to-end; see 'stemma bench --help'\n");
  }

  @Test
  void whatIsNotThereIsNamed(@TempDir Path folder) {
    checkRefused("no such file or folder: nowhere.txt", "nowhere.txt");
    checkRefused("bench reads articles more than once; give files or folders", "-");
    checkRefused(
        "no articles in " + folder + "; name files or folders of news texts", folder.toString());
  }

  @Test
  void whatCanNotBeWrittenIsRefusedBeforeAnythingIsMeasured(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), "no marks\n");
    checkRefused(file + " is no folder; write elsewhere", "-o", file.toString());
    checkRefused("there is no page nowhere.md", "--page", "nowhere.md");
    checkRefused(
        file + " has no line <!-- results:begin --> with a <!-- results:end -->",
        "--page",
        file.toString());
  }

  @Test
  void helpHasExamples() {
    Outcome help = bench("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Examples:", "stemma bench --quick");
    assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void theVersionIsStemmas() {
    assertThat(bench("--version").out()).matches("stemma \\d+\\.\\d+\\.\\d+\n");
  }

  @Test
  void aRunPrintsARowAPeerAndWritesThePage(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("README.md");
    Files.writeString(page, "<!-- results:begin -->\n<!-- results:end -->\n");
    Outcome run =
        bench(
            "--smoke",
            "--stage",
            "sign",
            "--format",
            "json",
            "-o",
            folder.resolve("results").toString(),
            "--page",
            page.toString(),
            SEEDS);
    assertThat(run.err()).contains("stemma: sign, received, hash4j SuperMinHash: ");
    assertThat(run.code()).isZero();
    List<String> peers = new ArrayList<>();
    for (JsonNode row : JsonMapper.shared().readTree(run.out())) {
      peers.add(row.get("peer").asString());
      assertThat(row.get("stage").asString()).isEqualTo("sign");
      assertThat(row.get("mbPerSecond").asDouble()).isPositive();
      assertThat(row.get("ratio").asDouble()).isPositive();
    }
    assertThat(peers)
        .containsExactly(
            "stemma",
            "hash4j SuperMinHash",
            "hash4j MinHash",
            "hash4j FastSimHash",
            "Lucene MinHashFilter",
            "java-lsh",
            "Guava murmur3");
    assertThat(folder.resolve("results/results.json")).hasContent(run.out());
    assertThat(Files.readString(page))
        .contains("5 articles (0.0 MB) of seeds; ")
        .contains("(results/results.png)")
        .contains("| sign | received | stemma |");
  }
}
