package news.stemma.app.export;

import com.google.common.collect.ImmutableSet;
import tools.jackson.databind.JsonNode;

/// Which passages of a pair count, by what its relation is.
public final class SharedText {
  private static final String FURNITURE = "furniture";
  private static final String FURNITURE_ONLY = "furniture-only";
  private static final ImmutableSet<String> DESCENT =
      ImmutableSet.of("copy", "excerpt", "extension");

  private SharedText() {}

  /// Whether one of the two may have been made of the other, or both of a third.
  public static boolean isDescent(JsonNode relation) {
    return DESCENT.contains(relation.path("relation").asString(""));
  }

  /// Whether a passage counts: those of the best cover, in which no word is used twice. One of
  /// formulas and other furniture says nothing of two reports; where one is made of the other, it
  /// is of what was taken.
  public static boolean counts(JsonNode relation, JsonNode passage) {
    return passage.path("primary").asBoolean(false)
        && !relation.path("relation").asString("").equals(FURNITURE_ONLY)
        && (isDescent(relation) || !passage.path("voice").asString("").equals(FURNITURE));
  }
}
