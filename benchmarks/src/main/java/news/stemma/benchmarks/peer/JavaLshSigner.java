package news.stemma.benchmarks.peer;

import info.debatty.java.lsh.MinHash;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import news.stemma.benchmarks.corpus.Text;

/// java-lsh: sets of integers from a dictionary, here every shingle's hash.
final class JavaLshSigner implements Signer<Text> {
  private final MinHash minHash;

  JavaLshSigner(long seed) {
    this.minHash = new MinHash(COMPONENTS, Integer.MAX_VALUE, seed);
  }

  @Override
  public int[] sign(Text text) {
    Set<Integer> shingles = new HashSet<>();
    for (String shingle : ShingleStrings.of(text.string())) {
      shingles.add(shingle.hashCode() & Integer.MAX_VALUE);
    }
    return minHash.signature(shingles);
  }

  @Override
  public long[] components(Text text) {
    return Arrays.stream(sign(text)).asLongStream().toArray();
  }
}
