package news.stemma.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import news.stemma.benchmarks.peer.ShingleSigners;
import news.stemma.benchmarks.peer.Signer;
import news.stemma.benchmarks.peer.TextSigners;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Error and bias of the Jaccard similarity that signatures estimate, against √(J(1−J)/k), the
/// standard deviation of k independent minima.
public final class Estimators {
  public static final String NAME = "estimators";

  private static final int[] SHINGLES = {15, 30, 150, 600};
  private static final double[] JACCARDS = {0.1, 0.3, 0.5, 0.7, 0.9};
  private static final List<String> PEERS =
      List.of(
          TextSigners.STEMMA,
          ShingleSigners.ONE_PERMUTATION,
          ShingleSigners.FAST_SIMILARITY,
          TextSigners.SUPER_MIN_HASH);

  private final int trials;
  private final Table table;
  private final ArrayNode json = JsonMapper.shared().createArrayNode();

  private Estimators(int trials) {
    this.trials = trials;
    List<String> header = new ArrayList<>(List.of("shingles", "Jaccard", "√(J(1−J)/128)"));
    PEERS.forEach(peer -> header.addAll(List.of(peer, "bias")));
    this.table = new Table(header.toArray(String[]::new));
  }

  /// @param trials pairs of random sets for each size and similarity
  public static Findings measure(int trials) {
    Estimators estimators = new Estimators(trials);
    for (int shingles : SHINGLES) {
      for (double jaccard : JACCARDS) {
        estimators.add(shingles, (int) Math.round(2 * shingles * jaccard / (1 + jaccard)));
      }
    }
    return new Findings(
        NAME,
        String.format(Locale.ROOT, "%,d pairs of random sets a row", trials),
        estimators.table,
        estimators.json,
        Optional.empty());
  }

  /// Two sets of so many shingles with so many in common.
  private void add(int shingles, int common) {
    double jaccard = (double) common / (2 * shingles - common);
    double theory = Math.sqrt(jaccard * (1 - jaccard) / Signer.COMPONENTS);
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(shingles));
    cells.add(String.format(Locale.ROOT, "%.3f", jaccard));
    cells.add(String.format(Locale.ROOT, "%.4f", theory));
    for (String peer : PEERS) {
      double[] errors = errors(ShingleSigners.named(peer), shingles, common);
      double rmse =
          Math.sqrt(Arrays.stream(errors).map(error -> error * error).average().orElse(0));
      double bias = Arrays.stream(errors).average().orElse(0);
      cells.add(String.format(Locale.ROOT, "%.4f", rmse));
      cells.add(String.format(Locale.ROOT, "%+.4f", bias));
      json.addObject()
          .put("shingles", shingles)
          .put("jaccard", Figures.rounded(jaccard))
          .put("peer", peer)
          .put("rmse", Figures.rounded(rmse))
          .put("bias", Figures.rounded(bias))
          .put("theory", Figures.rounded(theory))
          .put("trials", trials);
    }
    table.add(cells);
  }

  /// Estimate − truth, trial by trial; every peer gets the same sets.
  private double[] errors(Signer<long[]> signer, int shingles, int common) {
    SplittableRandom random = new SplittableRandom(shingles * 1_000L + common);
    double jaccard = (double) common / (2 * shingles - common);
    double[] errors = new double[trials];
    for (int trial = 0; trial < trials; trial++) {
      long[] union = random.longs(2L * shingles - common).toArray();
      long[] left = signer.components(Arrays.copyOfRange(union, 0, shingles));
      long[] right =
          signer.components(Arrays.copyOfRange(union, union.length - shingles, union.length));
      errors[trial] = Signer.agreement(left, right) - jaccard;
    }
    return errors;
  }
}
