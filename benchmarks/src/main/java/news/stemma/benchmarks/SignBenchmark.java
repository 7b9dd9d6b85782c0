package news.stemma.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import news.stemma.benchmarks.corpus.Corpus;
import news.stemma.benchmarks.corpus.Text;
import news.stemma.benchmarks.corpus.Typography;
import news.stemma.benchmarks.peer.Signer;
import news.stemma.benchmarks.peer.TextSigners;
import news.stemma.text.Tokenizer;
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

/// Text to signature: words, 5-word shingles, 128 components. One operation is one article.
///
/// Each way starts from the form of the text that its interface takes: Stemma from UTF-8 bytes, as a
/// dump has them, the others from a String. Both are made beforehand and cost nothing here.
///
///     ./stemma bench --stage sign
///     java -cp benchmarks/target/benchmarks.jar org.openjdk.jmh.Main SignBenchmark -prof gc
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class SignBenchmark {
  @Param({
    TextSigners.STEMMA,
    TextSigners.SUPER_MIN_HASH,
    TextSigners.MIN_HASH,
    TextSigners.FAST_SIM_HASH,
    TextSigners.LUCENE,
    TextSigners.JAVA_LSH,
    TextSigners.GUAVA
  })
  private String peer = "";

  @Param({"received", "ascii", "punctuated"})
  private String corpus = "";

  @SuppressWarnings("NullAway.Init")
  private Signer<Text> signer;

  private List<Text> texts = List.of();
  private int[] tokens = {};
  private int next;

  @Setup
  public void prepare() {
    signer = TextSigners.named(peer);
    Typography typography = Typography.named(corpus);
    texts = Corpus.articles().stream().map(typography::set).map(Text::of).toList();
    tokens = texts.stream().mapToInt(text -> Tokenizer.tokenize(text.string()).size()).toArray();
  }

  @Benchmark
  public Object sign(Volume volume) {
    next = (next + 1) % texts.size();
    Text text = texts.get(next);
    volume.bytes += text.bytes();
    volume.tokens += tokens[next];
    volume.documents++;
    return signer.sign(text);
  }
}
