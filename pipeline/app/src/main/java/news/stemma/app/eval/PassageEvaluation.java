package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.stemma.app.eval.TrueReuse.Documents;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The passages of a run against passages that are known to be reused: PlagDet and its parts
/// (Potthast, Stein, Barrón-Cedeño and Rosso 2010, "An evaluation framework for plagiarism
/// detection", sec. 3), over the pairs of documents for which reuse is known.
///
/// Precision and recall are macro-averages, each passage counting the same. Intervals by
/// [Bootstrap] over the pairs of documents.
///
/// @param misses passages that are found by less than half, and detections half of which is wrong
public record PassageEvaluation(
    int documentPairs, DetectionSums sums, Scores scores, ImmutableList<Miss> misses)
    implements Evaluation {
  private static final double HALF = 0.5;

  record Scores(Figure plagDet, Figure precision, Figure recall, Figure granularity) {}

  /// @param what `missed`, or `wrong` for a detection of what is no reuse
  /// @param share of it that is found, or true
  record Miss(String what, Documents documents, PassagePair passage, double share) {}

  /// @param minWords matched words from which on a passage counts
  /// @throws BadLabelsException where a file can't be read
  public static PassageEvaluation of(RunFolder run, Path truth, int minWords, Bootstrap bootstrap) {
    return of(TrueReuse.read(truth), run.primaryPassages(minWords), bootstrap);
  }

  static PassageEvaluation of(TrueReuse truth, List<FoundPassage> found, Bootstrap bootstrap) {
    ImmutableListMultimap<Documents, PassagePair> detections = detections(truth, found);
    List<Documents> pairs = truth.passages().keySet().asList();
    List<DetectionSums> sums =
        pairs.stream()
            .map(pair -> DetectionSums.of(truth.passages().get(pair), detections.get(pair)))
            .toList();
    ImmutableList<Figure> figures = bootstrap.figures(sums, sample -> figures(total(sample)));
    return new PassageEvaluation(
        pairs.size(),
        total(sums),
        new Scores(figures.get(0), figures.get(1), figures.get(2), figures.get(3)),
        misses(truth.passages(), detections));
  }

  /// Either side of a passage may be the suspicious one.
  private static ImmutableListMultimap<Documents, PassagePair> detections(
      TrueReuse truth, List<FoundPassage> found) {
    ImmutableListMultimap.Builder<Documents, PassagePair> detections =
        ImmutableListMultimap.builder();
    for (FoundPassage passage : found) {
      Documents forth = new Documents(passage.left(), passage.right());
      if (truth.passages().containsKey(forth)) {
        detections.put(forth, new PassagePair(passage.leftSpan(), passage.rightSpan()));
      }
      Documents back = new Documents(passage.right(), passage.left());
      if (truth.passages().containsKey(back)) {
        detections.put(back, new PassagePair(passage.rightSpan(), passage.leftSpan()));
      }
    }
    return detections.build();
  }

  private static DetectionSums total(List<DetectionSums> sums) {
    return sums.stream().reduce(DetectionSums.NONE, DetectionSums::plus);
  }

  private static double[] figures(DetectionSums sums) {
    return new double[] {
      sums.plagDet(), sums.precision(), sums.recall(), sums.granularity(),
    };
  }

  private static ImmutableList<Miss> misses(
      ImmutableListMultimap<Documents, PassagePair> truth,
      ImmutableListMultimap<Documents, PassagePair> detections) {
    ImmutableList.Builder<Miss> misses = ImmutableList.builder();
    for (Map.Entry<Documents, PassagePair> passage : truth.entries()) {
      double found = passage.getValue().shareIn(detections.get(passage.getKey()));
      if (found < HALF) {
        misses.add(new Miss("missed", passage.getKey(), passage.getValue(), found));
      }
    }
    for (Map.Entry<Documents, PassagePair> detection : detections.entries()) {
      double right = detection.getValue().shareIn(truth.get(detection.getKey()));
      if (right < HALF) {
        misses.add(new Miss("wrong", detection.getKey(), detection.getValue(), right));
      }
    }
    return misses.build();
  }

  @Override
  public String text() {
    TextTable table = TextTable.of("", "figure");
    table.row("plagdet", scores.plagDet().text());
    table.row("precision", scores.precision().text());
    table.row("recall", scores.recall().text());
    table.row("granularity", scores.granularity().text());
    return sums.passages()
        + " true passages and "
        + sums.detections()
        + " found in "
        + documentPairs
        + " pairs of documents; 95 % intervals, by bootstrap over those pairs\n\n"
        + table;
  }

  @Override
  public String errors() {
    TextTable table = TextTable.of("", "suspicious", "from", "to", "source", "from", "to", "share");
    for (Miss miss : misses) {
      table.row(
          miss.what(),
          miss.documents().suspicious(),
          Integer.toString(miss.passage().suspicious().start()),
          Integer.toString(miss.passage().suspicious().end()),
          miss.documents().source(),
          Integer.toString(miss.passage().source().start()),
          Integer.toString(miss.passage().source().end()),
          Figure.text(miss.share()));
    }
    return table.toString();
  }

  @Override
  public ObjectNode json() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("eval", "passages");
    row.put("documentPairs", documentPairs)
        .put("truePassages", sums.passages())
        .put("foundPassages", sums.detections());
    scores.plagDet().putInto(row, "plagdet");
    scores.precision().putInto(row, "precision");
    scores.recall().putInto(row, "recall");
    scores.granularity().putInto(row, "granularity");
    return row;
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {
    for (Miss miss : misses) {
      rows.addObject()
          .put("what", miss.what())
          .put("suspicious", miss.documents().suspicious())
          .put("suspiciousStart", miss.passage().suspicious().start())
          .put("suspiciousEnd", miss.passage().suspicious().end())
          .put("source", miss.documents().source())
          .put("sourceStart", miss.passage().source().start())
          .put("sourceEnd", miss.passage().source().end())
          .put("share", Figure.decimal(miss.share()));
    }
  }
}
