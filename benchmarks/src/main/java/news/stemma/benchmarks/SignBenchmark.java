package news.stemma.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import news.stemma.sketch.MinHasher;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Shingler;
import news.stemma.sketch.Signature;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
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

/// Text to signature: tokens, 5-word shingles, 128 minima. One operation is one article.
///
/// `mvn -B -q package -DskipTests && java -jar benchmarks/target/benchmarks.jar SignBenchmark`
///
/// `bytes` in the table is UTF-8 bytes of text a second.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Thread)
public class SignBenchmark {
  private static final int ARTICLES = 64;

  /// Words of an article.
  @Param({"60", "400", "2000"})
  private int words;

  private final Scheme scheme = Scheme.standard(42);
  private final MinHasher minHasher = new MinHasher(scheme);
  private final List<String> texts = new ArrayList<>();
  private final List<Tokens> tokens = new ArrayList<>();
  private final List<long[]> shingles = new ArrayList<>();
  private int next;

  /// Counts beside operations.
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Volume {
    /// UTF-8 bytes of text.
    public long bytes;
  }

  /// Texts of words drawn as in a language: few words often, many seldom.
  @Setup(Level.Trial)
  public void generate() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < words; word++) {
        double rank = Math.pow(random.nextDouble(), 4) * 20_000;
        text.append(word == 0 ? "" : " ").append(Integer.toString((int) rank + 1_000, 36));
      }
      texts.add(text.toString());
      tokens.add(Tokenizer.tokenize(text.toString()));
      shingles.add(Shingler.shingles(tokens.getLast(), 0, tokens.getLast().size()));
    }
  }

  private int next(Volume volume) {
    next = (next + 1) % ARTICLES;
    volume.bytes += texts.get(next).getBytes(StandardCharsets.UTF_8).length;
    return next;
  }

  /// The whole way.
  @Benchmark
  public Signature textToSignature(Volume volume) {
    Tokens of = Tokenizer.tokenize(texts.get(next(volume)));
    return minHasher.sign(Shingler.shingles(of, 0, of.size()));
  }

  /// From tokens on.
  @Benchmark
  public Signature tokensToSignature(Volume volume) {
    Tokens of = tokens.get(next(volume));
    return minHasher.sign(Shingler.shingles(of, 0, of.size()));
  }

  /// The minima alone.
  @Benchmark
  public Signature shinglesToSignature(Volume volume) {
    return minHasher.sign(shingles.get(next(volume)));
  }
}
