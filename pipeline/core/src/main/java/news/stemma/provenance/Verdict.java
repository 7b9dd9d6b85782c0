package news.stemma.provenance;

/// What the corpus says of a sentence, by precedence. About wording, never about intent.
public enum Verdict {
  /// Site chrome.
  FURNITURE,
  /// The same wording as in an article it descends from.
  COPIED,
  /// Nearly the same wording as in an article it descends from.
  EDITED,
  /// A statement that other articles carry too; release or wire can't be told apart here.
  SHARED_STATEMENT,
  /// The same unquoted wording in an independent article: a common source is likely.
  WIRE_COPY,
  /// No counterpart in this corpus; that does not make it original.
  NO_MATCH
}
