package news.stemma.sketch;

import java.util.Optional;

/// What the candidate stage needs to know of an article.
///
/// Where a signature has 128 components of 4 bytes and a fingerprint takes 20, and two shingles of
/// three are one, an article of 400 words in 10 paragraphs costs 512 (body) + 5,120 (paragraphs) +
/// 5,280 (fingerprints) + some 250 (objects) ≈ 11,200 bytes.
///
/// @param body signature over the paragraphs; empty where they hold fewer words than a shingle
/// @param paragraphs signatures without those of paragraphs shorter than a shingle
/// @param fingerprints of the whole text, furniture included
public record Sketch(
    Optional<Signature> body, ParagraphSignatures paragraphs, Fingerprints fingerprints) {}
