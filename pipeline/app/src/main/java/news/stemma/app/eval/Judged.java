package news.stemma.app.eval;

/// One case: the label it ought to have, and the one it was given.
record Judged(String gold, String said) {
  boolean isRight() {
    return gold.equals(said);
  }
}
