package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableMap;
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

  private static final int STEPS = 100;
  private static final double CONVERGED = 1e-9;

  private final Feature[] features = Feature.values();
  private final double[] prior;

  public DirectionFit(ImmutableMap<Feature, Double> prior) {
    this.prior = new double[features.length];
    for (int i = 0; i < features.length; i++) {
      this.prior[i] = prior.getOrDefault(features[i], 0.0);
    }
  }

  /// The weights, none below zero: a clue never speaks against what it says.
  public ImmutableMap<Feature, Double> fit(List<DirectionExample> examples) {
    double[] weights = prior.clone();
    for (int step = 0; step < STEPS && newton(examples, weights) > CONVERGED; step++) {}
    EnumMap<Feature, Double> fitted = new EnumMap<>(Feature.class);
    for (int i = 0; i < features.length; i++) {
      fitted.put(features[i], Math.max(0, weights[i]));
    }
    return ImmutableMap.copyOf(fitted);
  }

  /// One step; gives how far the weights went.
  private double newton(List<DirectionExample> examples, double[] weights) {
    int n = features.length;
    double precision = 1 / (DEVIATION * DEVIATION);
    double[] gradient = new double[n];
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      gradient[i] = precision * (prior[i] - weights[i]);
      hessian[i][i] = precision;
    }
    for (DirectionExample example : examples) {
      double[] x = new double[n];
      double logOdds = 0;
      for (int i = 0; i < n; i++) {
        x[i] = example.values().getOrDefault(features[i], 0.0);
        logOdds += x[i] * weights[i];
      }
      double wrong = 1 / (1 + Math.exp(logOdds));
      for (int i = 0; i < n; i++) {
        gradient[i] += wrong * x[i];
        for (int j = 0; j < n && x[i] != 0; j++) {
          hessian[i][j] += wrong * (1 - wrong) * x[i] * x[j];
        }
      }
    }
    double[] step = solve(hessian, gradient);
    double furthest = 0;
    for (int i = 0; i < n; i++) {
      weights[i] += step[i];
      furthest = Math.max(furthest, Math.abs(step[i]));
    }
    return furthest;
  }

  /// Solves a symmetric positive definite system by Cholesky's decomposition, in place.
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
