package news.stemma.provenance;

import java.util.List;
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
}
