package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import news.stemma.align.Scoring;
import news.stemma.align.SentenceProjector;
import news.stemma.relation.Relation;
import news.stemma.relation.SourceLexicon;
import news.stemma.relation.Voices;
import news.stemma.text.Article;

/// The provenance of a corpus, a pure function of its relations. What is said of each sentence and
/// of each paragraph is drawn up when it is asked for; several threads may ask.
public final class Provenance {
  /// "Descends from, perhaps through versions that are not in this corpus."
  public record Edge(int derived, int source) {}

  private final Links links;
  private final ImmutableList<Edge> edges;
  private final ImmutableList<InferredSource> inferredSources;
  private final Ledger ledger;
  private final Revisions revisions;

  private Provenance(
      Links links,
      ImmutableList<InferredSource> inferredSources,
      Ledger ledger,
      Revisions revisions) {
    this.links = links;
    this.edges = links.edges();
    this.inferredSources = inferredSources;
    this.ledger = ledger;
    this.revisions = revisions;
  }

  /// @param relations by left and right
  public static Provenance of(
      List<Article> articles,
      List<Relation> relations,
      Voices voices,
      SourceLexicon lexicon,
      Scoring scoring) {
    SentenceProjector projector = new SentenceProjector(scoring);
    Links links = Links.of(relations);
    Outlets outlets = Outlets.of(articles, links.documents(), lexicon);
    return new Provenance(
        links,
        new InferredSources(articles, voices, outlets, projector, scoring).of(links),
        new Ledger(articles, links, voices, outlets, projector, scoring),
        new Revisions(articles, projector));
  }

  /// The relations by left and right, siblings told from parents.
  public Links links() {
    return links;
  }

  /// From what was made to what it was made from.
  public ImmutableList<Edge> edges() {
    return edges;
  }

  /// In the order of their first witnesses.
  public ImmutableList<InferredSource> inferredSources() {
    return inferredSources;
  }

  /// What the corpus says of an article, one row a sentence.
  ///
  /// @param document its position in the corpus
  public ImmutableList<LedgerRow> ledger(int document) {
    return ledger.rows(document);
  }

  /// What became of each paragraph of a link's source; empty where the link has no direction.
  public Optional<Revision> revision(Link link) {
    return revisions.of(link);
  }
}
