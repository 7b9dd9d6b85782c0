package news.stemma.relation;

import java.util.BitSet;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;

/// What one side of a pair shares with the other, in words of its body. Boilerplate is left out of
/// all but the body.
///
/// @param body words in the body
/// @param own words in the body that are no boilerplate
/// @param inBody words in passages, boilerplate and all
/// @param covered own words in passages
/// @param matched own words in passages that match one to one; the others are edits
/// @param narrative own words in passages that are narrative, as far as the two texts tell
/// @param unquoted own words in passages that are narrative or of unknown voice, and that neither
///   text sets off as a block quotation
/// @param statement own words in passages that are statements, as far as the two texts tell
/// @param setOff own words in passages that either text sets off as a block quotation
public record Shared(
    int body,
    int own,
    int inBody,
    int covered,
    int matched,
    int narrative,
    int unquoted,
    int statement,
    int setOff) {

  static Shared of(Alignment alignment, Side side, Article article, PairVoices voices) {
    BitSet inPassages = new BitSet();
    BitSet matching = new BitSet();
    for (Passage passage : alignment.passages()) {
      inPassages.set(passage.tokens(side).first(), passage.tokens(side).end());
      passage.addMatched(side, matching);
    }
    int own = 0;
    int inBody = 0;
    int covered = 0;
    int matched = 0;
    int narrative = 0;
    int unquoted = 0;
    int statement = 0;
    int setOff = 0;
    for (int t = 0; t < article.tokens().size(); t++) {
      if (!article.isBody(t)) {
        continue;
      }
      Voice voice = voices.of(side, t);
      boolean isOwn = voice != Voice.FURNITURE;
      boolean shared = inPassages.get(t);
      own += isOwn ? 1 : 0;
      inBody += shared ? 1 : 0;
      covered += shared && isOwn ? 1 : 0;
      matched += shared && isOwn && matching.get(t) ? 1 : 0;
      narrative += shared && voice == Voice.NARRATIVE ? 1 : 0;
      boolean isUnquoted = voice == Voice.NARRATIVE || voice == Voice.UNKNOWN;
      unquoted += shared && isUnquoted && !voices.isSetOff(side, t) ? 1 : 0;
      setOff += shared && isOwn && voices.isSetOff(side, t) ? 1 : 0;
      statement += shared && voice == Voice.STATEMENT ? 1 : 0;
    }
    return new Shared(
        article.bodyTokens(),
        own,
        inBody,
        covered,
        matched,
        narrative,
        unquoted,
        statement,
        setOff);
  }

  /// So many words as a share of the own ones, 0 to 1.
  public double ofOwn(int words) {
    return words / (double) Math.max(1, own);
  }

  public Coverage coverage() {
    double all = Math.max(1, body);
    return new Coverage(inBody / all, matched / all, narrative / all, statement / all);
  }
}
