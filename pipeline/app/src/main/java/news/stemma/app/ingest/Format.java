package news.stemma.app.ingest;

import com.google.common.base.Splitter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.stemma.app.ingest.markup.WebArchiveReader;

/// What is known to hold articles.
public enum Format {
  TEXT,
  JSONL,
  CSV,
  PARQUET,
  WARC,
  HTML,
  NITF,
  NEWSML,
  NINJS,
  FEED;

  /// Behind what may stand before it, each taken once and for all: a declaration, comments, a
  /// DOCTYPE.
  private static final Pattern ROOT_ELEMENT =
      Pattern.compile(
          "(?s)(?>(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>)\\s*)*+<([\\w:-]+)");

  private static final Pattern NINJS_KEY =
      Pattern.compile("\"(versioncreated|body_text|body_xhtml|bodies|representationtype)\"\\s*:");

  private static final Pattern COLUMN = Pattern.compile("\\s*(\"?)[\\w .-]{1,40}\\1\\s*");

  /// What the user calls it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// By the content, and by the name where the content doesn't tell; empty for JSON and XML of
  /// other kinds.
  ///
  /// @param head the first bytes
  /// @param extension of the name, in lower case
  static Optional<Format> of(byte[] head, String extension, FieldNames names) {
    String text = text(head);
    if (text.startsWith("PAR1")) {
      return Optional.of(PARQUET);
    }
    if (text.startsWith("WARC/") || WebArchiveReader.isPacked(head)) {
      return Optional.of(WARC);
    }
    return switch (extension) {
      case "jsonl", "ndjson" -> Optional.of(JSONL);
      case "csv", "tsv" -> Optional.of(CSV);
      case "htm", "html", "xhtml" -> Optional.of(HTML);
      default -> ofText(text, extension, names);
    };
  }

  /// Whether what is none of these was meant for XML.
  static boolean isXml(byte[] head) {
    return text(head).startsWith("<");
  }

  private static String text(byte[] head) {
    Charset charset = TextDecoder.markedCharset(head).orElse(StandardCharsets.UTF_8);
    return new String(head, charset).replaceFirst("^\uFEFF", "").stripLeading();
  }

  private static Optional<Format> ofText(String head, String extension, FieldNames names) {
    boolean json = head.startsWith("{") || head.startsWith("[");
    if (json && head.contains("\"uri\"") && NINJS_KEY.matcher(head).find()) {
      return Optional.of(NINJS);
    }
    if (head.startsWith("{\"")) {
      return Optional.of(JSONL);
    }
    if (extension.equals("json") || head.matches("(?s)(\\{\\s+\"|\\[\\s*\\{).*")) {
      return Optional.empty();
    }
    if (head.regionMatches(true, 0, "<!doctype html", 0, 14)) {
      return Optional.of(HTML);
    }
    Matcher root = ROOT_ELEMENT.matcher(head);
    if (root.lookingAt()) {
      Optional<Format> markup = ofRoot(root.group(1));
      boolean declared = head.startsWith("<?xml") || extension.equals("xml");
      return markup.isPresent() || declared ? markup : Optional.of(TEXT);
    }
    if (head.startsWith("<?xml") || head.startsWith("<!DOCTYPE")) {
      return Optional.empty();
    }
    return Optional.of(isHeader(head, names) ? CSV : TEXT);
  }

  private static Optional<Format> ofRoot(String element) {
    return switch (element.substring(element.indexOf(':') + 1).toLowerCase(Locale.ROOT)) {
      case "html", "head", "body" -> Optional.of(HTML);
      case "nitf" -> Optional.of(NITF);
      case "newsmessage", "newsitem", "packageitem" -> Optional.of(NEWSML);
      case "rss", "feed", "rdf" -> Optional.of(FEED);
      default -> Optional.empty();
    };
  }

  /// Whether it begins with a line of two names or more, one of them that of the text.
  private static boolean isHeader(String head, FieldNames names) {
    String line = head.lines().findFirst().orElse("");
    List<String> columns = Splitter.on(CsvRows.separator(line)).splitToList(line);
    return columns.size() > 1
        && columns.stream().allMatch(column -> COLUMN.matcher(column).matches())
        && columns.stream()
            .map(column -> column.strip().replace("\"", ""))
            .anyMatch(names.text()::equals);
  }
}
