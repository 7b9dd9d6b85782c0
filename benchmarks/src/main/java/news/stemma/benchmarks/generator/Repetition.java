package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;

/// One paragraph that many articles of all outlets and days have below their own text, spread
/// evenly over the corpus: what makes one key of very many rows.
///
/// @param size articles of the corpus
/// @param repeated of them have it
record Repetition(int size, int repeated) {
  /// 45 words.
  static final String PARAGRAPH =
      "The regional water board will close the northern reservoir for repairs from Monday until"
          + " the end of the month, and households in the upper valley will be supplied by tank"
          + " lorries that call at each village twice a day, in the morning and after work.";

  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  Repetition {
    if (repeated < 0 || repeated > size) {
      throw new IllegalArgumentException(
          repeated + " articles with a repeated paragraph are not from 0 to " + size);
    }
  }

  boolean has(int place) {
    return until(place + 1L) > until(place);
  }

  /// How many of the first articles have it.
  private long until(long place) {
    return place * repeated / size;
  }

  /// The article with the paragraph.
  static SyntheticCorpus.Written added(SyntheticCorpus.Written written) {
    NewsRecord article = written.article();
    String above = article.text() + BETWEEN_PARAGRAPHS;
    int start = above.codePointCount(0, above.length());
    NewsRecord longer =
        new NewsRecord(
            article.id(),
            article.outlet(),
            article.published(),
            article.url(),
            article.headline(),
            above + PARAGRAPH);
    return new SyntheticCorpus.Written(
        longer,
        ImmutableList.<Planted>builder()
            .addAll(written.planted())
            .add(new Planted.Repeated(article.id(), start, start + PARAGRAPH.length()))
            .build());
  }
}
