package news.stemma.text;

import java.util.Arrays;

/// The words of one text in columns, filled by a [WordScanner] and used again for its next text.
public final class WordBuffer {
  private byte[] bytes = new byte[0];
  private int used;
  private long[] spans = new long[64];
  private long[] terms = new long[64];
  private long[] hashes = new long[64];
  private int size;

  WordBuffer() {}

  /// Number of words.
  public int size() {
    return size;
  }

  /// 64-bit fingerprint of the folded word.
  public long hash(int word) {
    return hashes[word];
  }

  /// First byte of the word in the text that was scanned, if that was well-formed UTF-8.
  int start(int word) {
    return (int) (spans[word] >>> 32);
  }

  int end(int word) {
    return (int) spans[word];
  }

  /// First byte of the folded word in [#bytes].
  int termStart(int word) {
    return (int) (terms[word] >>> 32);
  }

  int termEnd(int word) {
    return (int) terms[word];
  }

  /// The text with ASCII letters in lower case, and behind it the folded words that are not
  /// stretches of it. Valid until a word is appended.
  byte[] bytes() {
    return bytes;
  }

  /// Where the next folded word that is no stretch of the text begins.
  int mark() {
    return used;
  }

  /// Forgets all words and takes in a text, zeros behind it.
  void reset(byte[] utf8, int start, int end) {
    size = 0;
    used = end - start;
    if (bytes.length < used + WordScanner.BLOCK + TermHash.PADDING) {
      bytes = new byte[2 * used + WordScanner.BLOCK + TermHash.PADDING];
    }
    System.arraycopy(utf8, start, bytes, 0, used);
    Arrays.fill(bytes, used, used + WordScanner.BLOCK, (byte) 0);
  }

  /// Makes room for so many more words.
  private void reserve(int words) {
    if (size + words > hashes.length) {
      int capacity = Math.max(size + words, 2 * hashes.length);
      spans = Arrays.copyOf(spans, capacity);
      terms = Arrays.copyOf(terms, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
    }
  }

  /// Adds the words between each two borders that are their own terms, up to the first that ends
  /// behind the limit.
  ///
  /// @param borders where words begin and end, by turns, from `first` to `end`
  /// @return the border where it stopped, `end` if at none
  int addPlain(int[] borders, int first, int end, int limit) {
    reserve((end - first) / 2);
    byte[] of = bytes;
    long[] toSpans = spans;
    long[] toTerms = terms;
    long[] toHashes = hashes;
    int word = size;
    int border = first;
    while (border < end && borders[border + 1] <= limit) {
      int from = borders[border];
      int to = borders[border + 1];
      toSpans[word] = pack(from, to);
      toTerms[word] = pack(from, to);
      toHashes[word] = TermHash.of(of, from, to);
      word++;
      border += 2;
    }
    size = word;
    return border;
  }

  /// Adds a byte to the folded word that is being built from [#mark].
  void append(byte b) {
    if (used + 1 + TermHash.PADDING > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    bytes[used++] = b;
  }

  void append(byte[] folded) {
    for (byte b : folded) {
      append(b);
    }
  }

  /// Adds the word of which everything appended since the mark is the term.
  void addFolded(int start, int end, int mark) {
    reserve(1);
    spans[size] = pack(start, end);
    terms[size] = pack(mark, used);
    hashes[size] = TermHash.of(bytes, mark, used);
    size++;
  }

  private static long pack(int start, int end) {
    return (long) start << 32 | end;
  }
}
