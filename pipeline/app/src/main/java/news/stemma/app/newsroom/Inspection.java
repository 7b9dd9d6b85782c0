package news.stemma.app.newsroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import news.stemma.app.report.Names;
import news.stemma.app.report.Printable;
import news.stemma.index.living.Census;
import news.stemma.index.living.FindingQuery;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexView;

/// What is in an index, to be printed.
public record Inspection(Census census) {
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
        "%,d articles (%s is kept)%n".formatted(census.articles(), Names.of(census.storing())));
    text.append("%,d findings".formatted(census.findings()));
    long unexamined = census.sequence() - census.examined();
    if (unexamined > 0) {
      text.append(", of %,d latest changes nobody has looked into%n".formatted(unexamined));
    } else {
      text.append('\n');
    }
    text.append("%,d hashes of what was taken down%n".formatted(census.tombstones()));
    text.append(
        "%,d segments, %,d deleted in them%n".formatted(census.segments(), census.deleted()));
    census
        .offsets()
        .forEach((source, offset) ->
            text.append(
                Printable.of(source) + ": " + Printable.of(offset) + " records have come\n"));
    return text.toString();
  }
}
