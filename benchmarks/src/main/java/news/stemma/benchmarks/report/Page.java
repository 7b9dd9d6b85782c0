package news.stemma.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page with places for what is measured: all between `<!-- NAME:begin -->` and `<!-- NAME:end
/// -->`.
public final class Page {
  private Page() {}

  public static boolean has(Path page, String name) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf(begin(name));
    return begin >= 0 && text.indexOf(end(name)) > begin;
  }

  /// Puts the content between the marks.
  ///
  /// @throws IllegalArgumentException for a page without them
  public static void replace(Path page, String name, String content) throws IOException {
    if (!has(page, name)) {
      throw new IllegalArgumentException(page + " has no place for " + name);
    }
    String text = Files.readString(page);
    Files.writeString(
        page,
        text.substring(0, text.indexOf(begin(name)))
            + begin(name)
            + "\n\n"
            + content.strip()
            + "\n\n"
            + text.substring(text.indexOf(end(name))));
  }

  private static String begin(String name) {
    return "<!-- " + name + ":begin -->";
  }

  private static String end(String name) {
    return "<!-- " + name + ":end -->";
  }
}
