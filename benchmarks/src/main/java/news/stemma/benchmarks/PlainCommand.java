package news.stemma.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.benchmarks.scale.PlainLoop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "plain",
    description =
        "The yardstick for a whole run: decompresses, parses each record, and writes the "
            + "records back.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class PlainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.jsonl.zst", description = "What to read.")
  private Path input = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.jsonl.zst",
      required = true,
      description = "Where the records go.")
  private Path output = Path.of("");

  @Override
  public Integer call() throws IOException {
    PlainLoop.run(input, output);
    return 0;
  }
}
