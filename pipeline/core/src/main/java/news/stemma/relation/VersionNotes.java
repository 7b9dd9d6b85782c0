package news.stemma.relation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.align.Side;

/// Finds clues in what one text alone says of its version.
final class VersionNotes {
  private final PairReading pair;
  private final SourceLexicon lexicon;

  VersionNotes(PairReading pair, SourceLexicon lexicon) {
    this.pair = pair;
    this.lexicon = lexicon;
  }

  /// Notes of corrections and updates tell nothing where two outlets are known: the other may have
  /// taken the text before.
  Stream<Clue> clues() {
    Stream<Optional<Clue>> ofLaterVersion =
        isOfTwoOutlets() ? Stream.of() : Stream.of(correction(), update());
    return Stream.concat(ofLaterVersion, Stream.of(unfinished())).flatMap(Optional::stream);
  }

  private boolean isOfTwoOutlets() {
    Optional<String> source = SourceLexicon.foldedOutlet(pair.source().document());
    Optional<String> derived = SourceLexicon.foldedOutlet(pair.derived().document());
    return source.isPresent() && derived.isPresent() && !source.equals(derived);
  }

  private Optional<Clue> correction() {
    return only(pair.derivedSide(), lexicon::startsCorrection)
        .flatMap(notes ->
            Clue.of(
                Feature.CORRECTION_NOTE,
                1,
                "the derived text has a note of correction, the source none",
                notes));
  }

  private Optional<Clue> update() {
    return only(pair.derivedSide(), lexicon::startsUpdate)
        .flatMap(notes ->
            Clue.of(
                Feature.UPDATE_NOTE,
                1,
                "the derived text has a note of an update, the source none",
                notes));
  }

  private Optional<Clue> unfinished() {
    return only(pair.sourceSide(), lexicon::startsUnfinished)
        .flatMap(notes ->
            Clue.of(
                Feature.UNFINISHED,
                1,
                "the source says that it will be continued, the derived text doesn't",
                notes));
  }

  /// Where this side has such a note; empty where the other has one too.
  private Optional<List<Evidence.Place>> only(Side side, Notes.Opening opening) {
    return notes(side, opening).filter(notes -> notes(side.other(), opening).isEmpty());
  }

  private Optional<List<Evidence.Place>> notes(Side side, Notes.Opening opening) {
    return Notes.in(pair.article(side), pair.alignment().document(side), opening);
  }
}
