package news.stemma.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The words of a text in order, each with its raw span and its folded term.
///
/// Columns instead of objects: a corpus has hundreds of times more words than articles. A word
/// costs 28 bytes and the letters of the text.
public final class Tokens {
  /// Letters of a word that is long enough to be known in spite of a slip.
  public static final int LONG_WORD = 6;

  private final int[] starts;
  private final int[] ends;
  private final byte[] bytes;
  private final int[] termStarts;
  private final int[] termEnds;
  private final long[] hashes;

  /// Made when one is asked for: most articles are never compared with another.
  private volatile int @Nullable [] characterSets;

  /// @param starts of the words in UTF-16 units
  /// @param words the same words, copied from
  Tokens(int[] starts, int[] ends, WordBuffer words) {
    this.starts = starts;
    this.ends = ends;
    this.bytes = Arrays.copyOf(words.bytes(), words.mark());
    this.termStarts = new int[starts.length];
    this.termEnds = new int[starts.length];
    this.hashes = new long[starts.length];
    for (int i = 0; i < starts.length; i++) {
      termStarts[i] = words.termStart(i);
      termEnds[i] = words.termEnd(i);
      hashes[i] = words.hash(i);
    }
  }

  private int characterSet(int token) {
    if (termEnds[token] - termStarts[token] < LONG_WORD) {
      return 0;
    }
    int set = Integer.MIN_VALUE;
    for (int at = termStarts[token]; at < termEnds[token]; at++) {
      if (bytes[at] < 0) {
        return characterSet(term(token));
      }
      set |= 1 << bytes[at];
    }
    return set;
  }

  private static int characterSet(String term) {
    int set = term.length() < LONG_WORD ? 0 : Integer.MIN_VALUE;
    for (int i = 0; set != 0 && i < term.length(); i++) {
      set |= 1 << term.charAt(i);
    }
    return set;
  }

  public int size() {
    return starts.length;
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

  /// The folded form that comparisons use, made on demand.
  public String term(int token) {
    return new String(
        bytes, termStarts[token], termEnds[token] - termStarts[token], StandardCharsets.UTF_8);
  }

  /// 64-bit fingerprint of the term's UTF-8 bytes.
  public long hash(int token) {
    return hashes[token];
  }

  /// What characters a long word has, for a glance at it: a bit for those that end in the same five
  /// bits, and the sign; 0 for a word shorter than [#LONG_WORD].
  public int characters(int token) {
    int[] sets = characterSets;
    if (sets == null) {
      sets = IntStream.range(0, starts.length).map(this::characterSet).toArray();
      characterSets = sets;
    }
    return sets[token];
  }

  public boolean sameTerm(int token, Tokens other, int otherToken) {
    return hashes[token] == other.hashes[otherToken]
        && Arrays.equals(
            bytes,
            termStarts[token],
            termEnds[token],
            other.bytes,
            other.termStarts[otherToken],
            other.termEnds[otherToken]);
  }

  /// Index of the first token that starts at the offset or after it.
  public int firstFrom(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }
}
