package news.stemma.app.ingest;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Bytes;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Decodes the bytes of an article. In this order: by a byte-order mark; as UTF-8, if they are
/// that; by what the text declares, if they can be that; as UTF-8 with some bytes broken, if it is
/// mostly that; by ICU's detection. So a declaration that lies does no harm.
public final class TextDecoder {
  /// A text with a larger share of characters that no article has is taken for binary.
  private static final double UNREADABLE = 0.1;

  /// Sequences of bytes that are a character of UTF-8 hardly come by chance: a text in which they
  /// are more than so many times those that are none is UTF-8.
  private static final int WELL_FORMED_A_BROKEN = 10;

  /// ICU's confidence, of 100, from which on it is believed where much of a text is no UTF-8.
  private static final int CONFIDENT = 15;

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final byte[] UTF_8_MARK = bytes(0xEF, 0xBB, 0xBF);
  private static final String MARK = "\uFEFF";
  private static final char REPLACEMENT = '\uFFFD';

  /// The longer mark before one that it starts with.
  private static final ImmutableMap<Charset, byte[]> MARKS =
      ImmutableMap.of(
          UTF_32LE,
          bytes(0xFF, 0xFE, 0, 0),
          UTF_32BE,
          bytes(0, 0, 0xFE, 0xFF),
          StandardCharsets.UTF_16LE,
          bytes(0xFF, 0xFE),
          StandardCharsets.UTF_16BE,
          bytes(0xFE, 0xFF));

  /// The bytes are no text; the message says why.
  public static final class NotTextException extends IOException {
    private static final long serialVersionUID = 1;

    NotTextException(String reason) {
      super(reason);
    }
  }

  private TextDecoder() {}

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static DecodedText decode(byte[] bytes) throws NotTextException {
    return decode(bytes, Optional.empty());
  }

  /// @param declared the charset that the text itself or its envelope names
  public static DecodedText decode(byte[] bytes, Optional<String> declared)
      throws NotTextException {
    Optional<Charset> marked = markedCharset(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      // Java's UTF-32 drops the mark itself.
      return readable(text.startsWith(MARK) ? text.substring(1) : text, marked.get());
    }
    boolean nul = Bytes.contains(bytes, (byte) 0);
    if (!nul && Utf8.isWellFormed(bytes) && !isShifted(bytes, declared)) {
      int start = hasUtf8Mark(bytes) ? UTF_8_MARK.length : 0;
      String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
      return new DecodedText(text, Optional.empty());
    }
    Optional<DecodedText> asDeclared =
        declared.flatMap(TextDecoder::charset).flatMap(charset -> strictly(bytes, charset));
    if (asDeclared.isPresent()) {
      return asDeclared.get();
    }
    if (nul) {
      throw new NotTextException("binary: it has NUL bytes");
    }
    return detected(bytes);
  }

  static boolean hasUtf8Mark(byte[] bytes) {
    return startsWith(bytes, UTF_8_MARK);
  }

  /// The charset whose byte-order mark it begins with, but UTF-8.
  static Optional<Charset> markedCharset(byte[] bytes) {
    return MARKS.keySet().stream()
        .filter(charset -> startsWith(bytes, MARKS.getOrDefault(charset, UTF_8_MARK)))
        .findFirst();
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /// Whether it is declared to be of the charsets that write other letters with ASCII's bytes.
  private static boolean isShifted(byte[] bytes, Optional<String> declared) {
    return declared.filter(name -> name.matches("(?i)ISO-2022-.*")).isPresent()
        && Bytes.contains(bytes, (byte) 0x1B);
  }

  /// What a declaration means; who says Latin-1 or ASCII means Windows-1252, as in browsers.
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name.strip());
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? Charset.forName("windows-1252") : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<DecodedText> strictly(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0
          ? Optional.of(new DecodedText(text, Optional.of(charset.name())))
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static DecodedText detected(byte[] bytes) throws NotTextException {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(c -> c == REPLACEMENT).count();
    long wellFormed = utf8.codePoints().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    if (wellFormed > WELL_FORMED_A_BROKEN * broken) {
      int start = hasUtf8Mark(bytes) ? 1 : 0;
      return readable(utf8.substring(start), StandardCharsets.UTF_8);
    }
    boolean mostlyAscii = broken <= UNREADABLE * bytes.length;
    for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
      boolean believed = mostlyAscii || match.getConfidence() >= CONFIDENT;
      // Without a byte-order mark these are found in anything.
      if (believed && !match.getName().startsWith("UTF-") && Charset.isSupported(match.getName())) {
        Charset charset = Charset.forName(match.getName());
        return readable(new String(bytes, charset), charset);
      }
    }
    throw new NotTextException(
        "binary: " + Math.round(100.0 * broken / bytes.length) + " % of it is no UTF-8");
  }

  private static DecodedText readable(String text, Charset charset) throws NotTextException {
    long unreadable = text.codePoints().filter(TextDecoder::isUnreadable).count();
    if (unreadable > UNREADABLE * text.length()) {
      throw new NotTextException(
          "binary: "
              + Math.round(100.0 * unreadable / text.length())
              + " % of it is no "
              + charset.name());
    }
    return new DecodedText(text, Optional.of(charset.name()));
  }

  private static boolean isUnreadable(int codePoint) {
    return codePoint == REPLACEMENT
        || switch (Character.getType(codePoint)) {
          case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
          case Character.CONTROL -> !Character.isWhitespace(codePoint);
          default -> false;
        };
  }
}
