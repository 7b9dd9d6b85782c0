package news.stemma.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import news.stemma.Configuration;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.align.Aligner;
import news.stemma.align.Alignment;
import news.stemma.align.SentenceProjector;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.benchmarks.corpus.Corpus;
import news.stemma.candidate.CandidateIndex;
import news.stemma.candidate.CandidatePairs;
import news.stemma.candidate.Families;
import news.stemma.candidate.Pairing;
import news.stemma.candidate.Seniority;
import news.stemma.relation.CorpusSurvey;
import news.stemma.relation.Relation;
import news.stemma.relation.RelationClassifier;
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Alignment to relation. One operation is one pair of related articles; `bytes` are those of both
/// texts.
///
///     ./stemma bench --stage classify
///     java -cp benchmarks/target/benchmarks.jar org.openjdk.jmh.Main ClassifyBenchmark
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class ClassifyBenchmark {
  @SuppressWarnings("NullAway.Init")
  private RelationClassifier classifier;

  private List<Alignment> alignments = List.of();
  private int[] bytes = {};
  private int next;

  /// The stages before this one, as `Stemma.trace` has them.
  @Setup
  public void prepare() {
    Configuration configuration = Lexicons.configuration(42);
    List<Document> documents = Corpus.stories();
    List<Article> articles =
        documents.stream().map(new ArticleParser(configuration.languages())::parse).toList();
    List<Sketch> sketches =
        articles.stream().map(new Sketcher(configuration.scheme())::sketch).toList();
    Seniority seniority = Seniority.of(documents);
    MemoryEngine engine = new MemoryEngine(Stages.SEQUENTIAL);
    CandidatePairs candidates =
        new CandidateIndex(
                configuration.banding(),
                configuration.scoring().prospect(),
                Pairing.of(seniority),
                documents,
                engine)
            .pairs(sketches);
    Families families =
        Families.verify(
            candidates,
            Families.Nearness.of(document -> ShingleSet.ofBody(articles.get(document))),
            seniority);
    Aligner aligner =
        new Aligner(configuration.scoring(), configuration.banding(), articles, sketches);
    alignments =
        families.thin(candidates).byLeft().stream()
            .map(aligner::align)
            .flatMap(List::stream)
            .filter(alignment -> !alignment.passages().isEmpty())
            .toList();
    CorpusSurvey survey =
        CorpusSurvey.of(
            articles,
            families,
            alignments,
            new CorpusSurvey.Known(configuration.sourceLexicon(), configuration.overruling()),
            engine::rows);
    SentenceProjector projector = new SentenceProjector(configuration.scoring());
    classifier =
        new RelationClassifier(
            articles, survey, projector, configuration.directions(), configuration.thresholds());
    bytes =
        alignments.stream()
            .mapToInt(pair -> bytes(documents, pair.left()) + bytes(documents, pair.right()))
            .toArray();
  }

  private static int bytes(List<Document> documents, int document) {
    return documents.get(document).text().getBytes(StandardCharsets.UTF_8).length;
  }

  @Benchmark
  public Optional<Relation> classify(Volume volume) {
    next = (next + 1) % alignments.size();
    volume.bytes += bytes[next];
    volume.documents += 2;
    return classifier.classify(alignments.get(next));
  }
}
