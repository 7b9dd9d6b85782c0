package news.stemma.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import news.stemma.benchmarks.corpus.Corpus;
import news.stemma.benchmarks.corpus.Text;
import news.stemma.benchmarks.corpus.Typography;
import news.stemma.benchmarks.peer.WordCounter;
import news.stemma.benchmarks.peer.WordCounters;
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

/// Text to words, folded for comparing. One operation is one article.
///
/// `stemma` is the scanner that signing goes through, `stemma Tokenizer` what aligning takes: the
/// same words with their places in the String, kept.
///
///     ./stemma bench --stage tokenize
///     java -cp benchmarks/target/benchmarks.jar org.openjdk.jmh.Main TokenizeBenchmark
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class TokenizeBenchmark {
  @Param({WordCounters.STEMMA, WordCounters.TOKENIZER, WordCounters.LUCENE, WordCounters.ICU})
  private String peer = "";

  @Param({"received", "punctuated"})
  private String corpus = "";

  @SuppressWarnings("NullAway.Init")
  private WordCounter counter;

  private List<Text> texts = List.of();
  private int next;

  @Setup
  public void prepare() {
    counter = WordCounters.named(peer);
    Typography typography = Typography.named(corpus);
    texts = Corpus.articles().stream().map(typography::set).map(Text::of).toList();
  }

  @Benchmark
  public int tokenize(Volume volume) {
    next = (next + 1) % texts.size();
    Text text = texts.get(next);
    int words = counter.count(text);
    volume.bytes += text.bytes();
    volume.tokens += words;
    volume.documents++;
    return words;
  }
}
