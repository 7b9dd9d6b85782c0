package news.stemma.app.label;

/// A pair that was drawn.
///
/// @param left id of an article, before that of the right one
public record SampledPair(String left, String right, Stratum stratum) {}
