package news.stemma;

import com.google.common.collect.Comparators;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.ArticleCodec;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;
import news.stemma.text.Field;

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

  /// The same trace for the same set of documents in any order. Where documents have sides, only
  /// pairs across them are looked at.
  ///
  /// @param corpus documents with different ids
  /// @throws IllegalArgumentException where two have the same id
  public Trace trace(List<Document> corpus) {
    return trace(corpus, new ArticleParser(configuration.languages())::parse);
  }

  /// The same of documents whose articles somebody has, or knows how to make.
  ///
  /// @param parsing gives the article of each document, the same whenever it is asked
  public Trace trace(List<Document> corpus, Function<Document, Article> parsing) {
    List<Document> documents = inOrder(corpus);
    Seniority seniority = Seniority.of(documents);
    Pairing pairing = pairing(documents, seniority);
    List<Article> articles =
        engine.map("articles", documents, parsing, new ArticleCodec(documents));
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
    Families families =
        Families.verify(
            candidates,
            Families.Nearness.of(document -> ShingleSet.ofBody(articles.get(document))),
            seniority);
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
        survey.sources(),
        provenance,
        Optional.empty());
  }

  private Pairing pairing(List<Document> documents, Seniority seniority) {
    BitSet ours = new BitSet();
    boolean sided = false;
    int position = 0;
    for (Document document : documents) {
      Optional<String> side = document.field(Field.SIDE);
      sided |= side.isPresent();
      ours.set(position++, side.filter(Field.Side.OURS.name()::equals).isPresent());
    }
    Pairing within = Pairing.of(seniority).within(configuration.window(), documents);
    return sided ? within.across(ours) : within;
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
        trace.sources(),
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
