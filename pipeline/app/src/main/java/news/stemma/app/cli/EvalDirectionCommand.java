package news.stemma.app.cli;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.Configuration;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.eval.direction.DirectionExample;
import news.stemma.app.eval.direction.DirectionFit;
import news.stemma.app.eval.direction.DirectionScore;
import news.stemma.app.eval.direction.DirectionTruth;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.relation.DirectionModel;
import news.stemma.relation.Feature;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "direction",
    description = {
      "Scores, or fits, what tells who took from whom.",
      "In a --dated corpus the earlier text is the source; its dates are hidden from the trace."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Examples:",
      "  stemma eval direction --dated reuters.jsonl.gz",
      "  stemma eval direction --dated reuters.jsonl.gz --labelled fnc.jsonl.gz=fnc.relations.jsonl"
          + " --fit"
    })
final class EvalDirectionCommand implements Callable<Integer> {
  private static final int FOLDS = 5;
  private static final int REPEATS = 20;
  private static final double[] BARS = {0, 0.5, 1, 1.386, 1.7, 2.2, 3, Double.POSITIVE_INFINITY};

  @Option(
      names = "--dated",
      paramLabel = "CORPUS",
      description = "Articles whose dates tell the direction.")
  private List<Path> dated = new ArrayList<>();

  @Option(
      names = "--labelled",
      paramLabel = "CORPUS=LABELS",
      description = "Articles, and their pairs as labelled: JSON lines of left, right, direction.")
  private Map<Path, Path> labelled = new HashMap<>();

  @Option(names = "--fit", description = "Print weights fitted on these examples.")
  private boolean fit;

  @Option(names = "--examples", description = "Print the examples with their clues.")
  private boolean examples;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<DirectionExample> all = new ArrayList<>();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    for (Path corpus : dated) {
      List<DirectionExample> found = dated(corpus);
      print(out, corpus.getFileName().toString(), found);
      all.addAll(found);
    }
    for (Map.Entry<Path, Path> corpus : labelled.entrySet()) {
      List<DirectionExample> found = labelled(corpus.getKey(), corpus.getValue());
      print(out, corpus.getValue().getFileName().toString(), found);
      all.addAll(found);
    }
    if (fit) {
      printFit(out, all);
    }
    out.flush();
    return 0;
  }

  private static Trace trace(List<Document> documents) {
    Configuration configuration =
        Configuration.standard(
            Lexicons.languages(), Lexicons.sources(), DirectionModel.counting(), 42);
    try (ThreadedStages stages = new ThreadedStages(Runtime.getRuntime().availableProcessors())) {
      return new Stemma(configuration, stages).trace(documents);
    }
  }

  private static List<DirectionExample> dated(Path path) {
    Corpus corpus = InputReader.read(List.of(path.toString()), System.in);
    Map<String, Instant> published = new HashMap<>();
    List<Document> undated = new ArrayList<>();
    for (Document document : corpus.documents()) {
      document.published().ifPresent(time -> published.put(document.id(), time));
      Map<Field, String> fields = new HashMap<>(document.fields());
      fields.remove(Field.PUBLISHED);
      undated.add(new Document(document.id(), document.text(), ImmutableMap.copyOf(fields)));
    }
    return DirectionTruth.byDates(published).examples(trace(undated));
  }

  private static List<DirectionExample> labelled(Path path, Path labels) throws IOException {
    Table<String, String, String> sources = HashBasedTable.create();
    for (String line : Files.readAllLines(labels)) {
      JsonNode row = JsonMapper.shared().readTree(line);
      String left = row.get("left").asString();
      String right = row.get("right").asString();
      String direction = row.get("direction").asString();
      if (!direction.equals("unknown")) {
        sources.put(left, right, direction.equals("left-to-right") ? left : right);
      }
    }
    Corpus corpus = InputReader.read(List.of(path.toString()), System.in);
    return DirectionTruth.byLabels(sources).examples(trace(corpus.documents()));
  }

  private void print(PrintWriter out, String name, List<DirectionExample> found) {
    DirectionModel model = Lexicons.directions();
    out.printf(Locale.ROOT, "%s: %d pairs%n", name, found.size());
    if (examples) {
      for (DirectionExample example : found) {
        out.println("  " + example.left() + " " + example.right() + " " + example.values());
      }
    }
    DirectionScore.ofFeatures(found)
        .forEach((feature, spoken) ->
            out.printf(
                Locale.ROOT,
                "  %-26s %4d, right %4d%n",
                feature.label(),
                spoken.said(),
                spoken.right()));
    print(out, "  weights in use", DirectionScore.of(found, model.weights()));
    print(
        out,
        "  cross-validated",
        DirectionScore.crossValidated(
            found, new DirectionFit(Lexicons.directionPrior().weights()), FOLDS, REPEATS));
  }

  private static void print(PrintWriter out, String name, DirectionScore score) {
    out.println(name);
    for (int i = 0; i + 1 < BARS.length; i++) {
      DirectionScore.Spoken from = score.between(BARS[i], Double.POSITIVE_INFINITY);
      DirectionScore.Spoken bin = score.between(BARS[i], BARS[i + 1]);
      out.printf(
          Locale.ROOT,
          "    from %.2f: coverage %.3f precision %.3f (%d of %d) | up to %.2f: said %d right %.3f"
              + " confidence %.3f%n",
          BARS[i],
          from.coverage(),
          from.precision(),
          from.right(),
          from.said(),
          BARS[i + 1],
          bin.said(),
          bin.precision(),
          bin.confidence());
    }
  }

  private static void printFit(PrintWriter out, List<DirectionExample> all) {
    DirectionModel model = Lexicons.directions();
    ImmutableMap<Feature, Double> fitted =
        new DirectionFit(Lexicons.directionPrior().weights()).fit(all);
    ImmutableMap<Feature, DirectionScore.Spoken> counts = DirectionScore.ofFeatures(all);
    out.printf(Locale.ROOT, "bar %.4f%n", model.bar());
    Arrays.stream(Feature.values())
        .forEach(feature -> {
          DirectionScore.Spoken spoken = Objects.requireNonNull(counts.get(feature));
          out.printf(
              Locale.ROOT,
              "%s %.2f # %d of %d right%n",
              feature.label(),
              fitted.getOrDefault(feature, 0.0),
              spoken.right(),
              spoken.said());
        });
  }
}
