package news.stemma.benchmarks.cluster;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import news.stemma.benchmarks.report.Figures;

/// How a quantity grows with the articles: from the largest corpus on by a power of their number,
/// the one between the two largest, but no less than the first. What is fixed (starting up,
/// compiling) would else make small corpora promise too much.
///
/// @param quantity of the largest corpus
/// @param articles of it
record Growth(double quantity, int articles, double exponent) {
  Growth {
    if (quantity < 0 || articles < 1 || exponent < 1) {
      throw new IllegalArgumentException(
          quantity + " at " + articles + " articles does not grow by the power of " + exponent);
    }
  }

  /// @param samples by ascending articles
  static Growth of(List<Sample> samples, ToDoubleFunction<Sample> quantity) {
    Sample last = samples.getLast();
    double measured = quantity.applyAsDouble(last);
    double exponent =
        samples.reversed().stream()
            .filter(sample -> sample.articles() < last.articles())
            .limit(1)
            .filter(before -> measured > 0 && quantity.applyAsDouble(before) > 0)
            .mapToDouble(before ->
                Math.log(measured / quantity.applyAsDouble(before))
                    / Math.log((double) last.articles() / before.articles()))
            .findFirst()
            .orElse(1);
    return new Growth(measured, last.articles(), Math.max(1, exponent));
  }

  /// The quantity of so many articles.
  double at(double of) {
    return quantity * Math.pow(of / articles, exponent);
  }

  /// Of N articles, in a unit.
  String arithmetic(double unit) {
    return String.format(
        Locale.ROOT,
        "%s × (N ÷ %,d)%s",
        Figures.readable(quantity / unit),
        articles,
        exponent == 1 ? "" : String.format(Locale.ROOT, "^%.3f", exponent));
  }
}
