package news.stemma.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.stemma.benchmarks.corpus.Corpus;
import news.stemma.benchmarks.peer.ShingleSigners;
import news.stemma.benchmarks.peer.Signer;
import news.stemma.benchmarks.peer.TextSigners;
import news.stemma.sketch.Shingler;
import news.stemma.text.Span;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Shingle hashes to 128 components, the same hashes for all. One operation is the set of shingles of
/// one passage of news; `bytes` are those of the passage's text.
///
///     ./stemma bench --stage minima
///     java -cp benchmarks/target/benchmarks.jar org.openjdk.jmh.Main MinimaBenchmark -prof gc
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
@State(Scope.Thread)
public class MinimaBenchmark {
  private static final int SHINGLES_IN_ALL = 1 << 19;

  @Param({
    TextSigners.STEMMA,
    TextSigners.SUPER_MIN_HASH,
    TextSigners.MIN_HASH,
    TextSigners.FAST_SIM_HASH,
    ShingleSigners.ONE_PERMUTATION,
    ShingleSigners.FAST_SIMILARITY
  })
  private String peer = "";

  /// In a passage: a sentence, a paragraph, a short body, a long one.
  @Param({"150", "15", "30", "600"})
  private int shingles;

  @SuppressWarnings("NullAway.Init")
  private Signer<long[]> signer;

  private final List<long[]> sets = new ArrayList<>();
  private final List<Integer> bytes = new ArrayList<>();
  private int next;

  @Setup
  public void prepare() {
    signer = ShingleSigners.named(peer);
    int words = shingles + Shingler.WORDS - 1;
    String news = String.join("\n\n", Corpus.articles());
    Tokens tokens = Tokenizer.tokenize(news);
    int sought = Math.min(SHINGLES_IN_ALL, tokens.size());
    for (int first = 0; first + words <= sought; first += words) {
      sets.add(Shingler.shingles(tokens, first, first + words));
      Span passage = tokens.span(first, first + words);
      bytes.add(
          news.substring(passage.start(), passage.end()).getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @Benchmark
  public Object sign(Volume volume) {
    next = (next + 1) % sets.size();
    long[] set = sets.get(next);
    volume.bytes += bytes.get(next);
    volume.tokens += set.length;
    return signer.sign(set);
  }
}
