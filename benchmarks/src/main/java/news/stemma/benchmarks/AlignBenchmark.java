package news.stemma.benchmarks;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.stemma.align.Aligner;
import news.stemma.align.Scoring;
import news.stemma.candidate.Banding;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import org.openjdk.jmh.annotations.AuxCounters;
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

/// A candidate pair of articles of 500 words to its passages. One operation is one pair.
///
/// `mvn -B -q package -DskipTests && java -jar benchmarks/target/benchmarks.jar AlignBenchmark`
///
/// `bytes` in the table is UTF-8 bytes of both texts a second.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Thread)
public class AlignBenchmark {
  private static final int PAIRS = 32;

  /// Whether the two share ten paragraphs, or what any two articles may.
  @Param({"related", "unrelated"})
  private String pair;

  /// Who aligns.
  @Param({"stemma", "full matrix"})
  private String peer;

  private final List<Article> articles = new ArrayList<>();
  private final List<CandidatePair> pairs = new ArrayList<>();
  private final List<Long> bytes = new ArrayList<>();
  private Aligner aligner;
  private int next;

  /// Counts beside operations.
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Volume {
    /// UTF-8 bytes of text.
    public long bytes;
  }

  @Setup(Level.Trial)
  public void generate() {
    for (int i = 0; i < PAIRS; i++) {
      NewsPair news = pair.equals("related") ? NewsPair.related(i) : NewsPair.unrelated(i);
      pairs.add(new CandidatePair(2 * i, 2 * i + 1, ImmutableSet.of(Stage.FINGERPRINT)));
      articles.add(news.left());
      articles.add(news.right());
    }
    Sketcher sketcher = new Sketcher(Scheme.standard(42));
    aligner =
        new Aligner(
            Scoring.STANDARD,
            Banding.STANDARD,
            articles,
            articles.stream().map(sketcher::sketch).toList());
  }

  /// The passages; none for most unrelated pairs.
  @Benchmark
  public List<?> align(Volume volume) {
    next = (next + 1) % PAIRS;
    CandidatePair of = pairs.get(next);
    Article left = articles.get(of.left());
    Article right = articles.get(of.right());
    volume.bytes += bytes(left) + bytes(right);
    return switch (peer) {
      case "stemma" -> aligner.align(of).passages();
      case "full matrix" -> FullMatrix.align(left, right, Scoring.STANDARD);
      default -> throw new IllegalArgumentException("nobody called " + peer);
    };
  }

  private static long bytes(Article article) {
    return article.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
