package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;

/// A corpus of made-up news with planted reuse. Any article can be made alone, so nothing is kept
/// from one to the next; the same size and seed give the same articles.
///
/// | planted | of the articles | what |
/// |---|---|---|
/// | sources | 1 % | |
/// | copies | 2 % | up to 5 % of the words edited, another outlet, within 20 hours |
/// | excerpts | 1 % | a fifth to a half of a source's sentences, in a row |
/// | extensions | 1 % | a source, or .7 of it, and .3 to 1.4 times as much text |
/// | wire copy | 3 % | one to four narrative sentences in two to six articles within a day |
/// | templates | 2 % | forms of one outlet, some hundreds of articles each: no reuse |
/// | boilerplate | 40 % | a paragraph of an outlet, under nine of ten of its articles: no reuse |
///
/// [Repetition] may add one paragraph to many of them. Nothing else has eight words in a row in
/// common ([Author]).
public final class SyntheticCorpus {
  /// An article of the corpus, and what is planted in it.
  public record Written(NewsRecord article, ImmutableList<Planted> planted) {}

  private final Newsroom newsroom;
  private final int size;
  private final long step;
  private final Repetition repetition;

  /// @throws IllegalArgumentException for no article, or more than there are words for
  public SyntheticCorpus(int size, long seed) {
    this(size, seed, 0);
  }

  private SyntheticCorpus(int size, long seed, int repeated) {
    this.repetition = new Repetition(size, repeated);
    this.newsroom = new Newsroom(new Plan(size, seed));
    this.size = size;
    this.step = step(size);
  }

  /// A stride that meets every article, near the golden section of them.
  private static long step(int size) {
    long step = Math.max(1, size * 618L / 1_000);
    while (LongMath.gcd(step, size) != 1) {
      step++;
    }
    return step;
  }

  /// The same articles, so many of them with one and the same paragraph below their own.
  ///
  /// @throws IllegalArgumentException for no article, more than there are words for, or more
  ///   paragraphs than articles
  public static SyntheticCorpus withRepeatedParagraph(int size, long seed, int repeated) {
    return new SyntheticCorpus(size, seed, repeated);
  }

  public int size() {
    return size;
  }

  /// The article at a place of the corpus; what belongs together stands far apart.
  public Written at(int place) {
    Written written = new Composition(newsroom, (int) (place * step % size)).written();
    return repetition.has(place) ? Repetition.added(written) : written;
  }
}
