package news.stemma.relation;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;

/// Knows which articles are not about one story: they share little wording, and name others.
///
/// A name is known by the lower 32 bits of its hash: two that differ agree once in ten million
/// pairs of articles that have twenty each.
final class Strangers {
  /// Two articles that share so much of either body are versions, or have a common source.
  private static final double KIN = 0.25;

  /// Two articles are about one story where the one with fewer names has so many of the other's.
  private static final double COMMON_NAMES = 0.2;

  /// With fewer names an article doesn't tell what it is about.
  private static final int TELLING_NAMES = 4;

  /// Articles looked at of those that have a paragraph or a run.
  private static final int SAMPLE = 8;

  private final Publications publications;

  /// Pairs of articles, left and right one int each.
  private final LongHashSet kin;

  private final NamesOfArticles names = new NamesOfArticles();

  private Strangers(Publications publications, LongHashSet kin) {
    this.publications = publications;
    this.kin = kin;
  }

  /// Of articles whose names are still to be added.
  ///
  /// @param body the words of the corpus that stand in bodies
  static Strangers of(List<Alignment> alignments, Marks body, Publications publications) {
    LongHashSet kin = new LongHashSet();
    for (Alignment alignment : alignments) {
      if (Math.max(share(alignment, Side.LEFT, body), share(alignment, Side.RIGHT, body)) >= KIN) {
        kin.add(pair(alignment.left(), alignment.right()));
      }
    }
    return new Strangers(publications, kin);
  }

  private static long pair(int left, int right) {
    return (long) left << Integer.SIZE | right;
  }

  private static double share(Alignment alignment, Side side, Marks body) {
    BitSet words = body.of(alignment.document(side));
    BitSet matched = new BitSet();
    for (Passage passage : alignment.passages()) {
      passage.addMatched(side, matched);
    }
    matched.and(words);
    return matched.cardinality() / (double) Math.max(1, words.cardinality());
  }

  /// Adds the names in the next article.
  ///
  /// @param repeated words of the article that don't tell what it is about, since several have them
  void add(Article article, BitSet repeated) {
    names.add(names(article, repeated));
  }

  /// Capitalised words inside sentences, but for figures and stop words.
  private static int[] names(Article article, BitSet repeated) {
    BitSet starts = new BitSet();
    article.sentences().forEach(sentence -> starts.set(sentence.firstToken()));
    IntHashSet names = new IntHashSet();
    for (int t = 0; t < article.tokens().size(); t++) {
      if (Character.isUpperCase(article.text().codePointAt(article.tokens().start(t)))
          && !repeated.get(t)
          && !starts.get(t)
          && article.isBody(t)
          && !article.isStopWord(t)
          && !article.isFigure(t)) {
        names.add((int) article.tokens().hash(t));
      }
    }
    int[] sorted = names.toArray();
    Arrays.sort(sorted);
    return sorted;
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
    if (kin.contains(pair(Math.min(document, other), Math.max(document, other)))) {
      return false;
    }
    int fewer = Math.min(names.count(document), names.count(other));
    return fewer < TELLING_NAMES
        ? sameOutlet(document, other)
        : names.common(document, other) < COMMON_NAMES * fewer;
  }

  private boolean sameOutlet(int document, int other) {
    return publications.outlet(document).isPresent()
        && publications.outlet(document).equals(publications.outlet(other));
  }

  /// The names in each article, ascending: 4 bytes a name and 4 an article.
  private static final class NamesOfArticles {
    /// Articles in a block. Blocks, since one array would be there twice while it grows.
    private static final int BLOCK = 256;

    /// At i of a block where in the block the names of its i-th article begin; its end last.
    private final List<int[]> starts = new ArrayList<>();

    private final List<int[]> names = new ArrayList<>();
    private int articles;

    void add(int[] ascending) {
      int index = articles % BLOCK;
      if (index == 0) {
        starts.add(new int[BLOCK + 1]);
        names.add(new int[0]);
      }
      int[] block = names.getLast();
      int[] longer = Arrays.copyOf(block, block.length + ascending.length);
      System.arraycopy(ascending, 0, longer, block.length, ascending.length);
      names.set(names.size() - 1, longer);
      starts.getLast()[index + 1] = longer.length;
      articles++;
    }

    int count(int document) {
      return end(document) - start(document);
    }

    private int start(int document) {
      return starts.get(document / BLOCK)[document % BLOCK];
    }

    private int end(int document) {
      return starts.get(document / BLOCK)[document % BLOCK + 1];
    }

    int common(int document, int other) {
      int[] ones = names.get(document / BLOCK);
      int[] others = names.get(other / BLOCK);
      int common = 0;
      int j = start(other);
      for (int i = start(document); i < end(document); i++) {
        while (j < end(other) && others[j] < ones[i]) {
          j++;
        }
        common += j < end(other) && others[j] == ones[i] ? 1 : 0;
      }
      return common;
    }
  }
}
