package news.stemma.benchmarks.peer;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import news.stemma.benchmarks.corpus.Text;
import news.stemma.sketch.MinHasher;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Shingler;
import news.stemma.sketch.Signature;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// Stemma's: from the UTF-8 bytes of a dump.
final class StemmaTextSigner implements Signer<Text> {
  private final Shingler shingler;
  private final MinHasher minHasher;

  StemmaTextSigner(long seed) {
    this.shingler = new Shingler(Scheme.standard(seed));
    this.minHasher = new MinHasher(Scheme.standard(seed));
  }

  @Override
  public Signature sign(Text text) {
    Tokens tokens = Tokenizer.tokenize(new String(text.utf8(), StandardCharsets.UTF_8));
    return minHasher.sign(shingler.shingles(tokens, 0, tokens.size()));
  }

  @Override
  public long[] components(Text text) {
    Signature signature = sign(text);
    return IntStream.range(0, COMPONENTS).mapToLong(j -> signature.bandKey(j, 1)).toArray();
  }
}
