package news.stemma.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.benchmarks.accuracy.Estimators;
import news.stemma.benchmarks.accuracy.Recall;
import news.stemma.benchmarks.report.Findings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "stemma bench",
    subcommands = {
      GenerateCommand.class,
      SharedRunsCommand.class,
      PlainCommand.class,
      ScoreCommand.class,
      ScaleCommand.class,
      CoverageCommand.class,
      SparkCommand.class,
      KillsIndexCommand.class,
      LoadCommand.class
    },
    description = {
      "Measures the core against what people would use instead: same text, same run, one thread.",
      "Without INPUT it takes 2,000 articles made from those that come with Stemma."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  stemma bench --quick                  a first look, in two minutes",
      "  stemma bench dump.jsonl.gz            your own articles, a quarter of an hour",
      "  stemma bench --stage sign -o results  one stage; figures and a chart as files",
      "  stemma bench --estimators             how exact signatures are",
      "  stemma bench --recall dump.jsonl.gz   how many near-duplicates banding finds",
      "",
      "Judge by ratios: what else the machine does moves all figures of a run.",
      "Exit codes: 0 done; 2 wrong usage or an error; 69 no fitting JDK, or no Maven",
      "to build with; 130 interrupted."
    })
final class BenchCommand implements Callable<Integer> {
  private static final class Length {
    @Option(names = "--quick", description = "In two minutes: the first shape of every stage.")
    private boolean quick;

    @Option(
        names = "--smoke",
        description = "Only to see that everything runs; the figures are none.")
    private boolean smoke;

    Effort effort() {
      if (smoke) {
        return Effort.SMOKE;
      }
      return quick ? Effort.QUICK : Effort.FULL;
    }
  }

  private static final class Accuracy {
    @Option(
        names = "--estimators",
        description = "Not speed: error and bias of the estimated Jaccard similarity.")
    private boolean estimators;

    @Option(
        names = "--recall",
        description = "Not speed: the share of INPUT's near-duplicate pairs that is found.")
    private boolean recall;
  }

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files or folders of articles: plain text or JSON lines, also .gz.")
  private List<String> inputs = new ArrayList<>();

  @ArgGroup private Length length = new Length();

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      description = "Only this stage; may be given more than once.")
  private List<String> stages = new ArrayList<>();

  @ArgGroup private Accuracy accuracy = new Accuracy();

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description = "Memory to work with at most, such as 2g or 512m.")
  @SuppressWarnings("UnusedVariable") // The launcher reads it.
  private String maxMemory = "";

  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    refuseContradictions();
    Output output = options.output();
    output.check(experiment());
    output.write(findings(), commandLine().getOut());
    return 0;
  }

  private void refuseContradictions() {
    if (accuracy.estimators && !inputs.isEmpty()) {
      throw usage("--estimators takes random sets, and no INPUT");
    }
    if (accuracy.recall && inputs.isEmpty()) {
      throw usage("--recall needs an INPUT with near-duplicates");
    }
    if ((accuracy.estimators || accuracy.recall) && !stages.isEmpty()) {
      throw usage("--stage is for measuring speed");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(commandLine(), message);
  }

  private String experiment() {
    if (accuracy.estimators) {
      return Estimators.NAME;
    }
    return accuracy.recall ? Recall.NAME : SpeedReport.NAME;
  }

  private Findings findings() {
    if (accuracy.estimators) {
      return Estimators.measure(length.effort().trials());
    }
    if (accuracy.recall) {
      Subject subject = Subject.of(inputs, options::say);
      return Recall.measure(subject.description(), subject.articles());
    }
    SpeedRun run = new SpeedRun(length.effort(), inputs, options::say);
    List<Stage> chosen = chosen(run.stages());
    String subject = Subject.of(inputs, options::say).description();
    return new SpeedReport(subject, run.measure(chosen)).findings();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private List<Stage> chosen(List<Stage> all) {
    List<String> names = all.stream().map(Stage::name).toList();
    for (String stage : stages) {
      if (!names.contains(stage)) {
        throw usage("there is no stage " + stage + " but " + String.join(", ", names));
      }
    }
    return all.stream().filter(stage -> stages.isEmpty() || stages.contains(stage.name())).toList();
  }
}
