package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.newsroom.CheckFidelity;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.index.living.IndexFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "checks",
    description = "Says how often a check of an article says what a trace of the whole index says.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Needs no labels: articles of the index are checked against it, and the index is traced, in",
      "memory.",
      "",
      "Examples:",
      "  stemma eval checks news.idx",
      "  stemma eval checks news.idx --sample 100 --errors"
    })
final class EvalChecksCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Folder of the index.")
  private Path folder = Path.of("");

  @Option(
      names = "--sample",
      paramLabel = "N",
      converter = TraceOptions.ArticlesConverter.class,
      description = "Articles to check, drawn by chance; all by default.")
  private int sample = Integer.MAX_VALUE;

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    IndexOptions opening = new IndexOptions();
    try (IndexFolder index = opening.folder(folder);
        ProgressLines progress = ProgressLines.of(commandLine, true);
        ThreadedStages stages =
            new ThreadedStages(Runtime.getRuntime().availableProcessors(), progress)) {
      return options.print(
          IndexOptions.asked(
              folder,
              () ->
                  CheckFidelity.of(
                      index,
                      new Newsroom.Options(opening.configuration(), Main.version(), Duration.ZERO),
                      sample,
                      stages)),
          commandLine);
    }
  }
}
