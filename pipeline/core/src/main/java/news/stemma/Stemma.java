package news.stemma;

import com.google.common.collect.Comparators;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.stemma.align.Aligner;
import news.stemma.align.Alignment;
import news.stemma.align.AlignmentCodec;
import news.stemma.align.SentenceProjector;
import news.stemma.audit.Audit;
import news.stemma.candidate.CandidateIndex;
import news.stemma.candidate.CandidatePairs;
import news.stemma.candidate.Families;
import news.stemma.candidate.Pairing;
import news.stemma.candidate.Seniority;
import news.stemma.provenance.Provenance;
import news.stemma.relation.CorpusSurvey;
import news.stemma.relation.Relation;
import news.stemma.relation.RelationClassifier;
import news.stemma.relation.RelationCodec;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.ArticleCodec;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;

/// Traces the provenance of a corpus, from text to provenance.
public final class Stemma {
  private final Configuration configuration;
  private final Engine engine;

  public Stemma(Configuration configuration, Engine engine) {
    this.configuration = configuration;
    this.engine = engine;
  }

  /// In memory.
  public Stemma(Configuration configuration, Stages stages) {
    this(configuration, new MemoryEngine(stages));
  }

  /// The same trace for the same set of documents in any order.
  ///
  /// @param corpus documents with different ids
  /// @throws IllegalArgumentException where two have the same id
  public Trace trace(List<Document> corpus) {
    List<Document> documents = inOrder(corpus);
    Seniority seniority = Seniority.of(documents);
    return trace(documents, seniority, Pairing.of(seniority));
  }

  /// The same of pairs across the two sides alone.
  ///
  /// @throws IllegalArgumentException where an id is on both
  public Trace match(Sides sides) {
    List<Document> documents = inOrder(sides.documents());
    Seniority seniority = Seniority.of(documents);
    return trace(documents, seniority, Pairing.of(seniority).across(sides.ours()));
  }

  private Trace trace(List<Document> documents, Seniority seniority, Pairing allowed) {
    Pairing pairing = allowed.within(configuration.window(), documents);
    ArticleParser parser = new ArticleParser(configuration.languages());
    List<Article> articles =
        engine.map("articles", documents, parser::parse, new ArticleCodec(documents));
    List<Sketch> sketches =
        engine.derive("sketches", articles, new Sketcher(configuration.scheme())::sketch);
    CandidatePairs candidates =
        new CandidateIndex(
                configuration.banding(),
                configuration.scoring().prospect(),
                pairing,
                documents,
                engine)
            .pairs(sketches);
    Families families = Families.verify(candidates, sketches, seniority);
    CandidatePairs pairs = families.thin(candidates);
    Aligner aligner =
        new Aligner(configuration.scoring(), configuration.banding(), articles, sketches);
    List<Alignment> alignments =
        engine.flatMap("alignments", pairs.byLeft(), aligner::align, new AlignmentCodec());
    CorpusSurvey survey =
        CorpusSurvey.of(
            articles,
            families,
            alignments,
            new CorpusSurvey.Known(configuration.sourceLexicon(), configuration.overruling()),
            engine::rows);
    RelationClassifier classifier =
        new RelationClassifier(
            articles,
            sketches,
            survey,
            new SentenceProjector(configuration.scoring()),
            configuration.directions(),
            configuration.thresholds());
    List<Relation> relations =
        engine.mapPresent("relations", alignments, classifier::classify, new RelationCodec());
    Provenance provenance =
        Provenance.of(
            articles, relations, survey.voices(), survey.sources(), configuration.scoring());
    return new Trace(
        articles,
        families.families(),
        survey.statistics(),
        survey.voices(),
        provenance,
        Optional.empty());
  }

  /// The trace with an estimate of what it has missed.
  ///
  /// @param sample articles to compare with all others exactly, 1 or more; all where there are
  ///   fewer
  public Trace audited(Trace trace, int sample) {
    Audit audit =
        Audit.of(
            trace.articles(),
            trace.provenance().links().relations(),
            trace.families(),
            new Audit.Plan(sample, configuration.scheme().seed()));
    return new Trace(
        trace.articles(),
        trace.families(),
        trace.statistics(),
        trace.voices(),
        trace.provenance(),
        Optional.of(audit));
  }

  /// As it is where it is in order, which may be on disk.
  private static List<Document> inOrder(List<Document> corpus) {
    Comparator<Document> byId = Comparator.comparing(Document::id, Document.ID_ORDER);
    if (Comparators.isInStrictOrder(corpus, byId)) {
      return corpus;
    }
    List<Document> documents = corpus.stream().sorted(byId).toList();
    for (int i = 1; i < documents.size(); i++) {
      if (documents.get(i).id().equals(documents.get(i - 1).id())) {
        throw new IllegalArgumentException("two documents have the id " + documents.get(i).id());
      }
    }
    return documents;
  }
}
