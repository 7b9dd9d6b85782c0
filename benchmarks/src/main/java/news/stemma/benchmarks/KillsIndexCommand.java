package news.stemma.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.benchmarks.living.IndexKills;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "kills-index",
    description =
        "Kills processes that feed one index, at random moments of adding, taking down, merging and "
            + "opening, and compares the index with what they had acknowledged.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  stemma bench kills-index --kills 200",
      "",
      "Exit codes: 0 nothing was lost; 1 something was; 2 wrong usage or an error."
    })
final class KillsIndexCommand implements Callable<Integer> {
  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "200",
      description = "How often to kill (default: 200).")
  private int kills;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "400",
      description = "Acknowledgements to wait for at most before a kill (default: 400).")
  private int most;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed makes other articles and moments (default: 1).")
  private long seed;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "stemma-scale",
      description = "Folder for the index and a log (default: stemma-scale).")
  private Path work = Path.of("");

  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (kills < 1 || most < 1) {
      throw new Bench.UserException("--kills and --most are at least 1");
    }
    Output output = options.output();
    output.check(IndexKills.NAME);
    IndexKills.Outcome outcome = new IndexKills(work, seed, most, options::say).run(kills);
    output.write(outcome.findings(), commandLine().getOut());
    outcome.lost().forEach(options::say);
    return outcome.lost().isEmpty() ? 0 : 1;
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
