package news.stemma.app.ingest;

import java.util.Comparator;

/// An input that is no article.
///
/// @param location its path within the input, with a line number where a file has many records
/// @param reason for a reader, in a few words
public record Rejected(String location, String reason) {
  /// By file, then by line.
  public static final Comparator<Rejected> ORDER =
      Comparator.comparing(Rejected::file)
          .thenComparingLong(Rejected::line)
          .thenComparing(Rejected::location)
          .thenComparing(Rejected::reason);

  private String file() {
    return hasLine() ? location.substring(0, location.lastIndexOf(':')) : location;
  }

  private long line() {
    return hasLine() ? Long.parseLong(location.substring(location.lastIndexOf(':') + 1)) : 0;
  }

  private boolean hasLine() {
    return location.matches("(?s).*:\\d{1,18}");
  }
}
