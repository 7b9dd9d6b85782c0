package news.stemma.relation;

/// Shares of an article's body words that lie in passages with another article, 0 to 1.
///
/// @param all of any voice
/// @param matched words in passages that match one to one; the others are edits
/// @param narrative words in passages that are narrative
/// @param statement words in passages that are statements
public record Coverage(double all, double matched, double narrative, double statement) {}
