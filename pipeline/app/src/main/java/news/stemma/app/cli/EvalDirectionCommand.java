package news.stemma.app.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.Configuration;
import news.stemma.Progress;
import news.stemma.Stemma;
import news.stemma.app.eval.direction.DirectionEvaluation;
import news.stemma.app.eval.direction.KnownCorpus;
import news.stemma.app.eval.direction.KnownPairs;
import news.stemma.app.eval.direction.WeightsFile;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.relation.DirectionModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "direction",
    description = {
      "Scores how well it is told who took from whom, and fits what the clues for it weigh.",
      "",
      "Traces the corpora anew. In a --dated corpus the earlier text is the source, and the trace"
          + " doesn't see the dates; exact duplicates are left out."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "LABELS are those of 'stemma eval relations', a pair a line:",
      "  {\"left\": \"a\", \"right\": \"b\", \"relation\": \"extension\", \"direction\": \"left-to-right\"}",
      "",
      "Examples:",
      "  stemma eval direction --dated dump.jsonl.gz",
      "  stemma eval direction --labelled web.jsonl=gold.jsonl --errors",
      "  stemma eval direction --dated dump.jsonl.gz --labelled web.jsonl=gold.jsonl \\",
      "    --fit >direction-weights.txt"
    })
final class EvalDirectionCommand implements Callable<Integer> {
  /// Any; what it decides is which pairs are compared, not which clues a pair has.
  private static final long SEED = 42;

  @Option(
      names = "--dated",
      paramLabel = "CORPUS",
      description = "Articles with dates: a file or folder, also .gz; may be repeated.")
  private List<Path> dated = new ArrayList<>();

  @Option(
      names = "--labelled",
      paramLabel = "CORPUS=LABELS",
      description = "Articles, and JSON lines with the direction of their pairs; may be repeated.")
  private Map<Path, Path> labelled = new LinkedHashMap<>();

  @Option(
      names = "--fit",
      description = "Fit the weights on these pairs and print their file instead.")
  private boolean fit;

  @Option(
      names = "--examples",
      description = "Print every pair with its clues instead, as JSON lines.")
  private boolean examples;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description = "Memory to work with at most, such as 2g or 512m.")
  String maxMemory = "";

  @Option(names = "--quiet", description = "No messages but errors.")
  boolean quiet;

  @Mixin private EvalOptions options = new EvalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    refuseContradictions(commandLine);
    ImmutableList<KnownPairs> pairs = pairs();
    DirectionModel inUse = Lexicons.directions();
    DirectionModel prior = Lexicons.directionPrior();
    if (fit) {
      return print(WeightsFile.fitted(pairs, prior, inUse.bar()), commandLine.getOut());
    }
    DirectionEvaluation evaluation = DirectionEvaluation.of(pairs, inUse, prior);
    return examples
        ? print(evaluation.pairs(), commandLine.getOut())
        : options.print(evaluation, commandLine);
  }

  private void refuseContradictions(CommandLine commandLine) {
    if (dated.isEmpty() && labelled.isEmpty()) {
      throw new ParameterException(
          commandLine, "which corpus? give --dated CORPUS or --labelled CORPUS=LABELS");
    }
    if (fit && examples) {
      throw new ParameterException(commandLine, "--fit and --examples exclude each other");
    }
  }

  private static int print(String text, PrintWriter out) {
    out.print(text);
    out.flush();
    return 0;
  }

  /// Reads all before it traces any, so that what is wrong shows at once.
  private ImmutableList<KnownPairs> pairs() {
    List<KnownCorpus> corpora = new ArrayList<>();
    dated.forEach(corpus -> corpora.add(KnownCorpus.dated(corpus)));
    labelled.forEach((corpus, labels) -> corpora.add(KnownCorpus.labelled(corpus, labels)));
    return corpora.stream()
        .map(EvalDirectionCommand::traced)
        .collect(ImmutableList.toImmutableList());
  }

  private static KnownPairs traced(KnownCorpus corpus) {
    Configuration configuration =
        Configuration.standard(
            Lexicons.languages(), Lexicons.sources(), DirectionModel.counting(), SEED);
    try (ThreadedStages stages =
        new ThreadedStages(Runtime.getRuntime().availableProcessors(), Progress.NONE)) {
      return KnownPairs.of(corpus, new Stemma(configuration, stages).trace(corpus.documents()));
    }
  }
}
