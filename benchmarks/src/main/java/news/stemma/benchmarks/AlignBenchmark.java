package news.stemma.benchmarks;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.stemma.align.Aligner;
import news.stemma.align.Scoring;
import news.stemma.candidate.Banding;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Candidate pairs of articles of 500 words to their passages. One operation is one pair; as in a
/// corpus, the eight candidates of one article come together.
///
///     ./stemma bench --stage align
///     java -cp benchmarks/target/benchmarks.jar org.openjdk.jmh.Main AlignBenchmark
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Thread)
public class AlignBenchmark {
  private static final int LEFTS = 4;
  private static final int RIGHTS = 8;

  /// Whether the two share ten paragraphs, or what any two articles may.
  @Param({"related", "unrelated"})
  private String pair = "";

  /// Who aligns.
  @Param({"stemma", "full matrix"})
  private String peer = "";

  private final List<Article> articles = new ArrayList<>();
  private final List<List<CandidatePair>> candidates = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Aligner aligner;

  private int next;

  @Setup
  public void generate() {
    for (int left = 0; left < LEFTS; left++) {
      int leftPosition = articles.size();
      List<CandidatePair> pairs = new ArrayList<>();
      for (int right = 0; right < RIGHTS; right++) {
        int seed = 100 + RIGHTS * left + right;
        NewsPair news =
            pair.equals("related") ? NewsPair.related(left, seed) : NewsPair.unrelated(left, seed);
        if (right == 0) {
          articles.add(news.left());
        }
        pairs.add(
            new CandidatePair(leftPosition, articles.size(), ImmutableSet.of(Stage.FINGERPRINT)));
        articles.add(news.right());
      }
      candidates.add(pairs);
    }
    List<Sketch> sketches =
        articles.stream().map(new Sketcher(Scheme.standard(42))::sketch).toList();
    aligner = new Aligner(Scoring.STANDARD, Banding.STANDARD, articles, sketches);
  }

  /// The passages; none for most unrelated pairs.
  @Benchmark
  @OperationsPerInvocation(RIGHTS)
  public List<?> align(Volume volume) {
    next = (next + 1) % LEFTS;
    List<CandidatePair> pairs = candidates.get(next);
    pairs.forEach(of -> count(of, volume));
    return switch (peer) {
      case "stemma" -> aligner.align(pairs);
      case "full matrix" ->
          pairs.stream()
              .map(of ->
                  FullMatrix.align(
                      articles.get(of.left()), articles.get(of.right()), Scoring.STANDARD))
              .toList();
      default -> throw new IllegalArgumentException("nobody called " + peer);
    };
  }

  /// The texts are ASCII: a character is a byte.
  private void count(CandidatePair of, Volume volume) {
    Article left = articles.get(of.left());
    Article right = articles.get(of.right());
    volume.bytes += left.text().length() + right.text().length();
    volume.tokens += left.tokens().size() + right.tokens().size();
    volume.documents += 2;
  }
}
