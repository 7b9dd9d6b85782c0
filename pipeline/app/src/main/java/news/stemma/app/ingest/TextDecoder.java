package news.stemma.app.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes the bytes of an article: by byte-order mark, as UTF-8, or by ICU's detection.
final class TextDecoder {
  /// A text with a larger share of bytes that are no UTF-8 is taken for binary.
  private static final double UNDECODABLE = 0.1;

  /// The bytes are no text; the message says why.
  static final class NotTextException extends IOException {
    private static final long serialVersionUID = 1;

    NotTextException(String reason) {
      super(reason);
    }
  }

  private TextDecoder() {}

  /// The text, without a byte-order mark.
  static String decode(byte[] bytes) throws NotTextException {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    for (byte b : bytes) {
      if (b == 0) {
        throw new NotTextException("binary: it has NUL bytes");
      }
    }
    int malformed = malformedBytes(bytes, start);
    if (malformed > UNDECODABLE * bytes.length) {
      throw new NotTextException(
          "binary: " + Math.round(100.0 * malformed / bytes.length) + " % of it is no UTF-8");
    }
    return decode(bytes, start, malformed == 0 ? StandardCharsets.UTF_8 : detect(bytes));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decode(byte[] bytes, int start, Charset charset) {
    return new String(bytes, start, bytes.length - start, charset);
  }

  private static int malformedBytes(byte[] bytes, int start) {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(in.duplicate());
      return 0;
    } catch (CharacterCodingException e) {
      return countMalformed(in);
    }
  }

  private static int countMalformed(ByteBuffer in) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer sink = CharBuffer.allocate(8192);
    int malformed = 0;
    while (true) {
      sink.clear();
      CoderResult result = decoder.decode(in, sink, true);
      if (result.isError()) {
        malformed += result.length();
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return malformed;
      }
    }
  }

  private static Charset detect(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    boolean known = match != null && Charset.isSupported(match.getName());
    return known ? Charset.forName(match.getName()) : StandardCharsets.UTF_8;
  }
}
