package news.stemma.relation;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongCursor;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;

/// Knows which articles are not about one story: they share little wording, and name others.
final class Strangers {
  /// Two articles that share so much of either body are versions, or have a common source.
  private static final double KIN = 0.25;

  /// Two articles are about one story where the one with fewer names has so many of the other's.
  private static final double COMMON_NAMES = 0.2;

  /// With fewer names an article doesn't tell what it is about.
  private static final int TELLING_NAMES = 4;

  /// Articles looked at of those that have a paragraph or a run.
  private static final int SAMPLE = 8;

  private final Table<Integer, Integer, Double> shares;
  private final List<LongHashSet> names;
  private final List<Optional<String>> outlets;

  private Strangers(
      Table<Integer, Integer, Double> shares,
      List<LongHashSet> names,
      List<Optional<String>> outlets) {
    this.shares = shares;
    this.names = names;
    this.outlets = outlets;
  }

  /// @param repeated words of each article that don't tell what it is about, since several have
  ///   them
  static Strangers of(List<Article> articles, List<Alignment> alignments, List<BitSet> repeated) {
    Table<Integer, Integer, Double> shares = HashBasedTable.create();
    for (Alignment alignment : alignments) {
      shares.put(
          alignment.left(),
          alignment.right(),
          Math.max(share(articles, alignment, Side.LEFT), share(articles, alignment, Side.RIGHT)));
    }
    List<LongHashSet> names =
        IntStream.range(0, articles.size())
            .mapToObj(document -> names(articles.get(document), repeated.get(document)))
            .toList();
    List<Optional<String>> outlets =
        articles.stream().map(article -> SourceLexicon.foldedOutlet(article.document())).toList();
    return new Strangers(shares, names, outlets);
  }

  private static double share(List<Article> articles, Alignment alignment, Side side) {
    Article article = articles.get(alignment.document(side));
    BitSet matched = new BitSet();
    for (Passage passage : alignment.passages()) {
      passage.addMatched(side, matched);
    }
    return matched.stream().filter(article::isBody).count()
        / (double) Math.max(1, article.bodyTokens());
  }

  /// Capitalised words inside sentences, but for figures and stop words.
  private static LongHashSet names(Article article, BitSet repeated) {
    BitSet starts = new BitSet();
    article.sentences().forEach(sentence -> starts.set(sentence.firstToken()));
    LongHashSet names = new LongHashSet();
    for (int t = 0; t < article.tokens().size(); t++) {
      if (!repeated.get(t)
          && !starts.get(t)
          && article.isBody(t)
          && !article.isStopWord(t)
          && !article.isFigure(t)
          && Character.isUpperCase(article.text().codePointAt(article.tokens().start(t)))) {
        names.add(article.tokens().hash(t));
      }
    }
    return names;
  }

  /// Whether most pairs of these articles are strangers to each other.
  boolean areMostOf(int[] documents) {
    int[] sample = sample(documents);
    int pairs = 0;
    int strangers = 0;
    for (int i = 0; i < sample.length; i++) {
      for (int j = i + 1; j < sample.length; j++) {
        pairs++;
        strangers += are(sample[i], sample[j]) ? 1 : 0;
      }
    }
    return 2 * strangers > pairs;
  }

  /// So many at even distances.
  private static int[] sample(int[] documents) {
    return documents.length <= SAMPLE
        ? documents
        : IntStream.range(0, SAMPLE)
            .map(i -> documents[(int) ((long) i * documents.length / SAMPLE)])
            .toArray();
  }

  private boolean are(int document, int other) {
    Double share = shares.get(Math.min(document, other), Math.max(document, other));
    if (share != null && share >= KIN) {
      return false;
    }
    LongHashSet fewer = names.get(document);
    LongHashSet more = names.get(other);
    if (fewer.size() > more.size()) {
      fewer = names.get(other);
      more = names.get(document);
    }
    return fewer.size() < TELLING_NAMES
        ? sameOutlet(document, other)
        : common(fewer, more) < COMMON_NAMES * fewer.size();
  }

  private static int common(LongHashSet fewer, LongHashSet more) {
    int common = 0;
    for (LongCursor name : fewer) {
      common += more.contains(name.value) ? 1 : 0;
    }
    return common;
  }

  private boolean sameOutlet(int document, int other) {
    return outlets.get(document).isPresent() && outlets.get(document).equals(outlets.get(other));
  }
}
