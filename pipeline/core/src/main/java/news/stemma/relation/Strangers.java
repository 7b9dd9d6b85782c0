package news.stemma.relation;

import com.carrotsearch.hppc.IntHashSet;
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
public final class Strangers {
  /// Two articles that share so much of either body are versions, or have a common source.
  private static final double KIN = 0.25;

  /// Two articles are about one story where the one with fewer names has so many of the other's.
  private static final double COMMON_NAMES = 0.2;

  /// With fewer names an article doesn't tell what it is about.
  private static final int TELLING_NAMES = 4;

  /// Articles looked at of those that have a paragraph or a run.
  private static final int SAMPLE = 8;

  private final Publications publications;
  private final Kin kin;
  private final Names names;

  /// Which articles are near to each other.
  public interface Kin {
    /// @param pair of articles, as [#pair] makes it
    boolean contains(long pair);
  }

  /// The names in articles.
  public interface Names {
    /// The hashes of the article's names, ascending and distinct.
    int[] of(int document);
  }

  public Strangers(Publications publications, Kin kin, Names names) {
    this.publications = publications;
    this.kin = kin;
    this.names = names;
  }

  /// Two articles as one number, left and right one int each.
  public static long pair(int left, int right) {
    return (long) left << Integer.SIZE | right;
  }

  /// Whether two articles share so much that they are versions, or have a common source.
  ///
  /// @param leftBody words that stand in the left article's body
  /// @param rightBody the same of the right article
  public static boolean areKin(Alignment alignment, BitSet leftBody, BitSet rightBody) {
    return Math.max(share(alignment, Side.LEFT, leftBody), share(alignment, Side.RIGHT, rightBody))
        >= KIN;
  }

  private static double share(Alignment alignment, Side side, BitSet body) {
    BitSet matched = new BitSet();
    for (Passage passage : alignment.passages()) {
      passage.addMatched(side, matched);
    }
    matched.and(body);
    return matched.cardinality() / (double) Math.max(1, body.cardinality());
  }

  /// The words that stand in the article's body.
  public static BitSet body(Article article) {
    BitSet body = new BitSet();
    for (int t = 0; t < article.tokens().size(); t++) {
      if (article.isBody(t)) {
        body.set(t);
      }
    }
    return body;
  }

  /// The hashes of an article's names, ascending and distinct: capitalised words inside sentences,
  /// but for figures and stop words.
  ///
  /// @param repeated words of the article that don't tell what it is about, since several have them
  public static int[] names(Article article, BitSet repeated) {
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
  public boolean areMostOf(int[] documents) {
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

  /// Of these articles those that are looked at: so many at even distances.
  public static int[] sample(int[] documents) {
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
    int[] ones = names.of(document);
    int[] others = names.of(other);
    int fewer = Math.min(ones.length, others.length);
    return fewer < TELLING_NAMES
        ? sameOutlet(document, other)
        : common(ones, others) < COMMON_NAMES * fewer;
  }

  private static int common(int[] ones, int[] others) {
    int common = 0;
    int j = 0;
    for (int one : ones) {
      while (j < others.length && others[j] < one) {
        j++;
      }
      common += j < others.length && others[j] == one ? 1 : 0;
    }
    return common;
  }

  private boolean sameOutlet(int document, int other) {
    return publications.outlet(document).isPresent()
        && publications.outlet(document).equals(publications.outlet(other));
  }

  /// The names in each article, ascending: 4 bytes a name and 4 an article.
  static final class NamesOfArticles implements Names {
    /// Articles in a block. Blocks, since one array would be there twice while it grows.
    private static final int BLOCK = 256;

    /// At i of a block where in the block the names of its i-th article begin; its end last.
    private final List<int[]> starts = new ArrayList<>();

    private final List<int[]> names = new ArrayList<>();
    private int articles;

    /// Adds the names in the next article.
    ///
    /// @param repeated words of the article that don't tell what it is about
    void add(Article article, BitSet repeated) {
      add(names(article, repeated));
    }

    private void add(int[] ascending) {
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

    @Override
    public int[] of(int document) {
      return Arrays.copyOfRange(names.get(document / BLOCK), start(document), end(document));
    }

    private int start(int document) {
      return starts.get(document / BLOCK)[document % BLOCK];
    }

    private int end(int document) {
      return starts.get(document / BLOCK)[document % BLOCK + 1];
    }
  }
}
