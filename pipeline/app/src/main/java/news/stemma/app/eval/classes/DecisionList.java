package news.stemma.app.eval.classes;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Three questions, one after the other, that tell the classes of reuse apart:
///
/// 1. Less contained in the source than `containment`? Then [ReuseClass#NON].
/// 2. Taken over in runs of `run` words or longer? Then [ReuseClass#CUT].
/// 3. Taken over, for runs no longer than that, to a share of `spread` or more? Then
///    [ReuseClass#LIGHT], else [ReuseClass#HEAVY].
///
/// @param containment least [ReuseFeatures#containment] of reuse
/// @param run least [ReuseFeatures#run] of a near copy
/// @param spread least [ReuseFeatures#spread] of a light revision
public record DecisionList(double containment, double run, double spread) {
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  public DecisionList {
    if (!(containment > 0 && run > 0 && spread > 0)) {
      throw new IllegalArgumentException(
          "thresholds " + containment + ", " + run + ", " + spread + " are not all above 0");
    }
  }

  public ReuseClass classify(ReuseFeatures features) {
    if (features.containment() < containment) {
      return ReuseClass.NON;
    }
    if (features.run() >= run) {
      return ReuseClass.CUT;
    }
    return features.spread() >= spread ? ReuseClass.LIGHT : ReuseClass.HEAVY;
  }

  /// What the model says of each.
  public ImmutableList<Judgement> judge(List<Answer> answers) {
    return answers.stream()
        .map(answer -> new Judgement(answer, classify(answer.features())))
        .collect(ImmutableList.toImmutableList());
  }

  /// Reads a model file: a name and a threshold a line; `#` opens a comment.
  ///
  /// @throws IllegalArgumentException where a line is none, or a threshold is missing; the message
  ///   says which
  public static DecisionList parse(List<String> lines) {
    Map<String, Double> thresholds = new TreeMap<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> words = WORDS.splitToList(line);
        if (words.size() != 2 || !words.get(1).matches("\\d{1,9}(\\.\\d{1,9})?")) {
          throw new IllegalArgumentException("'" + line + "' is not a name and a threshold");
        }
        thresholds.put(words.get(0), Double.parseDouble(words.get(1)));
      }
    }
    return new DecisionList(
        threshold(thresholds, "containment"),
        threshold(thresholds, "run"),
        threshold(thresholds, "spread"));
  }

  private static double threshold(Map<String, Double> thresholds, String name) {
    Double threshold = thresholds.get(name);
    if (threshold == null) {
      throw new IllegalArgumentException("no threshold " + name);
    }
    return threshold;
  }

  /// The lines that [#parse] reads.
  ImmutableList<String> lines() {
    return ImmutableList.of(
        "containment " + decimal(containment), "run " + decimal(run), "spread " + decimal(spread));
  }

  private static String decimal(double threshold) {
    return BigDecimal.valueOf(threshold).toPlainString();
  }
}
