package news.stemma.app.plot;

/// A rectangle in a drawing, in pixels.
record Box(double left, double top, double width, double height) {
  Box {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("box of " + width + " by " + height);
    }
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  Point centre() {
    return new Point(left + width / 2, top + height / 2);
  }
}
