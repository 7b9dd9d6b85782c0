package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import news.stemma.relation.Voice;
import news.stemma.text.Sentence;

/// What the corpus says of one sentence.
///
/// @param document its article's position in the corpus
/// @param coverage share of its words that some counterpart in `sources` matches
/// @param basis what the verdict wire copy rests on; empty for other verdicts
/// @param sources the same wording in articles that don't descend from this one, best first
/// @param reusedBy the same wording in articles that do, best first; without effect on the verdict
public record LedgerRow(
    int document,
    Sentence sentence,
    Verdict verdict,
    Voice voice,
    double coverage,
    Optional<Basis> basis,
    ImmutableList<Counterpart> sources,
    ImmutableList<Counterpart> reusedBy) {}
