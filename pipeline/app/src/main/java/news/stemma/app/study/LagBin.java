package news.stemma.app.study;

import com.google.common.collect.ImmutableList;

/// A range of hours between an article and what it was made from.
///
/// @param from in hours
/// @param to in hours, no longer in it
record LagBin(String name, double from, double to) {
  static final ImmutableList<LagBin> ALL =
      ImmutableList.of(
          new LagBin("earlier", Double.NEGATIVE_INFINITY, 0),
          new LagBin("under ¼ h", 0, .25),
          new LagBin("¼–½ h", .25, .5),
          new LagBin("½–1 h", .5, 1),
          new LagBin("1–2 h", 1, 2),
          new LagBin("2–4 h", 2, 4),
          new LagBin("4–8 h", 4, 8),
          new LagBin("8–16 h", 8, 16),
          new LagBin("16–24 h", 16, 24),
          new LagBin("1–2 d", 24, 48),
          new LagBin("2–4 d", 48, 96),
          new LagBin("4–7 d", 96, 168),
          new LagBin("1–2 wk", 168, 336),
          new LagBin("2–4 wk", 336, 672),
          new LagBin("over 4 wk", 672, Double.POSITIVE_INFINITY));

  boolean has(double hours) {
    return hours >= from && hours < to;
  }
}
