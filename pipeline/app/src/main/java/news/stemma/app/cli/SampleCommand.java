package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.eval.RunFolder;
import news.stemma.app.export.BadRunException;
import news.stemma.app.export.WholeRun;
import news.stemma.app.label.Sample;
import news.stemma.app.label.SampleFolder;
import news.stemma.app.report.OutputFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sample",
    description = "Draws pairs of articles to be labelled by people, and writes the page for it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "All pairs of articles are drawn from, those that the run has no row of, too, by",
      "stratum: what the run said (relation, direction, how surely), or how near two",
      "articles are of which it said nothing (the same rare wording, story, words).",
      "A stratum gives pairs by the logarithm of its size, 5 at least, or all it has;",
      "within a stratum all have the same chance, which is written down with them.",
      "",
      "label.html is for coders, who must not see what the run said; sample.jsonl has",
      "the pairs with strata and weights, sample.json what was drawn from what. Have",
      "two coders label by themselves, then see 'stemma eval sample'.",
      "",
      "Examples:",
      "  stemma sample out/run --pairs 300 -o out/sample",
      "  stemma eval sample out/run out/sample anna.jsonl ben.jsonl"
    })
final class SampleCommand implements Callable<Integer> {
  private static final int MOST = 100_000;

  @Parameters(paramLabel = "DIR", description = "The folder that 'stemma trace -o' wrote.")
  private Path run = Path.of("");

  @Option(
      names = "--pairs",
      paramLabel = "N",
      required = true,
      description = "Pairs to draw; all where there are fewer.")
  private int pairs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "SAMPLE",
      description = "Folder to write; DIR/sample by default.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the drawing; 42 by default. The same seed draws the same pairs.")
  private long seed = 42;

  @Option(names = "--overwrite", description = "Replace another sample in SAMPLE.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "No messages but errors.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    if (pairs < 1 || pairs > MOST) {
      throw new ParameterException(
          commandLine, "--pairs takes a number from 1 to " + MOST + ", not " + pairs);
    }
    Messages messages = new Messages(commandLine, quiet);
    Path output = folder.orElse(run.resolve("sample"));
    RunFolder from = RunFolder.of(run);
    if (Files.exists(output.resolve(OutputFolder.RUN))) {
      throw new Main.UserException(
          output
              + " is the folder of a run; take another one, such as "
              + output.resolve("sample"));
    }
    checked(run);
    Sample sample = Sample.draw(from, pairs, seed);
    SampleFolder files = SampleFolder.of(output, sample, Main.version());
    if (isThere(output, files, messages)) {
      return 0;
    }
    try (Workspace workspace = Workspace.in(Optional.of(output))) {
      // Another one may just have written it.
      boolean there = isThere(output, files, messages);
      if (!there) {
        files.write(from);
      }
      workspace.done();
      if (there) {
        return 0;
      }
    }
    messages.say(
        "wrote "
            + output
            + ": "
            + sample.pairs().size()
            + " pairs in "
            + sample.strata().size()
            + " strata, of "
            + sample.population()
            + "; label them on "
            + output.resolve(SampleFolder.PAGE));
    return 0;
  }

  private boolean isThere(Path output, SampleFolder files, Messages messages) throws IOException {
    return !overwrite
        && files.isTaken()
        && Output.isThere(output, files.state(), "this very sample", messages);
  }

  private static void checked(Path run) throws IOException {
    try {
      WholeRun.check(run);
    } catch (BadRunException e) {
      throw new Main.UserException(String.valueOf(e.getMessage()));
    }
  }
}
