package news.stemma.app.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.ingest.Inputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "match",
    description = "Finds whose copy of our text is out there, or what in ours is theirs.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Writes what trace writes, of pairs across the two sides alone, and matches.csv.",
      "",
      "Examples:",
      "  stemma match --ours ours.jsonl --against dump.jsonl.zst -o out/match",
      "  stemma match --ours ours/ --against web.warc.gz --window 0..72h -o out/match"
    })
final class MatchCommand implements Callable<Integer> {
  @Option(
      names = "--ours",
      paramLabel = "INPUT",
      arity = "1..*",
      required = true,
      description = "Our articles: files, folders, or - for standard input.")
  private List<String> ours = new ArrayList<>();

  @Option(
      names = "--against",
      paramLabel = "INPUT",
      arity = "1..*",
      required = true,
      description = "Those to match them with.")
  private List<String> against = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Write everything into this folder.")
  private Path output = Path.of("");

  @Option(names = "--overwrite", description = "Replace another run's output in DIR.")
  private boolean overwrite;

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private TraceOptions options = new TraceOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    if (options.audit.isPresent()) {
      throw new CommandLine.ParameterException(
          commandLine, "--audit compares within a corpus; it is for trace");
    }
    return new TraceRun(options, commandLine)
        .run(
            new Supply.OfInputs(
                new Inputs(ImmutableList.copyOf(ours), ImmutableList.copyOf(against))),
            input,
            new TraceRun.Destination(Optional.of(output), Optional.empty(), overwrite));
  }
}
