package news.stemma.app.eval;

import java.util.Optional;
import java.util.OptionalDouble;

/// A row of `relations.jsonl`, as far as it is scored.
///
/// @param source the document that the other was made from, where the run names it
/// @param directionConfidence probability of that direction
record FoundRelation(
    DocumentPair documents,
    String relation,
    Optional<String> source,
    OptionalDouble directionConfidence) {

  /// A copy of which no more is known.
  static FoundRelation copy(DocumentPair documents) {
    return new FoundRelation(documents, "copy", Optional.empty(), OptionalDouble.empty());
  }

  static FoundRelation of(JsonRow row) {
    return new FoundRelation(
        DocumentPair.of(row.text("left"), row.text("right")),
        row.text("relation"),
        row.optionalText("source"),
        row.optionalNumber("directionConfidence"));
  }
}
