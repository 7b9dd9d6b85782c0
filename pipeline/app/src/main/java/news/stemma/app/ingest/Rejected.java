package news.stemma.app.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;

/// An input that is no article.
///
/// @param location its path within the input, with a line number where a file has many records
/// @param reason for a reader, in a few words
public record Rejected(String location, String reason) {
  /// The reason where there is nothing of a name.
  public static final String MISSING = "no such file or folder";

  /// By file, then by line.
  public static final Comparator<Rejected> ORDER =
      Comparator.comparing(Rejected::file)
          .thenComparingLong(Rejected::line)
          .thenComparing(Rejected::location)
          .thenComparing(Rejected::reason);

  /// What could not be read, or not further.
  public static Rejected of(String location, IOException e) {
    return e instanceof LineSplitter.BrokenLineException broken
        ? new Rejected(location + ":" + broken.number(), reason(broken.reason()))
        : new Rejected(location, reason(e));
  }

  private static String reason(IOException e) {
    return switch (e) {
      case UnpackedStream.BrokenContainerException broken -> String.valueOf(broken.getMessage());
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> MISSING;
      default -> "can't be read: " + e.getMessage();
    };
  }

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
