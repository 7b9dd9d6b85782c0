package news.stemma.sketch;

/// A shingle that winnowing kept.
///
/// @param hash of the shingle
/// @param token index of its first token in the article
public record Fingerprint(long hash, int token) {}
