package news.stemma.app.ingest.markup;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.stemma.app.ingest.Sink;

/// The formats of markup, and how to tell them by a file's first bytes.
public enum MarkupFormat {
  HTML,
  WARC,
  NITF,
  NEWSML,
  NINJS,
  FEED;

  /// As many of a file's first bytes tell.
  public static final int HEAD = 4096;

  private static final ImmutableMap<String, MarkupFormat> ROOTS =
      ImmutableMap.<String, MarkupFormat>builder()
          .put("html", HTML)
          .put("head", HTML)
          .put("body", HTML)
          .put("nitf", NITF)
          .put("newsitem", NEWSML)
          .put("newsmessage", NEWSML)
          .put("packageitem", NEWSML)
          .put("rss", FEED)
          .put("rdf", FEED)
          .put("feed", FEED)
          .buildOrThrow();

  /// What may stand before the first element: declarations, comments.
  private static final Pattern ROOT =
      Pattern.compile(
          "(?s)(?:\u00EF\u00BB\u00BF)?(?:\\s|<\\?.*?\\?>|<!--.*?-->|<!doctype[^>\\[]*(?:\\[.*?\\]\\s*)?>)*+"
              + "<(?:[\\w-]+:)?([a-z]\\w*)");

  /// Properties of ninjs that other records hardly have together.
  private static final ImmutableSet<String> NINJS_PROPERTIES =
      ImmutableSet.of("\"pubstatus\"", "\"versioncreated\"", "\"body_xhtml\"", "\"bodies\"");

  /// By the first bytes of a file as it is stored; empty where it is none of these.
  public static Optional<MarkupFormat> of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (text.startsWith("warc/") || isPackedArchive(head)) {
      return Optional.of(WARC);
    }
    if (text.startsWith("<!doctype html")) {
      return Optional.of(HTML);
    }
    Matcher root = ROOT.matcher(text);
    if (root.lookingAt()) {
      return Optional.ofNullable(ROOTS.get(root.group(1)));
    }
    String json = text.strip();
    boolean ninjs =
        (json.startsWith("{") || json.startsWith("["))
            && json.contains("\"uri\"")
            && NINJS_PROPERTIES.stream().anyMatch(json::contains);
    return ninjs ? Optional.of(NINJS) : Optional.empty();
  }

  private static boolean isPackedArchive(byte[] head) {
    if (head.length < 2 || (head[0] & 0xFF) != 0x1F || (head[1] & 0xFF) != 0x8B) {
      return false;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
    } catch (IOException e) {
      return false;
    }
  }

  /// Reads the articles of a file of this format.
  ///
  /// @param location path within the input
  public void read(InputStream in, String location, Sink sink) throws IOException {
    switch (this) {
      case HTML -> new HtmlReader(sink).read(in, location);
      case WARC -> new WebArchiveReader(sink).read(in, location);
      case NITF -> new NitfReader(sink).read(in, location);
      case NEWSML -> new NewsMlReader(sink).read(in, location);
      case NINJS -> new NinjsReader(sink).read(in, location);
      case FEED -> new FeedReader(sink).read(in, location);
    }
  }
}
