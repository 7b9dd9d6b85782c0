package news.stemma.sketch;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import java.util.Arrays;

/// The shingles that stand for a text, each by its hash and the index of its first token, in the
/// order of the text.
///
/// Columns instead of objects: 20 bytes a fingerprint.
public final class Fingerprints {
  private final long[] hashes;
  private final int[] tokens;
  private final long[] surroundings;

  private Fingerprints(long[] hashes, int[] tokens, long[] surroundings) {
    this.hashes = hashes;
    this.tokens = tokens;
    this.surroundings = surroundings;
  }

  public int size() {
    return hashes.length;
  }

  public long hash(int i) {
    return hashes[i];
  }

  /// Index in the article of the first token of the shingle.
  public int token(int i) {
    return tokens[i];
  }

  /// The words around it, as [Surroundings] packs them.
  public long surroundings(int i) {
    return surroundings[i];
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Fingerprints other
        && Arrays.equals(hashes, other.hashes)
        && Arrays.equals(tokens, other.tokens)
        && Arrays.equals(surroundings, other.surroundings);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return Arrays.toString(hashes) + " at " + Arrays.toString(tokens);
  }

  /// Collects fingerprints in the order of the text.
  public static final class Builder {
    private final LongArrayList hashes = new LongArrayList();
    private final IntArrayList tokens = new IntArrayList();
    private final LongArrayList surroundings = new LongArrayList();

    public Builder add(long hash, int token, long around) {
      hashes.add(hash);
      tokens.add(token);
      surroundings.add(around);
      return this;
    }

    public Fingerprints build() {
      return new Fingerprints(hashes.toArray(), tokens.toArray(), surroundings.toArray());
    }
  }
}
