package news.stemma.sketch;

import java.util.Optional;

/// What the candidate stage needs to know of an article.
///
/// A million of them are meant to fit in memory. Where a signature has 128 components of 4 bytes, a
/// fingerprint takes 12, two shingles of three are one, and the sorted shingles take 8 each, so an
/// article of 400 words in 10 paragraphs costs 512 (body) + 5,120 (paragraphs) + 3,168
/// (fingerprints) + 3,168 (shingles) + some 250 (objects) ≈ 12,200 bytes.
///
/// @param body signature over the paragraphs; empty where they hold fewer words than a shingle
/// @param paragraphs signatures without those of paragraphs shorter than a shingle
/// @param fingerprints of the whole text, furniture included
/// @param bodyShingles the body's exact set of shingles, across paragraphs
public record Sketch(
    Optional<Signature> body,
    ParagraphSignatures paragraphs,
    Fingerprints fingerprints,
    ShingleSet bodyShingles) {}
