package news.stemma.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.eval.PairEvaluation;
import news.stemma.app.eval.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "pairs",
    description =
        "Counts which pairs of like texts the run found, against all pairs by exact count.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Needs no labels: the texts of the run are compared all with all, by the sets",
      "of their 5-word shingles. Words are cut as Stemma cuts them, so this tests the",
      "search, not the words.",
      "",
      "Examples:",
      "  stemma eval pairs out/run",
      "  stemma eval pairs out/run --min 0.3 --errors"
    })
final class EvalPairsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN_DIR", description = "The folder that 'stemma trace -o' wrote.")
  private Path run = Path.of("");

  @Option(
      names = "--min",
      paramLabel = "SHARE",
      description = "Jaccard or containment from which on a pair must be found; 0.5 by default.")
  private double min = 0.5;

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    if (!(min > 0 && min <= 1)) {
      throw new ParameterException(commandLine, "--min takes a share such as 0.5, not " + min);
    }
    return options.print(PairEvaluation.of(RunFolder.of(run), min), commandLine);
  }
}
