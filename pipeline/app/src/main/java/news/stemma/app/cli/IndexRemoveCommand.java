package news.stemma.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.index.living.IndexFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "remove",
    description = "Takes articles down for good, all their versions.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Text, fingerprints and findings go, from the files too; what is left are keyed hashes of id",
      "and text, by which neither is added again.",
      "",
      "Example:",
      "  stemma index remove news.idx h-17"
    })
final class IndexRemoveCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder = Path.of("");

  @Parameters(index = "1..*", paramLabel = "ID", arity = "1..*", description = "Ids of articles.")
  private List<String> ids = new ArrayList<>();

  @Mixin private IndexOptions options = new IndexOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Messages messages = new Messages(Objects.requireNonNull(spec).commandLine(), options.quiet);
    IndexFolder index = options.folder(folder);
    List<String> missing = new ArrayList<>();
    try (Newsroom newsroom = options.newsroom(folder, index, Duration.ZERO)) {
      for (String id : ids) {
        if (newsroom.remove(id).get()) {
          messages.say("took down " + id);
        } else {
          missing.add(id);
        }
      }
      newsroom.purge().get();
    }
    if (!missing.isEmpty()) {
      throw new Main.UserException(
          "no article with the id " + String.join(", ", missing) + " in " + folder);
    }
    return 0;
  }
}
