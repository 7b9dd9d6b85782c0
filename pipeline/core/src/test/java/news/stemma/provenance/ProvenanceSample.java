package news.stemma.provenance;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.align.Scoring;
import news.stemma.relation.CorpusSample;
import news.stemma.text.Article;
import news.stemma.text.Document;

/// The provenance of a small corpus, for tests.
record ProvenanceSample(List<Article> articles, Provenance provenance) {
  static ProvenanceSample of(String... texts) {
    return of(CorpusSample.of(texts));
  }

  static ProvenanceSample of(List<Document> documents) {
    return of(CorpusSample.of(documents));
  }

  private static ProvenanceSample of(CorpusSample corpus) {
    return new ProvenanceSample(
        corpus.articles(),
        Provenance.of(
            corpus.articles(),
            corpus.relations(),
            corpus.voices(),
            corpus.survey().sources(),
            Scoring.STANDARD));
  }

  /// The ledgers of all articles.
  Stream<LedgerRow> ledger() {
    return IntStream.range(0, articles.size())
        .boxed()
        .flatMap(document -> provenance.ledger(document).stream());
  }

  /// The revisions of all links with a direction.
  Stream<Revision> revisions() {
    return provenance.links().stream().flatMap(link -> provenance.revision(link).stream());
  }
}
