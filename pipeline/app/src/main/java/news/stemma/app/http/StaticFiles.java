package news.stemma.app.http;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import com.google.common.io.Resources;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.stemma.app.report.HtmlReport;

/// The files of the web page, from the class path: those of this package and those that the page of
/// a report has, too. No other name is looked for: plain ones, of the types listed here.
final class StaticFiles {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}\\.([a-z0-9]{2,5})");

  private static final ImmutableMap<String, String> TYPES =
      ImmutableMap.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "yaml", "application/yaml; charset=utf-8");

  /// @param tag that tells one content from another, with its quotation marks
  private record StaticFile(String type, String tag, ByteSource content) {}

  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

  /// Answers with the file.
  ///
  /// @throws ProblemException where there is none of this name
  void answer(String name, Context context) {
    StaticFile file = file(name);
    context.header("ETag", file.tag()).header("Cache-Control", "no-cache");
    boolean known =
        Optional.ofNullable(context.header("If-None-Match"))
            .filter(tags -> tags.contains(file.tag()))
            .isPresent();
    if (known) {
      context.status(304);
    } else {
      context.contentType(file.type()).result(bytes(file));
    }
  }

  private StaticFile file(String name) {
    StaticFile known = files.get(name);
    if (known != null) {
      return known;
    }
    StaticFile file =
        load(name)
            .orElseThrow(() ->
                ProblemException.of(ProblemKind.NOT_FOUND, "no page and no file of the page"));
    files.put(name, file);
    return file;
  }

  private static byte[] bytes(StaticFile file) {
    try {
      return file.content().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<StaticFile> load(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches() || !TYPES.containsKey(matcher.group(1))) {
      return Optional.empty();
    }
    String type = TYPES.getOrDefault(matcher.group(1), "");
    return Optional.ofNullable(StaticFiles.class.getResource(name))
        .or(() -> Optional.ofNullable(HtmlReport.class.getResource(name)))
        .map(url -> read(type, url));
  }

  private static StaticFile read(String type, URL url) {
    try {
      byte[] content = Resources.toByteArray(url);
      String hash = Hashing.sha256().hashBytes(content).toString().substring(0, 32);
      return new StaticFile(type, "\"" + hash + "\"", ByteSource.wrap(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
