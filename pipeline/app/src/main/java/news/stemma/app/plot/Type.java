package news.stemma.app.plot;

/// How a label is set.
///
/// @param size in pixels
/// @param angle by which it is turned around its place, clockwise, in degrees
record Type(Ink ink, double size, Anchor anchor, Weight weight, double angle) {
  /// Where a label's place lies in it.
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String word;

    Anchor(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// How strong its letters are.
  enum Weight {
    REGULAR,
    BOLD
  }

  private static final double SMALL = 12;

  static final Type AXIS = new Type(Ink.QUIET, SMALL, Anchor.START, Weight.REGULAR, 0);
  static final Type NAME = new Type(Ink.INK, 13, Anchor.START, Weight.REGULAR, 0);
  static final Type VALUE = new Type(Ink.INK, SMALL, Anchor.START, Weight.REGULAR, 0);
  static final Type HEADING = new Type(Ink.INK, 13, Anchor.START, Weight.BOLD, 0);

  Type in(Ink other) {
    return new Type(other, size, anchor, weight, angle);
  }

  Type at(Anchor other) {
    return new Type(ink, size, other, weight, angle);
  }

  Type sized(double other) {
    return new Type(ink, other, anchor, weight, angle);
  }

  Type turned(double degrees) {
    return new Type(ink, size, anchor, weight, degrees);
  }
}
