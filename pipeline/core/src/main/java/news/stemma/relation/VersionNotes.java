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

  Stream<Clue> clues() {
    return Stream.of(
            only(pair.derivedSide(), lexicon::startsCorrection)
                .flatMap(notes ->
                    Clue.of(
                        Feature.CORRECTION_NOTE,
                        1,
                        "the derived text has a note of correction, the source none",
                        notes)),
            only(pair.derivedSide(), lexicon::startsUpdate)
                .flatMap(notes ->
                    Clue.of(
                        Feature.UPDATE_NOTE,
                        1,
                        "the derived text has a note of an update, the source none",
                        notes)),
            only(pair.sourceSide(), lexicon::startsUnfinished)
                .flatMap(notes ->
                    Clue.of(
                        Feature.UNFINISHED,
                        1,
                        "the source says that it will be continued, the derived text doesn't",
                        notes)))
        .flatMap(Optional::stream);
  }

  /// Where this side has such a note; empty where the other has one too.
  private Optional<List<Evidence.Place>> only(Side side, Notes.Opening opening) {
    return notes(side, opening).filter(notes -> notes(side.other(), opening).isEmpty());
  }

  private Optional<List<Evidence.Place>> notes(Side side, Notes.Opening opening) {
    return Notes.in(pair.article(side), pair.alignment().document(side), opening);
  }
}
