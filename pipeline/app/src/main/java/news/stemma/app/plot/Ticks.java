package news.stemma.app.plot;

import com.google.common.collect.ImmutableList;

/// Chooses round values for a grid.
final class Ticks {
  private Ticks() {}

  /// From 0 up to the most, some four steps of 1, 2 or 5 times a power of ten, whole numbers.
  static ImmutableList<Double> upTo(long most) {
    double rough = Math.max(1, most / 4.0);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power;
    for (double factor : new double[] {2, 5, 10}) {
      if (step < rough) {
        step = power * factor;
      }
    }
    ImmutableList.Builder<Double> ticks = ImmutableList.builder();
    for (double tick = 0; tick <= most; tick += step) {
      ticks.add(tick);
    }
    return ticks.build();
  }
}
