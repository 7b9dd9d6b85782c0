package news.stemma.text;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The words of a text in order, each with its raw span and its folded term.
///
/// Columns instead of objects: a corpus has hundreds of times more words than articles.
public final class Tokens {
  private static final HashFunction TERM_HASH = Hashing.farmHashFingerprint64();

  private final int[] starts;
  private final int[] ends;
  private final String[] terms;
  private final long[] hashes;

  private Tokens(int[] starts, int[] ends, String[] terms, long[] hashes) {
    this.starts = starts;
    this.ends = ends;
    this.terms = terms;
    this.hashes = hashes;
  }

  public int size() {
    return terms.length;
  }

  public Span span(int token) {
    return new Span(starts[token], ends[token]);
  }

  /// The raw span from the first token to the end of the last.
  public Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /// The folded form that comparisons use.
  public String term(int token) {
    return terms[token];
  }

  /// 64-bit fingerprint of the term's UTF-8 bytes.
  public long hash(int token) {
    return hashes[token];
  }

  public boolean sameTerm(int token, Tokens other, int otherToken) {
    return hashes[token] == other.hashes[otherToken]
        && terms[token].equals(other.terms[otherToken]);
  }

  /// Index of the first token that starts at the offset or after it.
  public int firstFrom(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  static final class Builder {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private String[] terms = new String[64];
    private int size;

    void add(int start, int end, String term) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        terms = Arrays.copyOf(terms, 2 * size);
      }
      starts[size] = start;
      ends[size] = end;
      terms[size] = term;
      size++;
    }

    Tokens build() {
      long[] hashes = new long[size];
      for (int i = 0; i < size; i++) {
        hashes[i] = TERM_HASH.hashString(terms[i], StandardCharsets.UTF_8).asLong();
      }
      return new Tokens(
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size),
          Arrays.copyOf(terms, size),
          hashes);
    }
  }
}
