package news.stemma.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.benchmarks.corpus.Corpus;
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

/// Documents to provenance, on one thread. One operation is the trace of a small corpus of related
/// articles.
///
///     ./stemma bench --stage end-to-end
///     java -cp benchmarks/target/benchmarks.jar org.openjdk.jmh.Main EndToEndBenchmark
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Thread)
public class EndToEndBenchmark {
  private final Stemma stemma = new Stemma(Lexicons.configuration(42), Stages.SEQUENTIAL);
  private List<Document> documents = List.of();
  private long bytes;

  @Setup
  public void prepare() {
    documents = Corpus.stories();
    bytes =
        documents.stream()
            .mapToLong(document -> document.text().getBytes(StandardCharsets.UTF_8).length)
            .sum();
  }

  @Benchmark
  public Trace trace(Volume volume) {
    volume.bytes += bytes;
    volume.documents += documents.size();
    return stemma.trace(documents);
  }
}
