package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.stemma.relation.PairMeasures;
import news.stemma.relation.RelationClassifier.Thresholds;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the thresholds of relations are worth on pairs that they were not chosen by: in each of
/// five stratified folds a pair is told by the thresholds that do best on the other four, of equal
/// ones the nearest to those in use. Repeated with other folds.
///
/// @param inUse macro-F1 of the thresholds in use
/// @param repeats macro-F1 of each repeat, ascending
/// @param chosen how often which thresholds were chosen, the most often first
public record ThresholdEvaluation(
    int pairs, double inUse, ImmutableList<Double> repeats, ImmutableMap<String, Integer> chosen)
    implements Evaluation {
  private static final int FOLDS = 5;
  private static final int DUE = 5;

  /// @throws BadLabelsException where a file can't be read
  public static ThresholdEvaluation of(RunFolder run, Path gold, int repeats) {
    ImmutableMap<DocumentPair, FoundRelation> found = run.relations();
    ImmutableMap<DocumentPair, PairMeasures> measures = run.measures();
    List<MeasuredPair> pairs = new ArrayList<>();
    List<GoldRelation> labels = GoldRelation.read(gold);
    run.refuseForeign(labels.stream().map(GoldRelation::left), gold);
    for (GoldRelation label : labels) {
      FoundRelation relation = found.get(label.documents());
      PairMeasures measured = measures.get(label.documents());
      pairs.add(
          relation == null || measured == null
              ? MeasuredPair.unrelated(label.relation())
              : new MeasuredPair(label.relation(), relation.relation(), measured));
    }
    return of(pairs, repeats);
  }

  static ThresholdEvaluation of(List<MeasuredPair> pairs, int repeats) {
    List<Thresholds> grid = grid();
    List<List<String>> said =
        grid.stream()
            .map(thresholds -> pairs.stream().map(pair -> pair.said(thresholds)).toList())
            .toList();
    List<Integer> all = IntStream.range(0, pairs.size()).boxed().toList();
    List<String> classes = due(pairs);
    Map<String, Integer> chosen = new HashMap<>();
    List<Double> scores = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      String[] told = new String[pairs.size()];
      for (List<Integer> fold : folds(pairs, new Random(repeat))) {
        List<Integer> others = all.stream().filter(i -> !fold.contains(i)).toList();
        int best = best(grid, said, pairs, others, classes);
        chosen.merge(told(grid.get(best)), 1, Integer::sum);
        fold.forEach(i -> told[i] = said.get(best).get(i));
      }
      scores.add(macro(pairs, Arrays.asList(told), all, classes));
    }
    int standard = grid.indexOf(Thresholds.STANDARD);
    return new ThresholdEvaluation(
        pairs.size(),
        macro(pairs, said.get(standard), all, classes),
        scores.stream().sorted().collect(ImmutableList.toImmutableList()),
        mostOften(chosen));
  }

  /// The thresholds in use and others around them.
  private static List<Thresholds> grid() {
    Thresholds s = Thresholds.STANDARD;
    List<Thresholds> grid = new ArrayList<>();
    for (double copy : new double[] {s.copy(), 0.84, 0.86, 0.9, 0.92}) {
      for (double excerpt : new double[] {s.excerpt(), 0.8, 0.9}) {
        for (double backbone : new double[] {s.backbone(), 0.3, 1.0 / 3, 0.37, 0.45}) {
          for (double narrative : new double[] {s.backboneNarrative(), 0.1, 0.2}) {
            for (double points : new double[] {s.narrativePoints(), 7, 9, 10}) {
              grid.add(
                  new Thresholds(
                      s.ownWords(),
                      copy,
                      excerpt,
                      backbone,
                      narrative,
                      s.backboneSentences(),
                      s.wholeSentence(),
                      points,
                      s.equalFigures(),
                      s.wordsAFigure()));
            }
          }
        }
      }
    }
    grid.sort((one, other) -> Double.compare(distance(one), distance(other)));
    return grid;
  }

  /// From the thresholds in use, as a sum of ratios.
  private static double distance(Thresholds t) {
    Thresholds s = Thresholds.STANDARD;
    return Math.abs(t.copy() / s.copy() - 1)
        + Math.abs(t.excerpt() / s.excerpt() - 1)
        + Math.abs(t.backbone() / s.backbone() - 1)
        + Math.abs(t.backboneNarrative() / s.backboneNarrative() - 1)
        + Math.abs(t.narrativePoints() / s.narrativePoints() - 1);
  }

  private static String told(Thresholds t) {
    return String.format(
        Locale.ROOT,
        "copy %.2f, excerpt %.2f, backbone %.2f with %.2f narrative, points %.0f",
        t.copy(),
        t.excerpt(),
        t.backbone(),
        t.backboneNarrative(),
        t.narrativePoints());
  }

  private static List<String> due(List<MeasuredPair> pairs) {
    return GoldRelation.RELATIONS.stream()
        .filter(name -> pairs.stream().filter(pair -> pair.gold().equals(name)).count() >= DUE)
        .toList();
  }

  private static List<List<Integer>> folds(List<MeasuredPair> pairs, Random random) {
    TreeMap<String, List<Integer>> byLabel = new TreeMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      byLabel.computeIfAbsent(pairs.get(i).gold(), label -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> folds = new ArrayList<>();
    IntStream.range(0, FOLDS).forEach(fold -> folds.add(new ArrayList<>()));
    for (List<Integer> alike : byLabel.values()) {
      Collections.shuffle(alike, random);
      for (int i = 0; i < alike.size(); i++) {
        folds.get(i % FOLDS).add(alike.get(i));
      }
    }
    return folds;
  }

  /// The first of the best on these pairs: the grid is in the order of distance.
  private static int best(
      List<Thresholds> grid,
      List<List<String>> said,
      List<MeasuredPair> pairs,
      List<Integer> on,
      List<String> classes) {
    int best = 0;
    double most = -1;
    for (int t = 0; t < grid.size(); t++) {
      double score = macro(pairs, said.get(t), on, classes);
      if (score > most + 1e-9) {
        most = score;
        best = t;
      }
    }
    return best;
  }

  private static double macro(
      List<MeasuredPair> pairs, List<String> said, List<Integer> on, List<String> classes) {
    double sum = 0;
    for (String name : classes) {
      int right = 0;
      int named = 0;
      for (int i : on) {
        boolean gold = pairs.get(i).gold().equals(name);
        boolean told = said.get(i).equals(name);
        right += gold && told ? 1 : 0;
        named += (gold ? 1 : 0) + (told ? 1 : 0);
      }
      sum += named == 0 ? 1 : 2.0 * right / named;
    }
    return sum / Math.max(1, classes.size());
  }

  private static ImmutableMap<String, Integer> mostOften(Map<String, Integer> chosen) {
    return chosen.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private double mean() {
    return repeats.stream().mapToDouble(score -> score).average().orElse(Double.NaN);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d labelled pairs; thresholds in use: macro-F1 %.3f\n"
                + "thresholds chosen by the other folds: macro-F1 %.3f, %.3f to %.3f in %d repeats of"
                + " %d folds\n\nchosen, of %d times\n",
            pairs,
            inUse,
            mean(),
            repeats.getFirst(),
            repeats.getLast(),
            repeats.size(),
            FOLDS,
            repeats.size() * FOLDS));
    chosen.forEach((thresholds, times) ->
        text.append(String.format(Locale.ROOT, "  %4d  %s%n", times, thresholds)));
    return text.toString();
  }

  @Override
  public String errors() {
    return "";
  }

  @Override
  public ObjectNode json() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("eval", "thresholds");
    row.put("pairs", pairs).put("folds", FOLDS).put("repeats", repeats.size());
    row.put("inUse", Figure.decimal(inUse)).put("macroF1", Figure.decimal(mean()));
    row.put("least", Figure.decimal(repeats.getFirst()));
    row.put("most", Figure.decimal(repeats.getLast()));
    ObjectNode times = row.putObject("chosen");
    chosen.forEach(times::put);
    return row;
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {}
}
