package news.stemma.relation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.align.Passage;
import news.stemma.text.Article;

/// Finds clues in how much of two texts is shared, and where it stands in them: set off, broken
/// off, cut.
final class Extents {
  /// A text whose last words stand so near to the end of a passage breaks off in it.
  private static final int NEAR_END = 3;

  /// A text goes on where it has so many words more.
  private static final int GOES_ON = 10;

  /// A text lies in another with so much of its body.
  private static final double LIES_IN = 0.85;

  /// A text has nothing else where so much of its body is shared.
  private static final double NOTHING_ELSE = 0.9;

  /// The other is longer where its body has so many times the words.
  private static final double LONGER = 1.1;

  private final PairReading pair;
  private final Article source;
  private final Article derived;

  Extents(PairReading pair) {
    this.pair = pair;
    this.source = pair.source();
    this.derived = pair.derived();
  }

  Stream<Clue> clues(boolean oneOutlet) {
    return Stream.of(setOff(), breaksOff(), cut(oneOutlet)).flatMap(Optional::stream);
  }

  private Optional<Clue> setOff() {
    List<Evidence.Place> places = setOffPlaces();
    return places.isEmpty()
        ? Optional.empty()
        : Clue.of(
            Feature.SET_OFF,
            1,
            "the derived text sets off as a quotation what the source has as its own",
            places);
  }

  private Optional<Clue> breaksOff() {
    List<Evidence.Place> places = breakingOff();
    return places.isEmpty()
        ? Optional.empty()
        : Clue.of(
            Feature.BREAKS_OFF, 1, "the derived text breaks off where the source goes on", places);
  }

  private Optional<Clue> cut(boolean oneOutlet) {
    return isCut()
        ? Clue.of(
            oneOutlet ? Feature.CUT_BY_ONE_OUTLET : Feature.CUT,
            1,
            "the derived text lies nearly all in the source, which has more",
            List.of())
        : Optional.empty();
  }

  /// What the derived text sets off as a quotation, where the source sets nothing off, and has
  /// more: a text that is nothing else may be cut from the same third.
  private List<Evidence.Place> setOffPlaces() {
    BitSet setOff = BlockQuotes.in(pair.alignment(), pair.derivedSide(), derived);
    if (setOff.isEmpty()
        || pair.covered(pair.sourceSide()) >= NOTHING_ELSE
        || !BlockQuotes.in(pair.alignment(), pair.sourceSide(), source).isEmpty()) {
      return List.of();
    }
    return pair.wordings(pair.derivedSide(), setOff).stream()
        .map(PairReading.Wording::place)
        .toList();
  }

  /// The last words of the derived text, where they stop within what both have.
  private List<Evidence.Place> breakingOff() {
    int last = lastBodyToken(derived);
    if (last < 0 || !stopsShort(last)) {
      return List.of();
    }
    for (Passage passage : pair.alignment().passages()) {
      int end = passage.tokens(pair.derivedSide()).end();
      int sourceEnd = passage.tokens(pair.sourceSide()).end();
      if (end > last - NEAR_END
          && end <= last + 1
          && goesOnWithin(sourceEnd - 1)
          && lastBodyToken(source) > sourceEnd + GOES_ON) {
        return List.of(pair.place(pair.derivedSide(), Math.max(0, last - NEAR_END), last + 1));
      }
    }
    return List.of();
  }

  /// Whether the source's sentence goes on behind this token.
  private boolean goesOnWithin(int token) {
    return source.sentences().stream()
        .anyMatch(sentence -> sentence.firstToken() <= token && token + 1 < sentence.endToken());
  }

  private static int lastBodyToken(Article article) {
    int last = article.tokens().size() - 1;
    while (last >= 0 && !article.isBody(last)) {
      last--;
    }
    return last;
  }

  /// Whether nothing ends the sentence behind this token, or an ellipsis does.
  private boolean stopsShort(int token) {
    int end = derived.block(token).span().end();
    String rest = derived.text().substring(derived.tokens().end(token), end).strip();
    return rest.isEmpty() || rest.endsWith("\u2026") || rest.endsWith("...");
  }

  /// Whether nearly all of the derived text is in the source, which is longer by a tenth or more.
  private boolean isCut() {
    return pair.covered(pair.derivedSide()) >= LIES_IN
        && source.bodyTokens() > LONGER * derived.bodyTokens();
  }
}
