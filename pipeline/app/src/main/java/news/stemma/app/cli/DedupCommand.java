package news.stemma.app.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.cluster.Cluster;
import news.stemma.app.cluster.DedupJob;
import news.stemma.app.dedup.Dedup;
import news.stemma.app.dedup.Keep;
import news.stemma.candidate.Families;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "dedup",
    description = "Clusters near-duplicates, fast, and keeps one record of each cluster.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Examples:",
      "  stemma dedup dump.jsonl.zst -o out/kept      one record of each story",
      "  stemma dedup dump.jsonl.zst -o out/all --annotate  all, each with its cluster",
      "  stemma dedup tonight.jsonl -o out/tonight --state state/ --expire 30d",
      "                                               against what earlier nights saw"
    })
final class DedupCommand implements Callable<Integer> {
  /// Days or hours, such as 30d.
  static final class AgeConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      if (!value.matches("\\d{1,5}[dh]")) {
        throw new TypeConversionException("'" + value + "' is neither days nor hours, such as 30d");
      }
      long number = Long.parseLong(value.substring(0, value.length() - 1));
      return value.endsWith("d") ? Duration.ofDays(number) : Duration.ofHours(number);
    }
  }

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files, folders, or - for standard input: plain text, JSON lines, CSV or Parquet, also in"
              + " .gz, .zst and .zip.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Write clusters and records into this folder.")
  String output = "";

  @Mixin InputOptions input = new InputOptions();

  @Option(names = "--overwrite", description = "Replace another run's output in DIR.")
  boolean overwrite;

  @Option(
      names = "--keep",
      paramLabel = "WHICH",
      defaultValue = "earliest",
      description =
          "Which record of a cluster is kept: the earliest (default; by publication, then id), the"
              + " longest, or the first of the input.")
  Keep keep = Keep.EARLIEST;

  @Option(
      names = "--annotate",
      description = "Write all records, each with its cluster, instead of those that are kept.")
  boolean annotate;

  @Option(
      names = "--jaccard",
      paramLabel = "J",
      description =
          "From this similarity on two texts are near-duplicates; 0.8 by default. Below 0.7 more"
              + " than one pair in a thousand may be missed.")
  double jaccard = Families.NEAR_DUPLICATE;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Compare with what earlier runs with this folder saw, and add to it.")
  Optional<Path> state = Optional.empty();

  @Option(
      names = "--expire",
      paramLabel = "AGE",
      converter = AgeConverter.class,
      description = "Forget what is so much older than the newest article, such as 30d.")
  Optional<Duration> expire = Optional.empty();

  @Mixin RunOptions run = new RunOptions();

  @Mixin private EngineOptions engine = new EngineOptions();

  @ParentCommand private @Nullable Main main;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    DedupRun checked = new DedupRun(this, commandLine);
    return switch (engine.choice) {
      case EngineOptions.Choice.Local _ -> {
        engine.checkLocal(commandLine);
        yield checked.run();
      }
      case EngineOptions.Choice.Spark spark -> run(spark, checked.settings(), commandLine);
    };
  }

  private int run(
      EngineOptions.Choice.Spark spark, Dedup.Settings settings, CommandLine commandLine)
      throws IOException {
    Cluster cluster =
        engine.checked(
            Objects.requireNonNull(main).cluster(),
            inputs,
            ImmutableList.of(
                new EngineOptions.Unfit(state, "--state", "leave it out, or use --engine local")),
            commandLine);
    ClusterRun clusterRun = new ClusterRun(run, engine, commandLine);
    return clusterRun.run(
        spark,
        clusterRun.input(inputs, input),
        ClusterRun.Destination.of(output, overwrite),
        job -> cluster.dedup(new DedupJob(job, settings)));
  }
}
