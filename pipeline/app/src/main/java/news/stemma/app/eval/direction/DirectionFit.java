package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import news.stemma.relation.Feature;

/// Fits what the features of a direction weigh: a logistic regression without an intercept, by
/// Newton's method, with a Gaussian prior around weights set by judgement (maximum a posteriori;
/// Bishop 2006, "Pattern Recognition and Machine Learning", 4.3.3 and 4.5). A feature that the
/// examples don't have keeps its prior weight.
public final class DirectionFit {
  /// Standard deviation of the prior, in log-odds.
  private static final double DEVIATION = 0.7;

  private static final double PRECISION = 1 / (DEVIATION * DEVIATION);
  private static final int STEPS = 100;
  private static final double CONVERGED = 1e-9;

  private final Feature[] features = Feature.values();
  private final double[] prior;

  public DirectionFit(ImmutableMap<Feature, Double> prior) {
    this.prior =
        Arrays.stream(features).mapToDouble(feature -> prior.getOrDefault(feature, 0.0)).toArray();
  }

  /// The weights, none below zero: a clue never speaks against what it says.
  public ImmutableMap<Feature, Double> fit(List<DirectionExample> examples) {
    double[][] values = examples.stream().map(this::values).toArray(double[][]::new);
    double[] weights = prior.clone();
    double furthest = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS && furthest > CONVERGED; step++) {
      furthest = 0;
      double[] move = newton(values, weights);
      for (int i = 0; i < weights.length; i++) {
        weights[i] += move[i];
        furthest = Math.max(furthest, Math.abs(move[i]));
      }
    }
    EnumMap<Feature, Double> fitted = new EnumMap<>(Feature.class);
    for (int i = 0; i < features.length; i++) {
      fitted.put(features[i], Math.max(0, weights[i]));
    }
    return ImmutableMap.copyOf(fitted);
  }

  private double[] values(DirectionExample example) {
    return Arrays.stream(features).mapToDouble(example::value).toArray();
  }

  /// Where Newton's method goes from these weights.
  private double[] newton(double[][] examples, double[] weights) {
    int n = weights.length;
    double[] gradient = new double[n];
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      gradient[i] = PRECISION * (prior[i] - weights[i]);
      hessian[i][i] = PRECISION;
    }
    for (double[] x : examples) {
      double wrong = 1 / (1 + Math.exp(dot(x, weights)));
      for (int i = 0; i < n; i++) {
        gradient[i] += wrong * x[i];
        for (int j = 0; j < n && x[i] != 0; j++) {
          hessian[i][j] += wrong * (1 - wrong) * x[i] * x[j];
        }
      }
    }
    return Cholesky.of(hessian).solve(gradient);
  }

  private static double dot(double[] x, double[] weights) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * weights[i];
    }
    return sum;
  }
}
