package news.stemma.align;

/// One of the two articles of a pair.
public enum Side {
  LEFT,
  RIGHT;

  public Side other() {
    return this == LEFT ? RIGHT : LEFT;
  }
}
