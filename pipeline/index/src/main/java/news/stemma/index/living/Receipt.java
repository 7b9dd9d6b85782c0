package news.stemma.index.living;

/// What became of an article that was handed to an index.
///
/// @param version that it goes by; empty where it came without one and its id has no other
public record Receipt(String id, String version, Outcome outcome) {
  /// What adding did.
  public enum Outcome {
    /// The id was new.
    ADDED,
    /// The id was there with another text.
    NEW_VERSION,
    /// The text was there; what else is known of it has changed.
    UPDATED,
    /// Text and fields were there.
    UNCHANGED
  }
}
