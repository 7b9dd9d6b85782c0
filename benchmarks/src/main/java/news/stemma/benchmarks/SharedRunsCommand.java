package news.stemma.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.benchmarks.generator.SharedRuns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "shared-runs",
    description =
        "Compares all runs of eight words of a generated corpus with each other: none but "
            + "planted ones may stand in two articles.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class SharedRunsCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Parameters(paramLabel = "FILE.jsonl.zst", description = "What generate wrote.")
  private Path corpus = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    SharedRuns.Found found = SharedRuns.in(corpus);
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(
        "%,d runs of eight words, %,d of them repeated, %,d unexplained"
            .formatted(found.runs(), found.repeated(), found.unexplained().size()));
    found.unexplained().stream().limit(SHOWN).forEach(out::println);
    return found.unexplained().isEmpty() ? 0 : 1;
  }
}
