package news.stemma.app.label;

import news.stemma.app.report.Names;

/// A kind of pairs that a sample is drawn from on its own: what the run said of them, or how near
/// two articles are of which it said nothing. A pair is in the first that fits.
public enum Stratum {
  COPY_SURE(Kind.ROW, "copy, direction named with .95 or more"),
  COPY_LIKELY(Kind.ROW, "copy, direction named with less than .95"),
  COPY_UNKNOWN(Kind.ROW, "copy, direction unknown, or siblings"),
  EXCERPT_SURE(Kind.ROW, "excerpt, direction named with .95 or more"),
  EXCERPT_LIKELY(Kind.ROW, "excerpt, direction named with less than .95"),
  EXCERPT_UNKNOWN(Kind.ROW, "excerpt, direction unknown, or siblings"),
  EXTENSION_SURE(Kind.ROW, "extension, direction named with .95 or more"),
  EXTENSION_LIKELY(Kind.ROW, "extension, direction named with less than .95"),
  EXTENSION_UNKNOWN(Kind.ROW, "extension, direction unknown, or siblings"),
  SHARED_SOURCE_CLEAR(Kind.ROW, "shared source, narrative worth 12 points or more"),
  SHARED_SOURCE_NEAR(Kind.ROW, "shared source, narrative worth less than 12 points"),
  QUOTE_ONLY_CLEAR(Kind.ROW, "statements only, no sentence of narrative"),
  QUOTE_ONLY_NEAR(Kind.ROW, "statements only, some narrative, but too little"),
  FURNITURE_ONLY(Kind.ROW, "furniture only"),
  SAME_CLUSTER(Kind.NEAR, "no row, but near-duplicates of one leader"),
  SHARED_RUNS(Kind.NEAR, "no row, three or more runs of five words that few have"),
  SHARED_RUN(Kind.NEAR, "no row, one or two runs of five words that few have"),
  SAME_STORY(Kind.NEAR, "no row, connected through other articles"),
  RARE_WORDS(Kind.NEAR, "no row, three or more words that very few have"),
  REST(Kind.REST, "no row, nothing of these");

  /// What the pairs of a stratum have in common.
  public enum Kind {
    /// The run has a row of them.
    ROW,
    /// It has none, but a reader could think them related.
    NEAR,
    /// It has none, and nothing known speaks for one.
    REST
  }

  private final Kind kind;
  private final String says;

  Stratum(Kind kind, String says) {
    this.kind = kind;
    this.says = says;
  }

  public Kind kind() {
    return kind;
  }

  /// What its pairs are, in a few words.
  public String says() {
    return says;
  }

  @Override
  public String toString() {
    return Names.of(this);
  }
}
