package news.stemma.benchmarks.generator;

/// An article as Stemma reads it.
///
/// @param published an instant in ISO 8601
public record NewsRecord(
    String id, String outlet, String published, String url, String headline, String text) {}
