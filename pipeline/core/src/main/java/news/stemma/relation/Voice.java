package news.stemma.relation;

/// Whose words a stretch of text is.
public enum Voice {
  /// Prose that no witness has in quotation marks, indirect speech included.
  NARRATIVE,
  /// Wording that some witness has inside quotation marks.
  STATEMENT,
  /// Site chrome, or text that recurs as such in the corpus.
  FURNITURE,
  /// The language has no rules for quotation here.
  UNKNOWN
}
