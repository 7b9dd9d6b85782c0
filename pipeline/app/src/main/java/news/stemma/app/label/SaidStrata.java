package news.stemma.app.label;

import java.util.OptionalDouble;
import news.stemma.app.eval.JsonRow;

/// Tells the stratum of a row of `relations.jsonl`.
final class SaidStrata {
  private static final double SURE = 0.95;

  /// Points of narrative, half as many again as make a shared source.
  private static final double CLEAR = 12;

  private SaidStrata() {}

  static Stratum of(JsonRow row) {
    OptionalDouble confidence = row.optionalNumber("directionConfidence");
    double points = row.optionalNumber("narrativePoints").orElse(0);
    return switch (row.text("relation")) {
      case "copy" -> by(confidence, Stratum.COPY_SURE, Stratum.COPY_LIKELY, Stratum.COPY_UNKNOWN);
      case "excerpt" ->
          by(confidence, Stratum.EXCERPT_SURE, Stratum.EXCERPT_LIKELY, Stratum.EXCERPT_UNKNOWN);
      case "extension" ->
          by(
              confidence,
              Stratum.EXTENSION_SURE,
              Stratum.EXTENSION_LIKELY,
              Stratum.EXTENSION_UNKNOWN);
      case "shared-source" ->
          points < CLEAR ? Stratum.SHARED_SOURCE_NEAR : Stratum.SHARED_SOURCE_CLEAR;
      case "quote-only" -> points > 0 ? Stratum.QUOTE_ONLY_NEAR : Stratum.QUOTE_ONLY_CLEAR;
      case "furniture-only" -> Stratum.FURNITURE_ONLY;
      default -> throw row.wrong("no relation of this version of Stemma; trace again");
    };
  }

  private static Stratum by(
      OptionalDouble confidence, Stratum sure, Stratum likely, Stratum unknown) {
    if (confidence.isEmpty()) {
      return unknown;
    }
    return confidence.getAsDouble() >= SURE ? sure : likely;
  }

  /// Whether the two have wording from one origin, so that they belong to one story.
  static boolean isReuse(Stratum stratum) {
    return switch (stratum) {
      case COPY_SURE,
          COPY_LIKELY,
          COPY_UNKNOWN,
          EXCERPT_SURE,
          EXCERPT_LIKELY,
          EXCERPT_UNKNOWN,
          EXTENSION_SURE,
          EXTENSION_LIKELY,
          EXTENSION_UNKNOWN,
          SHARED_SOURCE_CLEAR,
          SHARED_SOURCE_NEAR,
          SAME_CLUSTER ->
          true;
      case QUOTE_ONLY_CLEAR,
          QUOTE_ONLY_NEAR,
          FURNITURE_ONLY,
          SHARED_RUNS,
          SHARED_RUN,
          SAME_STORY,
          RARE_WORDS,
          REST ->
          false;
    };
  }
}
