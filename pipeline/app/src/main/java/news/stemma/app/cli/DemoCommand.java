package news.stemma.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.ingest.Inputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Traces the five bundled articles, without network.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {"", "Example:", "  stemma demo"})
final class DemoCommand implements Callable<Integer> {
  /// Where the launcher says the repository is.
  private static final String HOME = "stemma.home";

  @Mixin private TraceOptions options = new TraceOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path seeds = Path.of(System.getProperty(HOME, "."), "testdata", "seeds");
    if (!Files.isDirectory(seeds)) {
      throw new Main.UserException(
          "the bundled articles are not at " + seeds + "; run ./stemma demo in the repository");
    }
    return new TraceRun(options, Objects.requireNonNull(spec).commandLine())
        .run(
            new Supply.OfInputs(Inputs.of(List.of(seeds.toString()))),
            new InputOptions(),
            TraceRun.Destination.PRINTED);
  }
}
