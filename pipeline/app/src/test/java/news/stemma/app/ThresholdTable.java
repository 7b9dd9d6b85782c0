package news.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import news.stemma.Configuration;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.align.Scoring;
import news.stemma.relation.RelationClassifier.Thresholds;
import org.junit.jupiter.api.Test;

/// Prints what each threshold does on the fictional clusters: the errors at values around the one
/// in use, and, leaving one cluster out at a time, the errors on it at the value that the others
/// would choose. Not among the tests that run by themselves:
///
/// `mvn -o test -pl pipeline/core,pipeline/app -Dtest=ThresholdTable
/// -Dsurefire.failIfNoSpecifiedTests=false`
final class ThresholdTable {
  private static final double[] FACTORS = {0.6, 0.8, 0.9, 1, 1.1, 1.25, 1.6};
  private static final int IN_USE = 3;

  @Test
  void print() throws IOException {
    List<FictionalTruthTest.Cluster> clusters = FictionalTruthTest.clusters().toList();
    StringBuilder table = new StringBuilder("| threshold | in use |");
    for (double factor : FACTORS) {
      table.append(String.format(Locale.ROOT, " ×%.2f |", factor));
    }
    table.append(" left out |\n|---|---|").append("---|".repeat(FACTORS.length + 1)).append('\n');
    for (Map.Entry<String, DoubleFunction<Configuration>> entry : thresholds().entrySet()) {
      int[][] errors = new int[FACTORS.length][clusters.size()];
      for (int f = 0; f < FACTORS.length; f++) {
        for (int c = 0; c < clusters.size(); c++) {
          errors[f][c] = errors(clusters.get(c), entry.getValue().apply(FACTORS[f]));
        }
      }
      assertThat(total(errors[IN_USE])).isZero();
      table.append("| ").append(entry.getKey()).append(" |");
      for (int[] row : errors) {
        table.append(' ').append(total(row)).append(" |");
      }
      table.append(' ').append(leftOut(errors, clusters.size())).append(" |\n");
    }
    System.out.println(table);
  }

  private static int errors(FictionalTruthTest.Cluster cluster, Configuration configuration) {
    Trace trace = new Stemma(configuration, Stages.SEQUENTIAL).trace(cluster.documents());
    return cluster.errors(trace);
  }

  /// The errors on every cluster at the value that does best on the others, nearest to the one in
  /// use of equal ones.
  private static int leftOut(int[][] errors, int clusters) {
    int sum = 0;
    for (int c = 0; c < clusters; c++) {
      int best = IN_USE;
      for (int f = 0; f < errors.length; f++) {
        int others = total(errors[f]) - errors[f][c];
        int bestOthers = total(errors[best]) - errors[best][c];
        best = others < bestOthers ? f : best;
      }
      sum += errors[best][c];
    }
    return sum;
  }

  private static int total(int[] errors) {
    int sum = 0;
    for (int error : errors) {
      sum += error;
    }
    return sum;
  }

  private static Map<String, DoubleFunction<Configuration>> thresholds() {
    Thresholds t = Thresholds.STANDARD;
    Scoring s = Scoring.STANDARD;
    Map<String, DoubleFunction<Configuration>> thresholds = new LinkedHashMap<>();
    thresholds.put(
        "copy: share of both bodies that matches | 0.9",
        f ->
            with(
                new Thresholds(
                    Math.min(1, t.copy() * f),
                    t.excerpt(),
                    t.backbone(),
                    t.backboneSentences(),
                    t.wholeSentence(),
                    t.narrativePoints())));
    thresholds.put(
        "excerpt: share of one body | 0.85",
        f ->
            with(
                new Thresholds(
                    t.copy(),
                    Math.min(1, t.excerpt() * f),
                    t.backbone(),
                    t.backboneSentences(),
                    t.wholeSentence(),
                    t.narrativePoints())));
    thresholds.put(
        "backbone: share of one body | 1/3",
        f ->
            with(
                new Thresholds(
                    t.copy(),
                    t.excerpt(),
                    t.backbone() * f,
                    t.backboneSentences(),
                    t.wholeSentence(),
                    t.narrativePoints())));
    thresholds.put(
        "backbone: whole sentences | 3",
        f ->
            with(
                new Thresholds(
                    t.copy(),
                    t.excerpt(),
                    t.backbone(),
                    (int) Math.round(t.backboneSentences() * f),
                    t.wholeSentence(),
                    t.narrativePoints())));
    thresholds.put(
        "whole sentence: share that matches | 0.5",
        f ->
            with(
                new Thresholds(
                    t.copy(),
                    t.excerpt(),
                    t.backbone(),
                    t.backboneSentences(),
                    t.wholeSentence() * f,
                    t.narrativePoints())));
    thresholds.put(
        "whole sentence: points | 8",
        f ->
            with(
                new Thresholds(
                    t.copy(),
                    t.excerpt(),
                    t.backbone(),
                    t.backboneSentences(),
                    t.wholeSentence(),
                    t.narrativePoints() * f)));
    thresholds.put("claim for a sentence: points | 5.5", f -> with(scoring(s, f, 1, 1)));
    thresholds.put("claim for a passage: points | 8", f -> with(scoring(s, 1, f, 1)));
    thresholds.put("claim within a passage: points | 3", f -> with(scoring(s, 1, 1, f)));
    return thresholds;
  }

  private static Scoring scoring(Scoring s, double sentence, double passage, double carried) {
    return new Scoring(
        s.content(),
        s.stopWord(),
        s.nearWord(),
        s.mismatch(),
        s.gapOpen(),
        s.gapExtend(),
        (int) Math.round(s.sentenceClaim() * sentence),
        (int) Math.round(s.passageClaim() * passage),
        (int) Math.round(s.carriedClaim() * carried));
  }

  private static Configuration with(Thresholds thresholds) {
    Configuration c = Repository.configuration();
    return new Configuration(
        c.languages(), c.sourceLexicon(), c.scheme(), c.banding(), c.scoring(), thresholds);
  }

  private static Configuration with(Scoring scoring) {
    Configuration c = Repository.configuration();
    return new Configuration(
        c.languages(), c.sourceLexicon(), c.scheme(), c.banding(), scoring, c.thresholds());
  }
}
