package news.stemma.app.report;

/// What a trace has read and found.
///
/// @param documents that are traced
/// @param duplicates inputs of the same id and content as another
/// @param rejected inputs that can't be read
public record Counts(int documents, int duplicates, int rejected, Found found) {
  /// What was found.
  ///
  /// @param boilerplate paragraphs and formulas that were set aside
  public record Found(
      long relations,
      long passages,
      long sentences,
      long clusters,
      long inferredSources,
      long boilerplate) {
    public static final Found NOTHING = new Found(0, 0, 0, 0, 0, 0);

    /// What two parts of a corpus that share nothing have together.
    public Found plus(Found other) {
      return new Found(
          relations + other.relations,
          passages + other.passages,
          sentences + other.sentences,
          clusters + other.clusters,
          inferredSources + other.inferredSources,
          boilerplate + other.boilerplate);
    }
  }

  /// Inputs, all accounted for.
  public int read() {
    return documents + duplicates + rejected;
  }
}
