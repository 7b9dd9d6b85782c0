package news.stemma.relation;

import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.SentenceMatch;
import news.stemma.align.SentenceProjector;
import news.stemma.align.Side;
import news.stemma.align.TokenRange;
import news.stemma.text.Article;

/// Measures what an aligned pair shares.
final class PairMeasurer {
  /// With so many of its words in formulas what is shared of a sentence is made of them.
  private static final double FORMULAIC = 1.0 / 3;

  private final List<Article> articles;
  private final Voices voices;
  private final SentenceProjector projector;
  private final double wholeSentence;

  /// @param wholeSentence a sentence is shared if at least so much of it matches, 0 to 1
  PairMeasurer(
      List<Article> articles, Voices voices, SentenceProjector projector, double wholeSentence) {
    this.articles = articles;
    this.voices = voices;
    this.projector = projector;
    this.wholeSentence = wholeSentence;
  }

  PairMeasures measure(Alignment alignment) {
    PairVoices pair = new PairVoices(alignment, articles, voices);
    Sentences left = sentences(alignment, Side.LEFT, pair);
    Sentences right = sentences(alignment, Side.RIGHT, pair);
    int figures = 0;
    int equal = 0;
    for (Passage passage : alignment.passages()) {
      if (passage.primary()) {
        Figures of = Figures.of(alignment, passage, articles);
        figures += of.places();
        equal += of.equal();
      }
    }
    return new PairMeasures(
        Shared.of(alignment, Side.LEFT, articles.get(alignment.left()), pair),
        Shared.of(alignment, Side.RIGHT, articles.get(alignment.right()), pair),
        Math.max(left.shared(), right.shared()),
        Math.min(left.narrativePoints(), right.narrativePoints()),
        figures,
        equal);
  }

  /// Sentences of one side that the other shares, and what the weightiest narrative one is worth.
  private record Sentences(int shared, double narrativePoints) {}

  private Sentences sentences(Alignment alignment, Side side, PairVoices pair) {
    Article article = articles.get(alignment.document(side));
    TreeSet<Integer> shared = new TreeSet<>();
    double narrativePoints = 0;
    for (Passage passage : alignment.passages()) {
      for (SentenceMatch match :
          projector.project(passage, side, article, articles.get(alignment.left()))) {
        if (!article.blocks().get(match.sentence().block()).isBody()) {
          continue;
        }
        double needed = wholeSentence * match.sentence().tokens();
        if (words(match).filter(t -> pair.of(side, t) != Voice.FURNITURE).count() >= needed) {
          shared.add(match.sentence().ordinal());
        }
        if (match.words() >= needed) {
          narrativePoints = Math.max(narrativePoints, narrativePoints(match, article, pair));
        }
      }
    }
    return new Sentences(shared.size(), narrativePoints);
  }

  /// A content word counts a point, a stop word half of one; nothing at all where formulas make up
  /// what is shared.
  private static double narrativePoints(SentenceMatch match, Article article, PairVoices pair) {
    long formulas = words(match).filter(t -> pair.of(match.side(), t) == Voice.FURNITURE).count();
    if (formulas > FORMULAIC * match.words()) {
      return 0;
    }
    return words(match)
        .filter(t -> pair.of(match.side(), t) == Voice.NARRATIVE)
        .filter(t -> !pair.isSetOff(match.side(), t))
        .mapToDouble(t -> article.isStopWord(t) ? 0.5 : 1)
        .sum();
  }

  private static IntStream words(SentenceMatch match) {
    return match.runs().stream()
        .map(run -> run.tokens(match.side()))
        .flatMapToInt(run -> IntStream.range(run.first(), run.end()));
  }

  /// Figures of a passage. Figures side by side, as in `1.5 billion` and `March 6`, are in one
  /// place; two places are equal where all their figures match.
  ///
  /// @param places of the side that has fewer, since a text may leave out what the other tells
  private record Figures(int places, int equal) {
    static Figures of(Alignment alignment, Passage passage, List<Article> articles) {
      int places = Integer.MAX_VALUE;
      int equal = Integer.MAX_VALUE;
      BitSet matched = new BitSet();
      for (Side side : Side.values()) {
        matched.clear();
        passage.addMatched(side, matched);
        Article article = articles.get(alignment.document(side));
        Figures of = of(article, passage.tokens(side), matched);
        places = Math.min(places, of.places());
        equal = Math.min(equal, of.equal());
      }
      return new Figures(places, equal);
    }

    private static Figures of(Article article, TokenRange tokens, BitSet matched) {
      int places = 0;
      int equal = 0;
      for (int t = tokens.first(); t < tokens.end(); t++) {
        if (article.isFigure(t)) {
          int start = t;
          while (t < tokens.end() && article.isFigure(t)) {
            t++;
          }
          places++;
          equal += matched.get(start, t).cardinality() == t - start ? 1 : 0;
        }
      }
      return new Figures(places, equal);
    }
  }
}
