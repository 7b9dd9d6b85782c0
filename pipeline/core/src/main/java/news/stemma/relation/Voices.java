package news.stemma.relation;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.stemma.align.Alignment;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.align.TokenRange;
import news.stemma.text.Article;

/// The voice of every word of a corpus.
///
/// Quotation marks of one witness count for all: a word is a statement where any article that
/// shares it, directly or through others, has it in quotation marks.
public final class Voices {
  private final List<Article> articles;
  private final Marks statements;
  private final CorpusStatistics statistics;

  /// @param statements the words of the corpus that any witness has in quotation marks
  Voices(List<Article> articles, Marks statements, CorpusStatistics statistics) {
    this.articles = articles;
    this.statements = statements;
    this.statistics = statistics;
  }

  /// What the article itself has in quotation marks, and as speech without.
  public static BitSet quoted(Article article) {
    BitSet quoted = new BitSet();
    for (int t = 0; t < article.tokens().size(); t++) {
      if (article.isQuoted(t)) {
        quoted.set(t);
      }
    }
    Speech.in(article, quoted).forEach(spoken -> quoted.set(spoken.first(), spoken.end()));
    return quoted;
  }

  /// Of some articles that share nothing with others, the words that any witness has in quotation
  /// marks.
  ///
  /// @param words of each article, counted
  /// @param quoted words that each has in quotation marks itself
  public static List<BitSet> statements(
      List<Alignment> alignments, List<Integer> words, List<BitSet> quoted) {
    Positions positions = Positions.of(words);
    Marks statements = Marks.of(positions, quoted);
    spread(alignments, statements);
    return IntStream.range(0, words.size()).mapToObj(statements::of).toList();
  }

  /// Makes of the words that each article has in quotation marks those that any witness has.
  ///
  /// After the first round only those alignments are looked at of which an article has grown.
  static void spread(List<Alignment> alignments, Marks quoted) {
    IntArrayList lefts = new IntArrayList(alignments.size());
    IntArrayList rights = new IntArrayList(alignments.size());
    BitSet grown = new BitSet();
    for (Alignment alignment : alignments) {
      lefts.add(alignment.left());
      rights.add(alignment.right());
      spread(alignment, quoted, grown);
    }
    while (!grown.isEmpty()) {
      BitSet before = grown;
      grown = new BitSet();
      for (int i = 0; i < lefts.size(); i++) {
        if (before.get(lefts.get(i)) || before.get(rights.get(i))) {
          spread(alignments.get(i), quoted, grown);
        }
      }
    }
  }

  private static void spread(Alignment alignment, Marks quoted, BitSet grown) {
    BitSet left = quoted.of(alignment.left());
    BitSet right = quoted.of(alignment.right());
    if (spread(alignment, left, right)) {
      quoted.put(alignment.left(), left);
      quoted.put(alignment.right(), right);
      grown.set(alignment.left());
      grown.set(alignment.right());
    }
  }

  /// Whether a word that either has was new to the other.
  static boolean spread(Alignment alignment, BitSet left, BitSet right) {
    boolean grew = false;
    for (Passage passage : alignment.passages()) {
      for (MatchedRun run : passage.runs()) {
        for (int i = 0; i < run.length(); i++) {
          if (left.get(run.left() + i) != right.get(run.right() + i)) {
            left.set(run.left() + i);
            right.set(run.right() + i);
            grew = true;
          }
        }
      }
    }
    return grew;
  }

  public Voice of(int document, int token) {
    return of(document, articles.get(document), token);
  }

  Voice of(int document, Article article, int token) {
    if (article.isFurniture(token)
        || statistics.isFormula(document, token)
        || statistics.isBoilerplate(document, article.blockIndex(token))) {
      return Voice.FURNITURE;
    }
    if (statements.get(document, token)) {
      return Voice.STATEMENT;
    }
    return article.hasKnownQuotations() ? Voice.NARRATIVE : Voice.UNKNOWN;
  }

  /// Whether nothing but a formula makes the word furniture.
  boolean isFormula(int document, Article article, int token) {
    return statistics.isFormula(document, token)
        && !article.isFurniture(token)
        && !statistics.isBoilerplate(document, article.blockIndex(token));
  }

  /// The share of the matched words, of both articles together, that only a formula makes
  /// furniture; 0 to 1.
  double formulaShare(Alignment alignment, Passage passage) {
    Article left = articles.get(alignment.left());
    Article right = articles.get(alignment.right());
    int words = 0;
    for (MatchedRun run : passage.runs()) {
      for (int i = 0; i < run.length(); i++) {
        words += isFormula(alignment.left(), left, run.left() + i) ? 1 : 0;
        words += isFormula(alignment.right(), right, run.right() + i) ? 1 : 0;
      }
    }
    return words / (2.0 * passage.words());
  }

  /// The voice of most words of the range; of equally many the one declared first.
  public Voice of(int document, TokenRange tokens) {
    Article article = articles.get(document);
    Map<Voice, Integer> counts = new EnumMap<>(Voice.class);
    for (int token = tokens.first(); token < tokens.end(); token++) {
      counts.merge(of(document, article, token), 1, Integer::sum);
    }
    return majority(counts);
  }

  /// Matched words of each voice; what is furniture in either article counts as furniture, what is
  /// of unknown voice in either as unknown.
  public ImmutableSortedMap<Voice, Integer> count(Alignment alignment, Passage passage) {
    Article left = articles.get(alignment.left());
    Article right = articles.get(alignment.right());
    Map<Voice, Integer> counts = new TreeMap<>();
    for (MatchedRun run : passage.runs()) {
      for (int i = 0; i < run.length(); i++) {
        Voice inLeft = of(alignment.left(), left, run.left() + i);
        Voice inRight = of(alignment.right(), right, run.right() + i);
        counts.merge(ofBoth(inLeft, inRight), 1, Integer::sum);
      }
    }
    return ImmutableSortedMap.copyOf(counts);
  }

  /// The voice of a word that two articles have, by position and token in each.
  public Voice of(int left, int leftToken, int right, int rightToken) {
    return ofBoth(of(left, leftToken), of(right, rightToken));
  }

  private static Voice ofBoth(Voice inLeft, Voice inRight) {
    return inRight == Voice.FURNITURE || inRight == Voice.UNKNOWN ? inRight : inLeft;
  }

  static Voice majority(Map<Voice, Integer> counts) {
    Voice majority = Voice.NARRATIVE;
    for (Map.Entry<Voice, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > counts.getOrDefault(majority, 0)) {
        majority = entry.getKey();
      }
    }
    return majority;
  }
}
