package news.stemma.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.eval.Bootstrap;
import news.stemma.app.eval.RelationEvaluation;
import news.stemma.app.eval.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "relations",
    description = "Scores relations and directions against labelled pairs.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "GOLD has a pair a line; further keys don't matter.",
      "  {\"left\": \"a\", \"right\": \"b\", \"relation\": \"extension\", \"direction\": \"left-to-right\"}",
      "relation is copy, excerpt, extension, shared-source, quote-only,",
      "furniture-only or unrelated, which is what a pair without row is;",
      "direction is left-to-right (left is the source), right-to-left or unknown.",
      "",
      "Examples:",
      "  stemma eval relations out/run gold.jsonl",
      "  stemma eval relations out/run gold.jsonl --errors",
      "  stemma eval relations out/run gold.jsonl --format json"
    })
final class EvalRelationsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN_DIR", description = "The folder that 'stemma trace -o' wrote.")
  private Path run = Path.of("");

  @Parameters(paramLabel = "GOLD", description = "Labelled pairs, as JSON lines.")
  private Path gold = Path.of("");

  @Mixin private BootstrapOptions bootstrap = new BootstrapOptions();

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    Bootstrap drawing = bootstrap.bootstrap(commandLine);
    return options.print(RelationEvaluation.of(RunFolder.of(run), gold, drawing), commandLine);
  }
}
