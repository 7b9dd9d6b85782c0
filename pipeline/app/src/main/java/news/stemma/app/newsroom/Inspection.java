package news.stemma.app.newsroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import news.stemma.app.report.Printable;
import news.stemma.index.living.Census;
import news.stemma.index.living.FindingQuery;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Storing;

/// What is in an index, to be printed.
public record Inspection(Census census) {
  /// What the index calls files that nobody named.
  private static final Pattern OF_FILES = Pattern.compile("files [0-9a-f]{64}");

  public static Inspection of(IndexFolder folder) throws IOException {
    try (IndexView view = folder.read()) {
      return new Inspection(view.census());
    }
  }

  /// Hands over what was found, a line of JSON each.
  public static void findings(IndexFolder folder, FindingQuery query, Consumer<byte[]> lines)
      throws IOException {
    try (IndexView view = folder.read()) {
      view.findings().forEach(query, finding -> lines.accept(IndexJson.finding(finding)));
    }
  }

  public String json() {
    return new String(IndexJson.stats(census), StandardCharsets.UTF_8);
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s (%s kept)%n".formatted(counted(census.articles(), "article"), kept(census.storing())));
    text.append(counted(census.findings(), "finding"));
    long unexamined = census.sequence() - census.examined();
    if (unexamined > 0) {
      text.append(", of %,d latest changes nobody has looked into%n".formatted(unexamined));
    } else {
      text.append('\n');
    }
    text.append("%,d hashes of what was taken down%n".formatted(census.tombstones()));
    text.append(
        "%s, %,d deleted in them%n"
            .formatted(counted(census.segments(), "segment"), census.deleted()));
    census
        .offsets()
        .forEach((source, offset) ->
            text.append(
                OF_FILES.matcher(source).matches()
                    ? "files read before: " + records(offset) + "\n"
                    : Printable.of(source) + ": " + records(offset) + " so far\n"));
    return text.toString();
  }

  private static String records(String offset) {
    String number = IndexJson.number(offset);
    return Printable.of(number) + (number.equals("1") ? " record" : " records");
  }

  private static String counted(int number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }

  private static String kept(Storing storing) {
    return switch (storing) {
      case TEXT -> "text is";
      case SPANS -> "hashed words are";
      case HASHES -> "fingerprints alone are";
    };
  }
}
