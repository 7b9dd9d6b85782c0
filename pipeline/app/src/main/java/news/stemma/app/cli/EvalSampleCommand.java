package news.stemma.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.eval.RunFolder;
import news.stemma.app.eval.SampleEvaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sample",
    description =
        "Scores a run by a drawn sample that people labelled: their agreement, and the run's"
            + " precision and recall among all pairs.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "SAMPLE is what 'stemma sample' wrote. LABELS is a file a coder, as label.html",
      "gives it, and as 'stemma eval relations' takes it:",
      "  {\"left\": \"a\", \"right\": \"b\", \"relation\": \"copy\", \"direction\": \"unknown\"}",
      "What more than half of two coders or more say holds; where they differ, what",
      "--adjudicated says. Pairs that are then without a label are left out, and the",
      "others of their stratum count for more.",
      "",
      "Examples:",
      "  stemma eval sample out/run out/sample anna.jsonl ben.jsonl",
      "  stemma eval sample out/run out/sample anna.jsonl ben.jsonl --errors",
      "  stemma eval sample out/run out/sample a.jsonl b.jsonl --adjudicated c.jsonl"
    })
final class EvalSampleCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RUN_DIR", description = "What 'stemma trace -o' wrote.")
  private Path run = Path.of("");

  @Parameters(index = "1", paramLabel = "SAMPLE", description = "What 'stemma sample -o' wrote.")
  private Path sample = Path.of("");

  @Parameters(
      index = "2..*",
      paramLabel = "LABELS",
      arity = "1..*",
      description = "Labels, a file a coder.")
  private List<Path> labels = new ArrayList<>();

  @Option(
      names = "--adjudicated",
      paramLabel = "FILE",
      description = "Labels that hold, whatever coders say.")
  private Optional<Path> adjudicated = Optional.empty();

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    return options.print(
        SampleEvaluation.of(RunFolder.of(run), sample, labels, adjudicated), commandLine);
  }
}
