package news.stemma.app.ingest.markup;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.stemma.app.ingest.DecodedText;
import news.stemma.app.ingest.TextDecoder;

/// Takes in markup, and decodes it by what it declares of its charset.
final class MarkupDecoder {
  static final int MAX_MEGABYTES = 64;

  private static final int MAX_BYTES = MAX_MEGABYTES << 20;

  /// Bytes in which markup declares its charset.
  private static final int HEAD = 4096;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?:<meta\\s[^>]{0,200}charset|<\\?xml\\s[^>]{0,100}encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]+)",
          Pattern.CASE_INSENSITIVE);

  private MarkupDecoder() {}

  /// All of a stream, which may have 64 MB.
  static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = ByteStreams.toByteArray(ByteStreams.limit(in, MAX_BYTES + 1L));
    if (bytes.length > MAX_BYTES) {
      throw new NoArticleException("more than " + MAX_MEGABYTES + " MB");
    }
    return bytes;
  }

  static DecodedText decode(InputStream in) throws IOException {
    return decode(bytes(in), Optional.empty());
  }

  /// @param told charset that came beside the bytes, as in a header of HTTP
  static DecodedText decode(byte[] bytes, Optional<String> told) throws NoArticleException {
    try {
      return TextDecoder.decode(bytes, told.or(() -> declared(bytes)));
    } catch (TextDecoder.NotTextException e) {
      throw new NoArticleException(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
  }
}
