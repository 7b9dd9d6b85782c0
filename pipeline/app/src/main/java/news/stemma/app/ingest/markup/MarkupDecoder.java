package news.stemma.app.ingest.markup;

import com.google.common.io.ByteStreams;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes the bytes of markup. A declared charset is a hint, since many lie: a byte-order mark
/// goes before it, and so does UTF-8 where the bytes are valid UTF-8, which those of no other
/// charset are by chance; it counts where the bytes decode under it without an error, else ICU
/// detects.
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

  /// The text, without a byte-order mark.
  ///
  /// @param told charset that came beside the bytes, as in a header of HTTP
  static String decode(byte[] bytes, Optional<String> told) throws NoArticleException {
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      return withoutMark(new String(bytes, marked.get()));
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw new NoArticleException("binary: it has NUL bytes");
      }
    }
    Optional<Charset> declared = told.flatMap(MarkupDecoder::charset).or(() -> declared(bytes));
    return declared
        .filter(charset -> charset.name().startsWith("ISO-2022"))
        .flatMap(charset -> strictly(bytes, charset))
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .or(() -> declared.flatMap(charset -> strictly(bytes, charset)))
        .orElseGet(() -> new String(bytes, detected(bytes)));
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    boolean wide = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    return wide ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    return declaration.find() ? charset(declaration.group(1)) : Optional.empty();
  }

  /// By name; ISO 8859-1 is taken for its superset, as the web does (WHATWG Encoding, section 4.2).
  private static Optional<Charset> charset(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    if (known.equals("iso-8859-1") || known.equals("us-ascii")) {
      known = "windows-1252";
    }
    try {
      return Optional.of(Charset.forName(known)).filter(Charset::canEncode);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Charset detected(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    return Optional.ofNullable(match)
        .flatMap(found -> charset(found.getName()))
        .orElse(StandardCharsets.UTF_8);
  }
}
