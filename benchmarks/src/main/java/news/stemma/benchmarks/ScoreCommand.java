package news.stemma.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.benchmarks.scale.Score;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "score",
    description = "Says what a trace or a dedup found of what is planted in a generated corpus.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  stemma bench score out/corpus --corpus corpus.jsonl.zst",
      "",
      "Exit codes: 0 all claims are planted; 1 some are not; 2 wrong usage or an error."
    })
final class ScoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "What trace -o or dedup -o wrote.")
  private Path folder = Path.of("");

  @Option(
      names = "--corpus",
      paramLabel = "FILE.jsonl.zst",
      required = true,
      description = "What generate wrote.")
  private Path corpus = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to print: text (default) or json.")
  private Output.Format format = Output.Format.TEXT;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Score score = score();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> score.text();
          case JSON -> Output.lines(score.json());
        });
    out.flush();
    return score.falseClaims() == 0 ? 0 : 1;
  }

  private Score score() throws IOException {
    try {
      return Score.of(folder, corpus);
    } catch (IllegalArgumentException e) {
      throw new Bench.UserException(String.valueOf(e.getMessage()));
    }
  }
}
