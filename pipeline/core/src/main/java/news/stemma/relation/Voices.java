package news.stemma.relation;

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
  private final List<BitSet> quoted;
  private final List<BitSet> statements;
  private final CorpusStatistics statistics;

  private Voices(
      List<Article> articles,
      List<BitSet> quoted,
      List<BitSet> statements,
      CorpusStatistics statistics) {
    this.articles = articles;
    this.quoted = quoted;
    this.statements = statements;
    this.statistics = statistics;
  }

  public static Voices of(
      List<Article> articles, List<Alignment> alignments, CorpusStatistics statistics) {
    List<BitSet> quoted = articles.stream().map(Voices::quoted).toList();
    List<BitSet> statements = quoted.stream().map(words -> (BitSet) words.clone()).toList();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Alignment alignment : alignments) {
        grows |=
            spread(alignment, statements.get(alignment.left()), statements.get(alignment.right()));
      }
    }
    return new Voices(articles, quoted, statements, statistics);
  }

  /// A copy of what the article itself has in quotation marks, and as speech without.
  BitSet quoted(int document) {
    return (BitSet) quoted.get(document).clone();
  }

  private static BitSet quoted(Article article) {
    BitSet quoted = new BitSet();
    IntStream.range(0, article.tokens().size()).filter(article::isQuoted).forEach(quoted::set);
    Speech.in(article, quoted).forEach(spoken -> quoted.set(spoken.first(), spoken.end()));
    return quoted;
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
    Article article = articles.get(document);
    if (article.isFurniture(token)
        || statistics.isFormula(document, token)
        || statistics.isBoilerplate(document, article.blockIndex(token))) {
      return Voice.FURNITURE;
    }
    if (statements.get(document).get(token)) {
      return Voice.STATEMENT;
    }
    return article.hasKnownQuotations() ? Voice.NARRATIVE : Voice.UNKNOWN;
  }

  /// Whether nothing but a formula makes the word furniture.
  boolean isFormula(int document, int token) {
    Article article = articles.get(document);
    return statistics.isFormula(document, token)
        && !article.isFurniture(token)
        && !statistics.isBoilerplate(document, article.blockIndex(token));
  }

  /// The share of the matched words, of both articles together, that only a formula makes
  /// furniture; 0 to 1.
  double formulaShare(Alignment alignment, Passage passage) {
    int words = 0;
    for (MatchedRun run : passage.runs()) {
      for (int i = 0; i < run.length(); i++) {
        words += isFormula(alignment.left(), run.left() + i) ? 1 : 0;
        words += isFormula(alignment.right(), run.right() + i) ? 1 : 0;
      }
    }
    return words / (2.0 * passage.words());
  }

  /// The voice of most words of the range; of equally many the one declared first.
  public Voice of(int document, TokenRange tokens) {
    Map<Voice, Integer> counts = new EnumMap<>(Voice.class);
    for (int token = tokens.first(); token < tokens.end(); token++) {
      counts.merge(of(document, token), 1, Integer::sum);
    }
    return majority(counts);
  }

  /// Matched words of each voice; what is furniture in either article counts as furniture, what is
  /// of unknown voice in either as unknown.
  public ImmutableSortedMap<Voice, Integer> count(Alignment alignment, Passage passage) {
    Map<Voice, Integer> counts = new TreeMap<>();
    for (MatchedRun run : passage.runs()) {
      for (int i = 0; i < run.length(); i++) {
        counts.merge(
            of(alignment.left(), run.left() + i, alignment.right(), run.right() + i),
            1,
            Integer::sum);
      }
    }
    return ImmutableSortedMap.copyOf(counts);
  }

  /// The voice of a word that two articles have, by position and token in each.
  public Voice of(int left, int leftToken, int right, int rightToken) {
    Voice inLeft = of(left, leftToken);
    Voice inRight = of(right, rightToken);
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
