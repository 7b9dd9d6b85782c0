package news.stemma.app.label;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;

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
  /// @param pairs to draw in all
  static ImmutableMap<Stratum, Integer> of(Map<Stratum, Long> sizes, int pairs) {
    if (pairs < sizes.size()) {
      throw new IllegalArgumentException(pairs + " pairs from " + sizes.size() + " strata");
    }
    Map<Stratum, Integer> drawn = new EnumMap<>(Stratum.class);
    sizes.keySet().forEach(stratum -> drawn.put(stratum, 0));
    int left = pairs;
    for (int round = 0; round < LEAST && left > 0; round++) {
      for (Map.Entry<Stratum, Integer> stratum : drawn.entrySet()) {
        boolean more = left > 0 && stratum.getValue() < size(sizes, stratum.getKey());
        stratum.setValue(stratum.getValue() + (more ? 1 : 0));
        left -= more ? 1 : 0;
      }
    }
    boolean more = true;
    while (left > 0 && more) {
      more = addOne(drawn, sizes);
      left--;
    }
    return Maps.immutableEnumMap(drawn);
  }

  /// To the stratum that has fewest for the logarithm of its size.
  private static boolean addOne(Map<Stratum, Integer> drawn, Map<Stratum, Long> sizes) {
    double most = 0;
    Stratum next = Stratum.REST;
    for (Map.Entry<Stratum, Integer> stratum : drawn.entrySet()) {
      long size = size(sizes, stratum.getKey());
      double due = stratum.getValue() < size ? Math.log1p(size) / (stratum.getValue() + 1) : 0;
      if (due > most) {
        most = due;
        next = stratum.getKey();
      }
    }
    drawn.merge(next, most > 0 ? 1 : 0, Integer::sum);
    return most > 0;
  }

  private static long size(Map<Stratum, Long> sizes, Stratum stratum) {
    return sizes.getOrDefault(stratum, 0L);
  }
}
