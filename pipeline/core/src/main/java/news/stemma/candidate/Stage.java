package news.stemma.candidate;

/// What made Stemma look at two texts.
public enum Stage {
  /// Two paragraphs agree in a band of their MinHash signatures.
  PARAGRAPH_MINHASH(1),
  /// The bodies agree in a band of their MinHash signatures.
  BODY_MINHASH(2),
  /// The texts share a winnowed fingerprint.
  FINGERPRINT(4);

  private final byte mask;

  Stage(int mask) {
    this.mask = (byte) mask;
  }

  /// A bit of its own, for sets of stages in a byte.
  byte mask() {
    return mask;
  }
}
