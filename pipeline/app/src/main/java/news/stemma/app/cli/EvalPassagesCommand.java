package news.stemma.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.eval.Bootstrap;
import news.stemma.app.eval.PassageEvaluation;
import news.stemma.app.eval.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "passages",
    description = "Scores primary passages against known reuse: PlagDet and its parts.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "TRUTH is one JSON array; offsets are code points, half-open.",
      "  [{\"suspicious\": \"a\", \"suspicious_start\": 10, \"suspicious_end\": 90,",
      "    \"source\": \"b\", \"source_start\": 0, \"source_end\": 81}, …]",
      "Only pairs of documents that it names are scored; either side of a passage",
      "may be the suspicious one.",
      "",
      "Examples:",
      "  stemma eval passages out/run truth.json",
      "  stemma eval passages out/run truth.json --min-words 10 --errors"
    })
final class EvalPassagesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN_DIR", description = "The folder that 'stemma trace -o' wrote.")
  private Path run = Path.of("");

  @Parameters(paramLabel = "TRUTH", description = "Known reuse, as one JSON array.")
  private Path truth = Path.of("");

  @Option(
      names = "--min-words",
      paramLabel = "N",
      description = "Matched words from which on a passage counts; 20 by default.")
  private int minWords = 20;

  @Mixin private BootstrapOptions bootstrap = new BootstrapOptions();

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    Bootstrap drawing = bootstrap.bootstrap(commandLine);
    return options.print(
        PassageEvaluation.of(RunFolder.of(run), truth, minWords, drawing), commandLine);
  }
}
