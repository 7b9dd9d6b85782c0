package news.stemma.app.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What files are packed in, known by the first bytes.
enum Container {
  GZIP("\u001F\u008B"),
  ZSTD("(\u00B5/\u00FD"),
  ZIP("PK\u0003\u0004");

  /// As Latin-1.
  private final String magic;

  Container(String magic) {
    this.magic = magic;
  }

  /// @param head the first bytes of a file
  static Optional<Container> of(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(container -> bytes.startsWith(container.magic))
        .findFirst();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
