package news.stemma.app.cli;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import news.stemma.app.newsroom.Inspection;
import news.stemma.index.living.FindingQuery;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "findings",
    description = "Prints what was found, and what analysts say of it, as JSON lines.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Examples:",
      "  stemma index findings news.idx > findings.jsonl",
      "  stemma index findings news.idx --status confirmed"
    })
final class IndexFindingsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder = Path.of("");

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description = "Only those that are ${COMPLETION-CANDIDATES}; all by default.")
  private Set<Status> statuses = new LinkedHashSet<>();

  @Mixin private IndexOptions options = new IndexOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    FindingQuery query =
        new FindingQuery(
            "",
            ImmutableSet.of(),
            ImmutableSet.of(),
            ImmutableSet.copyOf(statuses),
            Optional.empty(),
            Optional.empty());
    try (IndexFolder index = options.folder(folder)) {
      IndexOptions.asked(
          folder,
          () -> {
            Inspection.findings(
                index, query, line -> out.print(new String(line, StandardCharsets.UTF_8)));
            return 0;
          });
    }
    out.flush();
    return 0;
  }
}
