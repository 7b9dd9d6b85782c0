package news.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
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
    Scoring s = Scoring.STANDARD;
    Map<String, DoubleFunction<Configuration>> thresholds = new LinkedHashMap<>();
    put(thresholds, "own words of a body", "ownWords");
    put(thresholds, "copy: share of both bodies that matches", "copy");
    put(thresholds, "excerpt: share of one body", "excerpt");
    put(thresholds, "backbone: share of one body", "backbone");
    put(thresholds, "backbone: share that is narrative", "backboneNarrative");
    put(thresholds, "backbone: sentences", "backboneSentences");
    put(thresholds, "whole sentence: share that matches", "wholeSentence");
    put(thresholds, "whole sentence: points", "narrativePoints");
    thresholds.put("claim for a sentence: points | 5.5", f -> with(scoring(s, f, 1, 1)));
    thresholds.put("claim for a passage: points | 8", f -> with(scoring(s, 1, f, 1)));
    thresholds.put("claim within a passage: points | 3", f -> with(scoring(s, 1, 1, f)));
    return thresholds;
  }

  private static void put(
      Map<String, DoubleFunction<Configuration>> thresholds, String says, String component) {
    thresholds.put(
        says + " | " + SHORT.format(value(Thresholds.STANDARD, component).doubleValue()),
        f -> with(times(component, f)));
  }

  private static final DecimalFormat SHORT =
      new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));

  /// The standard thresholds with one multiplied; no share above 1.
  private static Thresholds times(String component, double factor) {
    try {
      RecordComponent[] components = Thresholds.class.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        Number value = value(Thresholds.STANDARD, components[i].getName());
        double times = components[i].getName().equals(component) ? factor : 1;
        double product = value.doubleValue() * times;
        values[i] =
            value instanceof Integer
                ? (Object) (int) Math.round(product)
                : (Object) (value.doubleValue() < 1 ? Math.min(1, product) : product);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Thresholds.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Number value(Thresholds thresholds, String component) {
    try {
      return (Number) Thresholds.class.getMethod(component).invoke(thresholds);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
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
        c.languages(),
        c.sourceLexicon(),
        c.directions(),
        c.scheme(),
        c.banding(),
        c.scoring(),
        thresholds,
        c.overruling(),
        c.window());
  }

  private static Configuration with(Scoring scoring) {
    Configuration c = Repository.configuration();
    return new Configuration(
        c.languages(),
        c.sourceLexicon(),
        c.directions(),
        c.scheme(),
        c.banding(),
        scoring,
        c.thresholds(),
        c.overruling(),
        c.window());
  }
}
