package news.stemma;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import news.stemma.audit.Audit;
import news.stemma.candidate.Family;
import news.stemma.provenance.Provenance;
import news.stemma.relation.CorpusStatistics;
import news.stemma.relation.SourceLexicon;
import news.stemma.relation.Voices;
import news.stemma.text.Article;

/// The whole provenance of a corpus. Everything in it counts articles by their position here.
///
/// @param articles in the order of their ids; perhaps on disk
/// @param families of near-duplicates, by leader
/// @param sources outlets by the names that are known, those that the corpus tells included
/// @param audit where one was made, what the trace has missed
public record Trace(
    List<Article> articles,
    ImmutableList<Family> families,
    CorpusStatistics statistics,
    Voices voices,
    SourceLexicon sources,
    Provenance provenance,
    Optional<Audit> audit) {}
