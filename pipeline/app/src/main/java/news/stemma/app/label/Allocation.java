package news.stemma.app.label;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How many pairs to draw from each stratum: as many as the logarithm of its size says, and five at
/// least, or all that it has.
///
/// By size, all would go to pairs that share nothing, which are nearly all there are; by the square
/// root, too.
final class Allocation {
  /// With fewer, a stratum tells next to nothing.
  static final int LEAST = 5;

  private Allocation() {}

  /// @param sizes pairs by stratum, none of which is empty
  /// @param pairs to draw in all, or all there are
  static ImmutableMap<Stratum, Integer> of(Map<Stratum, Long> sizes, int pairs) {
    if (pairs < sizes.size()) {
      throw new IllegalArgumentException(pairs + " pairs from " + sizes.size() + " strata");
    }
    Map<Stratum, Integer> drawn = new EnumMap<>(Stratum.class);
    sizes.keySet().forEach(stratum -> drawn.put(stratum, 0));
    int left = (int) Math.min(pairs, sizes.values().stream().mapToLong(Long::longValue).sum());
    for (int least = 1; least <= LEAST && left > 0; least++) {
      for (Map.Entry<Stratum, Long> stratum : sizes.entrySet()) {
        if (left > 0 && stratum.getValue() >= least) {
          drawn.merge(stratum.getKey(), 1, Integer::sum);
          left--;
        }
      }
    }
    for (; left > 0; left--) {
      poorest(drawn, sizes).ifPresent(stratum -> drawn.merge(stratum, 1, Integer::sum));
    }
    return Maps.immutableEnumMap(drawn);
  }

  /// The stratum that has fewest for the logarithm of its size, of those that have more.
  private static Optional<Stratum> poorest(Map<Stratum, Integer> drawn, Map<Stratum, Long> sizes) {
    return sizes.entrySet().stream()
        .filter(stratum -> drawn(drawn, stratum.getKey()) < stratum.getValue())
        .min(
            Comparator.comparingDouble(
                stratum -> (drawn(drawn, stratum.getKey()) + 1) / Math.log1p(stratum.getValue())))
        .map(Map.Entry::getKey);
  }

  private static int drawn(Map<Stratum, Integer> drawn, Stratum stratum) {
    return drawn.getOrDefault(stratum, 0);
  }
}
