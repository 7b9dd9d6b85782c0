package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.newsroom.Inspection;
import news.stemma.index.living.IndexFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "stats",
    description = "Says what is in an index.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Examples:",
      "  stemma index stats news.idx",
      "  stemma index stats news.idx --format json"
    })
final class IndexStatsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json.")
  private TraceOptions.Format format = TraceOptions.Format.TEXT;

  @Mixin private IndexOptions options = new IndexOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (IndexFolder index = options.folder(folder)) {
      Inspection inspection = IndexOptions.asked(folder, () -> Inspection.of(index));
      var out = Objects.requireNonNull(spec).commandLine().getOut();
      switch (format) {
        case JSON -> out.print(inspection.json());
        case TEXT -> out.print(inspection.text());
      }
      out.flush();
    }
    return 0;
  }
}
