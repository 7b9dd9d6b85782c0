package news.stemma.app.newsroom;

/// How far a source has been read, in its own terms.
///
/// @param source its name
public record Offset(String source, String reached) {}
