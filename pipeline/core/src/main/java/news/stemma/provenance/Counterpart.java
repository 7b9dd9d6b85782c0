package news.stemma.provenance;

import news.stemma.align.SentenceMatch;
import news.stemma.relation.Relation;
import news.stemma.relation.VoicedPassage;

/// Another article's wording of a sentence.
///
/// @param document the other article's position in the corpus
public record Counterpart(
    int document, SentenceMatch match, VoicedPassage passage, Relation relation) {}
