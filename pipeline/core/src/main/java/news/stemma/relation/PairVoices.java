package news.stemma.relation;

import java.util.BitSet;
import java.util.List;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;

/// The voices of the words of one aligned pair, as the two texts alone tell them: what either has
/// in quotation marks, and what either sets off as a block quotation.
final class PairVoices {
  /// With so many of its words in formulas a passage is made of them.
  private static final double FORMULAIC = 1.0 / 3;

  private final Alignment alignment;
  private final Article left;
  private final Article right;
  private final Voices voices;
  private final BitSet leftQuoted;
  private final BitSet rightQuoted;
  private final BitSet leftLifted = new BitSet();
  private final BitSet rightLifted = new BitSet();
  private final BitSet leftSetOff;
  private final BitSet rightSetOff;

  PairVoices(Alignment alignment, List<Article> articles, Voices voices) {
    this.alignment = alignment;
    this.left = articles.get(alignment.left());
    this.right = articles.get(alignment.right());
    this.voices = voices;
    this.leftQuoted = Voices.quoted(left);
    this.rightQuoted = Voices.quoted(right);
    share(leftQuoted, rightQuoted);
    alignment.passages().forEach(this::lift);
    this.leftSetOff = BlockQuotes.in(alignment, Side.LEFT, left);
    this.rightSetOff = BlockQuotes.in(alignment, Side.RIGHT, right);
    share(leftSetOff, rightSetOff);
  }

  /// Until nothing changes: a text may have more than once what the other has.
  private void share(BitSet left, BitSet right) {
    boolean grows = true;
    while (grows) {
      grows = Voices.spread(alignment, left, right);
    }
  }

  private void lift(Passage passage) {
    if (voices.formulaShare(alignment, passage) < FORMULAIC) {
      passage.addMatched(Side.LEFT, leftLifted);
      passage.addMatched(Side.RIGHT, rightLifted);
    }
  }

  /// A block quotation counts as narrative: it is another text's own prose.
  Voice of(Side side, int token) {
    int document = alignment.document(side);
    Article article = side == Side.LEFT ? left : right;
    Voice voice = voices.of(document, article, token);
    boolean lifted =
        (side == Side.LEFT ? leftLifted : rightLifted).get(token)
            && voices.isFormula(document, article, token);
    if (voice == Voice.FURNITURE && !lifted) {
      return voice;
    }
    if ((side == Side.LEFT ? leftQuoted : rightQuoted).get(token)) {
      return Voice.STATEMENT;
    }
    return article.hasKnownQuotations() ? Voice.NARRATIVE : Voice.UNKNOWN;
  }

  /// Whether either text sets the word off as a block quotation.
  boolean isSetOff(Side side, int token) {
    return (side == Side.LEFT ? leftSetOff : rightSetOff).get(token);
  }
}
