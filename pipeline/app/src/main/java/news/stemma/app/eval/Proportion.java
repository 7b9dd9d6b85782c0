package news.stemma.app.eval;

import java.util.Optional;
import news.stemma.app.statistics.Interval;

/// So many hits of so many cases.
public record Proportion(long hits, long cases) {
  /// The 97.5 % point of the standard normal distribution.
  private static final double Z = 1.959963984540054;

  public Proportion {
    if (hits < 0 || hits > cases) {
      throw new IllegalArgumentException(hits + " hits of " + cases + " cases");
    }
  }

  /// The share of hits; 0 where there are no cases.
  public double value() {
    return cases == 0 ? 0 : (double) hits / cases;
  }

  /// The score interval, which holds for few cases and for shares near 0 and 1 (Wilson 1927,
  /// "Probable inference, the law of succession, and statistical inference"). Empty without cases.
  Optional<Interval> wilson() {
    return wilson((double) cases);
  }

  private Optional<Interval> wilson(double independent) {
    if (cases == 0) {
      return Optional.empty();
    }
    double z2 = Z * Z / independent;
    double centre = (value() + z2 / 2) / (1 + z2);
    double half =
        Z * Math.sqrt(value() * (1 - value()) / independent + z2 / (4 * independent)) / (1 + z2);
    return Optional.of(new Interval(Math.max(0, centre - half), Math.min(1, centre + half)));
  }

  public Figure figure() {
    return figure(1);
  }

  /// Where the same cases were counted so many times, which makes the interval no narrower than
  /// once would.
  public Figure figure(int repeats) {
    return new Figure(value(), wilson((double) cases / repeats));
  }
}
