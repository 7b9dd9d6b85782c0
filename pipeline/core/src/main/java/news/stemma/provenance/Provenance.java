package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import news.stemma.align.Scoring;
import news.stemma.align.SentenceProjector;
import news.stemma.relation.Relation;
import news.stemma.relation.SourceLexicon;
import news.stemma.relation.Voices;
import news.stemma.text.Article;

/// The provenance of a corpus, a pure function of its relations.
///
/// @param links the relations by left and right, siblings told from parents
/// @param edges from what was made to what it was made from
/// @param ledger one row a sentence
/// @param revisions one a pair with a direction
public record Provenance(
    ImmutableList<Link> links,
    ImmutableList<Edge> edges,
    ImmutableList<InferredSource> inferredSources,
    ImmutableList<LedgerRow> ledger,
    ImmutableList<Revision> revisions) {

  /// "Descends from, perhaps through versions that are not in this corpus."
  public record Edge(int derived, int source) {}

  public static Provenance of(
      List<Article> articles,
      List<Relation> relations,
      Voices voices,
      SourceLexicon lexicon,
      Scoring scoring) {
    SentenceProjector projector = new SentenceProjector(scoring);
    Agencies agencies = Agencies.of(articles, lexicon);
    ImmutableList<Link> links = Links.of(relations);
    return new Provenance(
        links,
        edges(links),
        new InferredSources(articles, voices, agencies, projector, scoring).of(links),
        new Ledger(articles, voices, agencies, projector, scoring).rows(links),
        new Revisions(articles, projector).of(links));
  }

  private static ImmutableList<Edge> edges(List<Link> links) {
    return links.stream()
        .filter(Link::isDirect)
        .flatMap(link ->
            link
                .derived()
                .flatMap(derived -> link.source().map(source -> new Edge(derived, source)))
                .stream())
        .sorted(Comparator.comparingInt(Edge::derived).thenComparingInt(Edge::source))
        .collect(ImmutableList.toImmutableList());
  }
}
