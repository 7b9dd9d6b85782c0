package news.stemma.benchmarks.peer;

import java.util.Arrays;
import news.stemma.benchmarks.corpus.Text;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.TextSigner;

/// Stemma's: from the UTF-8 bytes of a dump.
final class StemmaTextSigner implements Signer<Text> {
  /// Of a text with fewer words than a shingle.
  private static final int[] NONE = {};

  private final TextSigner signer;
  private final int[] minima = new int[COMPONENTS];

  StemmaTextSigner(long seed) {
    this.signer = new TextSigner(Scheme.standard(seed));
  }

  @Override
  public int[] sign(Text text) {
    return signer.sign(text.utf8(), 0, text.bytes(), minima) ? minima : NONE;
  }

  @Override
  public long[] components(Text text) {
    return Arrays.stream(sign(text)).asLongStream().toArray();
  }
}
