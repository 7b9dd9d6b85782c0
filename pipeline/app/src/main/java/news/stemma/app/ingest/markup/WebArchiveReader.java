package news.stemma.app.ingest.markup;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.Sink;
import news.stemma.app.ingest.markup.page.Facts;
import news.stemma.app.ingest.markup.page.Page;
import news.stemma.app.ingest.markup.page.PageReader;
import news.stemma.text.Field;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/// Reads the articles of a web archive (WARC, ISO 28500), as it is or with a gzip member a record.
///
/// Pages of HTML that were answered with 200 are read. Requests, notes about the crawl, revisits,
/// other answers and other types are no articles, and nothing is said of them. A page without an
/// article is rejected, and so is a record that is broken or cut off, at `location:` and its first
/// byte; reading goes on with the next record that can be made out.
public final class WebArchiveReader {
  private static final byte[] GZIP_MEMBER = {0x1F, (byte) 0x8B, 8};
  private static final byte[] PLAIN_RECORD = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RECORD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final ImmutableSet<String> HTML_TYPES =
      ImmutableSet.of("text/html", "application/xhtml+xml");

  private final Sink sink;

  public WebArchiveReader(Sink sink) {
    this.sink = sink;
  }

  /// Whether a file that begins so is an archive in gzip members, a record each.
  public static boolean isPacked(byte[] head) {
    if (!startsWith(head, GZIP_MEMBER)) {
      return false;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      return startsWith(in.readNBytes(PLAIN_RECORD.length), PLAIN_RECORD);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /// @param in as it is stored: unzipped on the way here, an archive would end at a broken member
  /// @param location path within the input
  public void read(InputStream in, String location) {
    RewindableChannel channel = new RewindableChannel(in);
    Stretch stretch = new Stretch(channel, location);
    stretch.read();
    while (stretch.broken().isPresent()
        && channel.seek(stretch.mark(), stretch.broken().getAsLong() + 1)) {
      stretch = new Stretch(channel, location);
      stretch.read();
    }
  }

  /// Records up to the end of an archive, or to one that is broken.
  private final class Stretch {
    private final RewindableChannel channel;
    private final String location;
    private final long start;
    private @Nullable WarcReader reader;
    private OptionalLong broken = OptionalLong.empty();

    Stretch(RewindableChannel channel, String location) {
      this.channel = channel;
      this.location = location;
      this.start = channel.position();
    }

    /// Where the broken record begins; empty at the end of the archive.
    OptionalLong broken() {
      return broken;
    }

    /// What a record begins with.
    byte[] mark() {
      return isPacked() ? GZIP_MEMBER : PLAIN_RECORD;
    }

    private boolean isPacked() {
      return reader != null && reader.compression() == WarcCompression.GZIP;
    }

    private long position() {
      return start + (reader == null ? 0 : reader.position());
    }

    /// What is found in a record counts only when the record turned out to be whole.
    void read() {
      long at = start;
      Runnable verdict = WebArchiveReader::sayNothing;
      boolean any = false;
      try {
        reader = new WarcReader(channel);
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
          verdict.run();
          any = true;
          at = position();
          verdict = verdict(record.get(), location + ":" + at);
        }
        verdict.run();
      } catch (IOException | IllegalArgumentException e) {
        if (isWhole(at)) {
          verdict.run();
          at = position();
        }
        if (any || start == 0) {
          sink.reject(location + ":" + at, "a broken or cut-off WARC record");
        }
        broken = OptionalLong.of(at);
      }
    }

    /// Whether the record was read to its end, so that it is the next that is broken.
    private boolean isWhole(long at) {
      long next = position();
      return next > at && (isPacked() || channel.has(RECORD_END, next - RECORD_END.length));
    }
  }

  private Runnable verdict(WarcRecord record, String at) {
    if (!(record instanceof WarcResponse response)
        || !header(record, "Content-Type").startsWith("application/http")) {
      return WebArchiveReader::sayNothing;
    }
    try {
      HttpResponse http = response.http();
      if (http.status() != 200 || !isHtml(http)) {
        return WebArchiveReader::sayNothing;
      }
      Found found = found(response, http, at);
      return () -> sink.accept(found);
    } catch (NoArticleException e) {
      return () -> sink.reject(at, e.reason());
    } catch (IOException | IllegalArgumentException e) {
      return () -> sink.reject(at, "a broken answer of HTTP: " + e.getMessage());
    }
  }

  private static void sayNothing() {}

  private static boolean isHtml(HttpResponse http) {
    return HTML_TYPES.contains(http.contentType().base().toString().toLowerCase(Locale.ROOT));
  }

  private static String header(WarcRecord record, String name) {
    return record.headers().first(name).orElse("");
  }

  private static Found found(WarcResponse response, HttpResponse http, String at)
      throws IOException {
    String truncated = header(response, "WARC-Truncated");
    if (!truncated.isEmpty()) {
      throw new NoArticleException("a page that the crawler cut off (" + truncated + ")");
    }
    String url = header(response, "WARC-Target-URI");
    byte[] body = MarkupDecoder.bytes(decoded(http));
    String html =
        MarkupDecoder.decode(
            body, Optional.ofNullable(http.contentType().parameters().get("charset")));
    Page page =
        PageReader.read(html, url).orElseThrow(() -> new NoArticleException(HtmlReader.NO_ARTICLE));
    String id = CharMatcher.anyOf("<>").trimFrom(header(response, "WARC-Record-ID"));
    return Records.found(
        at,
        Optional.of(id).filter(own -> !own.isEmpty()),
        page.text(),
        fields(url, header(response, "WARC-Date"), page));
  }

  /// A page's own time goes before the archive's, which only says that the page was there by then.
  private static ImmutableMap<Field, String> fields(String url, String date, Page page) {
    Facts facts = new Facts();
    facts.put(Field.URL, url);
    facts.put(Field.OBSERVED, date);
    facts.putAll(page.fields());
    facts.putPublished(date, Facts.ARCHIVE);
    return facts.fields();
  }

  /// The body without its encoding; archives exist that have decoded it and kept the header.
  private static InputStream decoded(HttpResponse http) throws IOException {
    String encoding = http.headers().first("Content-Encoding").orElse("").strip();
    byte[] body = MarkupDecoder.bytes(http.body().stream());
    InputStream in = new ByteArrayInputStream(body);
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "", "identity", "none" -> in;
      case "gzip", "x-gzip" -> startsWith(body, 0x1F, 0x8B) ? new GZIPInputStream(in) : in;
      case "deflate" -> new InflaterInputStream(in, new Inflater(!startsWith(body, 0x78)));
      default ->
          throw new NoArticleException("Content-Encoding " + encoding + ", which can't be read");
    };
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
