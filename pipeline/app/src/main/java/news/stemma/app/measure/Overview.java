package news.stemma.app.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.stemma.app.eval.TextTable;
import news.stemma.app.export.JsonLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What measures say at a glance, as text.
public final class Overview {
  private static final int ROWS = 10;

  /// A share that is less is none to three places.
  private static final double TO_BE_TOLD = 0.001;

  private final Path folder;

  private Overview(Path folder) {
    this.folder = folder;
  }

  /// @param folder of measures, whole
  public static String of(Path folder) throws IOException {
    return new Overview(folder).text();
  }

  private String text() throws IOException {
    JsonNode all = JsonLines.object(folder.resolve(MeasureFolder.SUMMARY));
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, %s, %s, %s\n"
            .formatted(
                counted(all, "articles", "article"),
                counted(all, "outlets", "outlet"),
                counted(all, "stories", "story"),
                counted(all, "days", "day")));
    text.append(
        "unmatched share %s: words in no passage from an earlier or inferred source,\n"
            .formatted(figure(all, "unmatchedShare")));
    text.append("an upper bound on originality, given this corpus; 95 % intervals\n");
    text.append("shared with nobody: %s\n".formatted(figure(all, "unsharedShare")));
    appendUndecided(text, all);
    if (all.path("outlets").longValue() == 0) {
      text.append("no article has an outlet: give them in the field 'outlet', or by --map\n");
    }
    append(text, outlets());
    append(text, follows());
    return text.toString();
  }

  private static void appendUndecided(StringBuilder text, JsonNode all) {
    double undecided =
        all.path("undecidedWords").doubleValue() / all.path("proseWords").doubleValue();
    if (undecided >= TO_BE_TOLD) {
      text.append(
          "undecided: %s of the words, which count as unmatched; no direction and no time tells\n"
              .formatted(text(undecided)));
      text.append(
          "who was first (%s of %s articles have a time with a zone in 'published')\n"
              .formatted(count(all, "dated"), count(all, "articles")));
    }
  }

  private record Listing(String heading, TextTable table, long rows) {}

  private static void append(StringBuilder text, Listing listing) {
    if (listing.rows > 0) {
      text.append('\n').append(listing.heading);
      if (listing.rows > ROWS) {
        text.append(" (%d of %d)".formatted(ROWS, listing.rows));
      }
      text.append('\n').append(listing.table);
    }
  }

  private Listing outlets() throws IOException {
    TextTable table =
        TextTable.of("outlet", "articles", "prose words", "unmatched", "of narrative");
    List<JsonNode> rows = rows("outlets", "proseWords");
    rows.stream()
        .limit(ROWS)
        .forEach(row ->
            table.row(
                row.path("outlet").asString(""),
                count(row, "articles"),
                count(row, "proseWords"),
                figure(row, "unmatchedShare"),
                figure(row, "unmatchedNarrative")));
    return new Listing("outlets with most words", table, rows.size());
  }

  private Listing follows() throws IOException {
    TextTable table = TextTable.of("follower", "follows", "articles", "share", "median lag, hours");
    List<JsonNode> rows =
        rows("follows", "count").stream().filter(row -> row.path("count").longValue() > 0).toList();
    rows.stream()
        .limit(ROWS)
        .forEach(row ->
            table.row(
                row.path("follower").asString(""),
                row.path("source").asString(""),
                count(row, "count"),
                figure(row, "share"),
                figure(row, "lagMedian")));
    return new Listing("who follows whom most", table, rows.size());
  }

  /// The rows of a table, those with most of a key first.
  private List<JsonNode> rows(String table, String most) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(table + ".jsonl"))) {
      return lines
          .map(JsonMapper.shared()::readTree)
          .sorted(Comparator.comparingLong((JsonNode row) -> -row.path(most).longValue()))
          .toList();
    }
  }

  private static String counted(JsonNode row, String key, String one) {
    return count(row, key) + " " + (row.path(key).longValue() == 1 ? one : key);
  }

  private static String count(JsonNode row, String key) {
    return String.format(Locale.ROOT, "%,d", row.path(key).longValue());
  }

  private static String figure(JsonNode row, String key) {
    if (!row.has(key)) {
      return "–";
    }
    String value = decimal(row, key);
    return row.has(key + "Low")
        ? value + " [" + decimal(row, key + "Low") + ", " + decimal(row, key + "High") + "]"
        : value;
  }

  private static String decimal(JsonNode row, String key) {
    return text(row.path(key).doubleValue());
  }

  private static String text(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
