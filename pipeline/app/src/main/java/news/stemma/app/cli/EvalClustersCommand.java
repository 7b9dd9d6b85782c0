package news.stemma.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.eval.ClusterEvaluation;
import news.stemma.app.eval.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "clusters",
    description = "Scores clusters of near-duplicates: adjusted Rand index and B-cubed.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "GOLD has a document a line, of which others are left out,",
      "  {\"document\": \"a\", \"cluster\": 7}",
      "or is one JSON array of pairs of ids, as in NEWS-COPY; what they connect is a",
      "cluster, and all other documents of the run are alone.",
      "  [[\"a\", \"b\"], [\"b\", \"c\"]]",
      "",
      "Examples:",
      "  stemma eval clusters out/run clusters.jsonl",
      "  stemma eval clusters out/run pairs.json --errors"
    })
final class EvalClustersCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN_DIR", description = "The folder that 'stemma trace -o' wrote.")
  private Path run = Path.of("");

  @Parameters(
      paramLabel = "GOLD",
      description = "True clusters, as JSON lines, or pairs, as one JSON array.")
  private Path gold = Path.of("");

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    return options.print(ClusterEvaluation.of(RunFolder.of(run), gold), commandLine);
  }
}
