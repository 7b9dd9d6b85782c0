package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.stemma.app.export.JsonLines;
import tools.jackson.databind.JsonNode;

/// Which article came later than one of which it is a copy, excerpt or extension, where no
/// direction is named.
final class Laters {
  private static final String TABLE = "later.jsonl";

  /// One of them, by positions.
  ///
  /// @param hours from the earlier one to it
  /// @param words that match, edits left out
  record Later(int earlier, int later, String relation, double hours, int words) {}

  private final ImmutableList<Later> inOrder;
  private final ImmutableListMultimap<Integer, Later> byArticle;

  private Laters(ImmutableList<Later> inOrder) {
    this.inOrder = inOrder;
    byArticle = Multimaps.index(inOrder, Later::later);
  }

  /// Whether what is told was measured.
  static boolean areIn(Path measures) {
    return Files.isRegularFile(measures.resolve(TABLE));
  }

  /// None where it was not measured.
  static Laters read(Path measures, Articles articles) throws IOException {
    List<Later> laters = new ArrayList<>();
    if (areIn(measures)) {
      JsonLines.forEach(measures.resolve(TABLE), row -> laters.add(later(row, articles)));
    }
    return new Laters(
        ImmutableList.sortedCopyOf(
            Comparator.<Later>comparingInt(later -> articles.outlet(later.later()))
                .thenComparingInt(later -> articles.outlet(later.earlier()))
                .thenComparingInt(Later::later)
                .thenComparingInt(Later::earlier),
            laters));
  }

  private static Later later(JsonNode row, Articles articles) {
    return new Later(
        articles.position(row.path("earlier").asString()),
        articles.position(row.path("later").asString()),
        row.path("relation").asString("").intern(),
        row.path("hours").asDouble(0),
        row.path("words").asInt(0));
  }

  /// By the outlets of the later and of the earlier.
  ImmutableList<Later> inOrder() {
    return inOrder;
  }

  /// Those in which an article is the later one.
  ImmutableList<Later> of(int article) {
    return byArticle.get(article);
  }
}
