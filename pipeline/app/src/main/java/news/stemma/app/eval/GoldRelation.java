package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.app.report.Names;
import news.stemma.relation.Relation;

/// What people say of a pair of documents.
///
/// @param source the document that the other was made from; empty where they see no direction
public record GoldRelation(String left, String right, String relation, Optional<String> source) {
  /// What a pair without row is said to be.
  static final String UNRELATED = "unrelated";

  /// The names of relations, in the order in which they are tried.
  static final ImmutableList<String> RELATIONS =
      Arrays.stream(Relation.Kind.values()).map(Names::of).collect(ImmutableList.toImmutableList());

  private static final ImmutableSet<String> LABELS =
      Stream.concat(RELATIONS.stream(), Stream.of(UNRELATED))
          .collect(ImmutableSet.toImmutableSet());

  /// What one text may have been made from the other by.
  static final ImmutableSet<String> DESCENTS = ImmutableSet.of("copy", "excerpt", "extension");

  private static final String LEFT_TO_RIGHT = "left-to-right";
  private static final String RIGHT_TO_LEFT = "right-to-left";

  private static final ImmutableSet<String> DIRECTIONS =
      ImmutableSet.of(LEFT_TO_RIGHT, RIGHT_TO_LEFT, "unknown");

  /// Reads JSON lines `{"left", "right", "relation", "direction"}`; further keys don't matter.
  public static ImmutableList<GoldRelation> read(Path file) {
    return JsonRow.lines(file, GoldRelation::of);
  }

  private static GoldRelation of(JsonRow row) {
    String left = row.text("left");
    String right = row.text("right");
    if (left.equals(right)) {
      throw row.wrong("left and right are the same document; correct it");
    }
    Optional<String> source =
        switch (row.oneOf("direction", DIRECTIONS)) {
          case LEFT_TO_RIGHT -> Optional.of(left);
          case RIGHT_TO_LEFT -> Optional.of(right);
          default -> Optional.empty();
        };
    return new GoldRelation(left, right, relation(row), source);
  }

  static String relation(JsonRow row) {
    return row.oneOf("relation", LABELS);
  }

  /// What names wording of one origin.
  static boolean isReuse(String relation) {
    return DESCENTS.contains(relation) || relation.equals("shared-source");
  }

  boolean isReuse() {
    return isReuse(relation);
  }

  boolean isDescent() {
    return DESCENTS.contains(relation);
  }

  public DocumentPair documents() {
    return DocumentPair.of(left, right);
  }
}
