package news.stemma.index.living;

/// What an index keeps of the texts.
public enum Storing {
  /// Everything.
  TEXT,
  /// A keyed hash of each word in its place: enough to find, align and relate texts, and to say
  /// where; no text can be read from it without the key, which stands beside it.
  SPANS,
  /// Fingerprints alone: enough to say who shares runs of words with a text, and which of its own.
  HASHES
}
