package news.stemma.app.ingest;

import java.util.Locale;
import java.util.Optional;

/// What files are packed in, known by the first bytes.
enum Container {
  GZIP(0x1F, 0x8B),
  ZSTD(0x28, 0xB5, 0x2F, 0xFD),
  ZIP('P', 'K', 3, 4);

  private final int[] magic;

  Container(int... magic) {
    this.magic = magic;
  }

  /// @param head the first bytes of a file
  static Optional<Container> of(byte[] head) {
    for (Container container : values()) {
      if (container.starts(head)) {
        return Optional.of(container);
      }
    }
    return Optional.empty();
  }

  private boolean starts(byte[] head) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
