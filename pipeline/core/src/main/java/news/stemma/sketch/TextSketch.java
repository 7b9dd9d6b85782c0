package news.stemma.sketch;

import java.util.Optional;

/// What tells a whole text's near-duplicates, furniture and all: its words are neither parsed nor
/// placed.
///
/// @param words in the text
/// @param wording a hash of all words in their order; texts that differ in case, quotes and
///   punctuation only have the same
/// @param shingles of the text; none where it has fewer words than a shingle
/// @param signature of the shingles; empty where there is none
public record TextSketch(
    int words, long wording, ShingleSet shingles, Optional<Signature> signature) {}
