package news.stemma.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.align.Scoring;
import news.stemma.candidate.Banding;
import news.stemma.candidate.CandidateIndex;
import news.stemma.candidate.Pairing;
import news.stemma.candidate.Seniority;
import news.stemma.sketch.Sketch;
import news.stemma.text.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Sketches to candidate pairs. One operation is a corpus.
///
///     ./stemma bench --stage band
///
/// A large one:
///
///     java -cp benchmarks/target/benchmarks.jar org.openjdk.jmh.Main BandBenchmark -prof gc \
///         -p articles=300000 -p peer=stemma -f 1 -wi 1 -i 3 -jvmArgsAppend -Xmx6g
///
/// `bytes` in the table is UTF-8 bytes of text behind the sketches a second.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
@State(Scope.Thread)
public class BandBenchmark {
  @Param({"1000", "20000"})
  private int articles;

  /// `hash map`: [BoxedCandidates].
  @Param({"stemma", "hash map"})
  private String peer = "";

  private SketchedArticles corpus = new SketchedArticles(0);
  private Function<List<Sketch>, Collection<?>> candidates = List::copyOf;

  @Setup(Level.Trial)
  public void sketch() {
    corpus = new SketchedArticles(articles);
    candidates =
        switch (peer) {
          case "stemma" ->
              new CandidateIndex(
                      Banding.STANDARD,
                      Scoring.STANDARD.prospect(),
                      Pairing.of(Seniority.of(documents())),
                      documents(),
                      new MemoryEngine(Stages.SEQUENTIAL))
                  ::pairs;
          case "hash map" -> BoxedCandidates::pairs;
          default -> throw new IllegalArgumentException("no peer is called " + peer);
        };
  }

  private List<Document> documents() {
    return IntStream.range(0, articles)
        .mapToObj(i -> Document.of("d%07d".formatted(i), ""))
        .toList();
  }

  /// The whole way, from keys to pairs in order.
  @Benchmark
  public Collection<?> pairs(Volume volume) {
    volume.bytes += corpus.bytes();
    volume.documents += articles;
    return candidates.apply(corpus.sketches());
  }
}
