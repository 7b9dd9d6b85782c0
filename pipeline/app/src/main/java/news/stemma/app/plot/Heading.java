package news.stemma.app.plot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What stands above and below a plot.
///
/// @param name of its files
/// @param title what it shows
/// @param note how to read it, and what it leaves out
public record Heading(String name, String title, String note) {
  /// Where in a page a mark leads to, by what it stands for: `#NAME=KEY,KEY`.
  String link(String... keys) {
    return "#"
        + name
        + "="
        + Arrays.stream(keys).map(Heading::encoded).collect(Collectors.joining(","));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
