package news.stemma.sketch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/// What the candidate stage needs to know of an article.
///
/// @param body signature over the paragraphs; empty where they hold fewer words than a shingle
/// @param paragraphs signatures by block index, without paragraphs shorter than a shingle
/// @param fingerprints of the whole text in order, furniture included
/// @param bodyShingles the body's exact set of shingles, across paragraphs
public record Sketch(
    Optional<Signature> body,
    ImmutableMap<Integer, Signature> paragraphs,
    ImmutableList<Fingerprint> fingerprints,
    ShingleSet bodyShingles) {}
