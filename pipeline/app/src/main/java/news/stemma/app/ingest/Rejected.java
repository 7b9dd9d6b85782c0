package news.stemma.app.ingest;

/// An input that is no article.
///
/// @param location its path within the input, with a line number where a file has many records
/// @param reason for a reader, in a few words
public record Rejected(String location, String reason) {}
