package news.stemma.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.benchmarks.load.LoadRun;
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
    name = "load",
    description =
        "Asks a server that has indexed a generated corpus for checks of its derived articles: at a "
            + "rate, at ten times that, again 5 s later, and beside 500 slow clients.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  stemma bench generate --articles 500000 -o corpus.jsonl.zst",
      "  stemma index add corpus.idx corpus.jsonl.zst --unexamined --max-memory 1g",
      "  stemma serve corpus.idx --max-memory 1g &",
      "  stemma bench load http://127.0.0.1:8080/ --corpus corpus.jsonl.zst"
    })
final class LoadCommand implements Callable<Integer> {
  private static final String NAME = "load";

  @Parameters(paramLabel = "URL", description = "Where the server answers.")
  private URI server = URI.create("");

  @Option(
      names = "--corpus",
      paramLabel = "FILE.jsonl.zst",
      required = true,
      description = "What generate wrote, and the server has indexed.")
  private Path corpus = Path.of("");

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "100",
      description = "Checks a second (default: 100).")
  private int rate;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long to ask at that rate; the other phases last a third (default: 60).")
  private int seconds;

  @Option(names = "--token", paramLabel = "TOKEN", description = "Token that the server wants.")
  private Optional<String> token = Optional.empty();

  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rate < 1 || seconds < 3) {
      throw new ParameterException(
          commandLine(), "--rate takes a number from 1, --seconds one from 3");
    }
    if (!Files.isRegularFile(corpus)) {
      throw new Bench.UserException("no such file: " + corpus);
    }
    Output output = options.output();
    output.check(NAME);
    LoadRun run = new LoadRun(server, token, corpus, rate, Duration.ofSeconds(seconds), 1);
    output.write(run.run(options::say), commandLine().getOut());
    return 0;
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
