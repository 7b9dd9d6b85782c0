package news.stemma.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;
import news.stemma.text.Sentence;
import news.stemma.text.Span;

/// An aligned pair read with one of its texts as the source.
final class PairReading {
  private final Alignment alignment;
  private final Side derivedSide;
  private final Article source;
  private final Article derived;

  PairReading(Alignment alignment, Side sourceSide, List<Article> articles) {
    this.alignment = alignment;
    this.derivedSide = sourceSide.other();
    this.source = articles.get(alignment.document(sourceSide));
    this.derived = articles.get(alignment.document(derivedSide));
  }

  Alignment alignment() {
    return alignment;
  }

  Side sourceSide() {
    return derivedSide.other();
  }

  Side derivedSide() {
    return derivedSide;
  }

  Article source() {
    return source;
  }

  Article derived() {
    return derived;
  }

  Article article(Side side) {
    return side == derivedSide ? derived : source;
  }

  /// Words that stand in either text.
  record Wording(String words, Evidence.Place place) {}

  Wording wording(Side side, int first, int end) {
    Evidence.Place place = place(side, first, end);
    return new Wording(place.span().of(article(side).text()), place);
  }

  /// The stretches of these tokens.
  List<Wording> wordings(Side side, BitSet tokens) {
    List<Wording> wordings = new ArrayList<>();
    for (int start = tokens.nextSetBit(0); start >= 0; ) {
      int end = tokens.nextClearBit(start);
      wordings.add(wording(side, start, end));
      start = tokens.nextSetBit(end);
    }
    return wordings;
  }

  Evidence.Place place(Side side, int first, int end) {
    return new Evidence.Place(alignment.document(side), article(side).tokens().span(first, end));
  }

  /// The places of these spans in the text of this side.
  List<Evidence.Place> places(Side side, List<Span> spans) {
    return spans.stream().map(span -> new Evidence.Place(alignment.document(side), span)).toList();
  }

  BitSet matched(Side side) {
    BitSet matched = new BitSet();
    for (Passage passage : alignment.passages()) {
      passage.addMatched(side, matched);
    }
    return matched;
  }

  /// The words of all body sentences of which at least half is matched.
  BitSet shared(Side side) {
    Article article = article(side);
    BitSet matched = matched(side);
    BitSet shared = new BitSet();
    for (Sentence sentence : article.sentences()) {
      int words = matched.get(sentence.firstToken(), sentence.endToken()).cardinality();
      if (words > 0 && 2 * words >= sentence.tokens() && article.isBody(sentence.firstToken())) {
        shared.set(sentence.firstToken(), sentence.endToken());
      }
    }
    return shared;
  }

  /// The words of shared sentences that don't match.
  BitSet unmatched(Side side) {
    BitSet unmatched = shared(side);
    unmatched.andNot(matched(side));
    return unmatched;
  }

  /// The share of this side's body in passages.
  double covered(Side side) {
    BitSet inPassages = new BitSet();
    for (Passage passage : alignment.passages()) {
      inPassages.set(passage.tokens(side).first(), passage.tokens(side).end());
    }
    long covered = inPassages.stream().filter(article(side)::isBody).count();
    return covered / (double) Math.max(1, article(side).bodyTokens());
  }
}
