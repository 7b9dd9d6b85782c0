package news.stemma.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "index",
    description = "Keeps articles in an index that grows all day.",
    subcommands = {
      IndexAddCommand.class,
      IndexRemoveCommand.class,
      IndexStatsCommand.class,
      IndexVerifyCommand.class,
      IndexFindingsCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  stemma index add news.idx dump.jsonl.gz",
      "  tail -n +1 -f feed.jsonl | stemma index add news.idx - --source feed",
      "  stemma index remove news.idx h-17",
      "  stemma index stats news.idx"
    })
final class IndexCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "which command: add, remove, stats, verify or findings?");
  }
}
