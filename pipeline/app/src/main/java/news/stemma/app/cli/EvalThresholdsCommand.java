package news.stemma.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.eval.RunFolder;
import news.stemma.app.eval.ThresholdEvaluation;
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
    name = "thresholds",
    description = "Cross-validates the thresholds of relations on labelled pairs.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "GOLD is as for 'stemma eval relations'. Pairs are told by thresholds that",
      "were chosen without them.",
      "",
      "Example:",
      "  stemma eval thresholds out/run gold.jsonl"
    })
final class EvalThresholdsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN_DIR", description = "The folder that 'stemma trace -o' wrote.")
  private Path run = Path.of("");

  @Parameters(paramLabel = "GOLD", description = "Labelled pairs, as JSON lines.")
  private Path gold = Path.of("");

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Repeats of five folds; 20 by default.")
  private int repeats = 20;

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    if (repeats < 1) {
      throw new ParameterException(commandLine, "--repeats takes a number from 1, not " + repeats);
    }
    return options.print(ThresholdEvaluation.of(RunFolder.of(run), gold, repeats), commandLine);
  }
}
