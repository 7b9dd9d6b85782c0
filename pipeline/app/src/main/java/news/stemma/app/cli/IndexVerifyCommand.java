package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description =
        "Tells whether an index is whole: every file by its checksum, every article once.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {"", "Example:", "  stemma index verify news.idx"})
final class IndexVerifyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder = Path.of("");

  @Mixin private IndexOptions options = new IndexOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (IndexFolder index = options.folder(folder)) {
      Verification verification = IndexOptions.asked(folder, index::verify);
      List<String> faults = verification.faults();
      if (!faults.isEmpty()) {
        throw new Main.UserException(
            folder
                + " is damaged: "
                + String.join("; ", faults)
                + "; build it anew from its sources");
      }
      new Messages(Objects.requireNonNull(spec).commandLine(), options.quiet)
          .say(folder + " is whole: " + verification.articles() + " articles");
    }
    return 0;
  }
}
