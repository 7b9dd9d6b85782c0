package news.stemma.relation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.align.Aligner;
import news.stemma.align.Alignment;
import news.stemma.align.Scoring;
import news.stemma.align.SentenceProjector;
import news.stemma.candidate.Banding;
import news.stemma.candidate.Buckets;
import news.stemma.candidate.CandidateIndex;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.CandidatePairs;
import news.stemma.candidate.Families;
import news.stemma.candidate.KeyRows;
import news.stemma.candidate.Pairing;
import news.stemma.candidate.Seniority;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.EnglishSample;
import news.stemma.text.Field;

/// A small corpus for tests, taken through the stages up to its relations. All pairs are aligned.
///
/// @param articles in the order in which they were given, which is that of their ids
public record CorpusSample(
    List<Article> articles,
    List<Alignment> alignments,
    CorpusSurvey survey,
    List<Relation> relations) {
  public static final SourceLexicon SOURCES =
      new SourceLexicon(
          ImmutableMap.of(
              "cnn", "CNN", "ap", "AP", "the associated press", "AP", "sana", "SANA", "bbc", "BBC"),
          ImmutableSet.of("AP", "SANA"),
          new SourceLexicon.Phrases(
              ImmutableSet.of("told", "tells"),
              ImmutableSet.of("reported", "reports", "according to", "via"),
              ImmutableSet.of("agency", "spokesman", "minister"),
              ImmutableSet.of("latest", "earlier", "saturdays", "later"),
              ImmutableSet.of("correction"),
              ImmutableSet.of("update"),
              ImmutableSet.of("developing"),
              ImmutableSet.of("times", "gazette")));

  public static final DirectionModel DIRECTIONS =
      new DirectionModel(
          ImmutableMap.<Feature, Double>builder()
              .put(Feature.OWN_SOURCE_WITHOUT_CREDIT, 1.8)
              .put(Feature.CREDITS_THE_OTHER, 2.0)
              .put(Feature.CREDIT_LINE, 2.0)
              .put(Feature.NAMES_WHO_REPORTS, 1.4)
              .put(Feature.SET_OFF, 1.8)
              .put(Feature.CORRECTION_NOTE, 1.8)
              .put(Feature.UPDATE_NOTE, 1.4)
              .put(Feature.UNFINISHED, 1.8)
              .put(Feature.BREAKS_OFF, 1.8)
              .put(Feature.OWN_CREDIT, 0.8)
              .put(Feature.ORPHANED_FIRST_MENTION, 1.0)
              .put(Feature.TIME_PUSHED_BACK, 0.6)
              .put(Feature.SUPPLIES_OTHERS, 2.0)
              .put(Feature.PUBLISHED_EARLIER, 1.0)
              .put(Feature.EARLIER_OF_ONE_OUTLET, 2.0)
              .buildOrThrow(),
          Math.log(4));

  /// Articles of such texts, a blank line between paragraphs.
  public static CorpusSample of(String... texts) {
    List<Document> documents = new ArrayList<>();
    for (String text : texts) {
      documents.add(Document.of("d%02d".formatted(documents.size()), text));
    }
    return of(documents);
  }

  public static CorpusSample of(List<Document> documents) {
    List<Article> articles = documents.stream().map(EnglishSample::parse).toList();
    List<Sketch> sketches =
        articles.stream().map(new Sketcher(Scheme.standard(42))::sketch).toList();
    Seniority seniority = Seniority.of(documents);
    CandidatePairs candidates =
        new CandidateIndex(
                Banding.STANDARD,
                Scoring.STANDARD.prospect(),
                Pairing.of(seniority),
                documents,
                new MemoryEngine(Stages.SEQUENTIAL))
            .pairs(sketches);
    List<Alignment> alignments =
        CandidatePairs.of(pairs(articles.size())).byLeft().stream()
            .map(new Aligner(Scoring.STANDARD, Banding.STANDARD, articles, sketches)::align)
            .flatMap(List::stream)
            .toList();
    CorpusSurvey survey =
        CorpusSurvey.of(
            articles,
            Families.verify(
                candidates,
                Families.Nearness.of(document -> ShingleSet.ofBody(articles.get(document))),
                seniority),
            alignments,
            new CorpusSurvey.Known(SOURCES, Overruling.NONE),
            () -> new Buckets(KeyRows.Kind.PLAIN));
    RelationClassifier classifier =
        new RelationClassifier(
            articles,
            survey,
            new SentenceProjector(Scoring.STANDARD),
            DIRECTIONS,
            RelationClassifier.Thresholds.STANDARD);
    List<Relation> relations =
        alignments.stream().map(classifier::classify).flatMap(Optional::stream).toList();
    return new CorpusSample(articles, alignments, survey, relations);
  }

  public CorpusStatistics statistics() {
    return survey.statistics();
  }

  public Voices voices() {
    return survey.voices();
  }

  /// What is known of outlets in a corpus of these articles.
  static SourceLexicon sources(List<Article> articles) {
    CorpusNames names = new CorpusNames(SOURCES);
    articles.forEach(names::add);
    articles.forEach(names::confirm);
    return names.lexicon();
  }

  private static List<CandidatePair> pairs(int documents) {
    List<CandidatePair> pairs = new ArrayList<>();
    for (int left = 0; left < documents; left++) {
      for (int right = left + 1; right < documents; right++) {
        pairs.add(new CandidatePair(left, right, ImmutableSet.of(Stage.FINGERPRINT)));
      }
    }
    return pairs;
  }

  /// A document of an outlet, published at that minute.
  public static Document document(String id, String outlet, int minute, String text) {
    return new Document(
        id,
        text,
        ImmutableMap.of(
            Field.OUTLET, outlet, Field.PUBLISHED, "2016-09-17T10:%02d:00Z".formatted(minute)));
  }

  public static String text(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }
}
