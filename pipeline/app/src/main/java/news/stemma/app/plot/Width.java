package news.stemma.app.plot;

/// How much room a plot has.
public enum Width {
  /// A desk, and paper.
  WIDE(960),
  /// A telephone.
  NARROW(358);

  private final double pixels;

  Width(double pixels) {
    this.pixels = pixels;
  }

  double pixels() {
    return pixels;
  }

  boolean isNarrow() {
    return this == NARROW;
  }
}
