package news.stemma.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Cuts UTF-8 text into the words that [ReferenceTokenizer] defines, and folds and hashes them,
/// without making an object a word where common characters suffice.
///
/// Eight bytes at a time are put in lower case and classified in a machine word (Lamport 1975,
/// "Multiple byte processing with full-word instructions"), 64 of them make masks, and the edges of
/// the masks are the borders of *chunks*: runs of ASCII letters and digits, of bytes beyond ASCII,
/// and of marks between them that may join. A chunk of ASCII letters and digits is a word; any
/// other goes through [CommonWords], or, where that knows one of its characters too little, through
/// the reference. All three cut chunks alike, as no word crosses the border of one.
///
/// Not for use by two threads at a time.
public final class WordScanner {
  /// Bytes in a block, as bits in a mask.
  static final int BLOCK = 64;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LOW_SEVEN = 0x7F7F7F7F7F7F7F7FL;

  /// The bit that tells a small ASCII letter from a capital.
  private static final int CASE = 'a' - 'A';

  /// Times this, the low bits of eight bytes come together in the top byte, the first lowest.
  private static final long GATHER = 0x0102040810204080L;

  private final WordBuffer words = new WordBuffer();
  private final CommonWords commonWords = new CommonWords(words);

  /// Of every block, which bytes are letters, digits or beyond ASCII.
  private long[] inner = new long[0];

  /// Which bytes are neither blanks nor controls.
  private long[] solid = new long[0];

  /// Which bytes are beyond ASCII.
  private long[] beyond = new long[0];

  private int[] edges = new int[4 * BLOCK];
  private int edgeCount;
  private int[] hard = new int[2 * BLOCK];
  private int hardCount;

  /// The words from byte start to byte end, valid until the next call.
  ///
  /// Bytes that are no UTF-8 part words, as the replacement character does. Offsets count from
  /// `start`, and hold for well-formed UTF-8.
  ///
  /// @throws IndexOutOfBoundsException where the range is not within the array
  public WordBuffer scan(byte[] utf8, int start, int end) {
    words.reset(utf8, start, end);
    int length = end - start;
    int blocks = length / BLOCK + 1;
    reserve(blocks);
    if (classify(blocks)) {
      partAtPunctuation(blocks);
    }
    findEdges(blocks);
    cutChunks();
    return words;
  }

  private void reserve(int blocks) {
    if (inner.length < blocks + 1) {
      int capacity = blocks + blocks / 2 + 1;
      inner = new long[capacity];
      solid = new long[capacity];
      beyond = new long[capacity];
    }
    inner[blocks] = 0;
  }

  /// Puts ASCII in lower case and fills the masks; tells whether there is more than ASCII.
  private boolean classify(int blocks) {
    byte[] bytes = words.bytes();
    long any = 0;
    for (int block = 0; block < blocks; block++) {
      long innerMask = 0;
      long solidMask = 0;
      long high = 0;
      for (int shift = 0; shift < BLOCK; shift += 8) {
        int at = block * BLOCK + shift;
        long eight = (long) LONGS.get(bytes, at);
        long raised = eight | ONES * CASE;
        long letter = from(raised, 'a') & ~from(raised, 'z' + 1) & ~eight & HIGH;
        LONGS.set(bytes, at, eight | letter >>> 2);
        long digit = from(eight, '0') & ~from(eight, '9' + 1);
        innerMask |= gather((letter | digit | eight) & HIGH) << shift;
        solidMask |= gather((from(eight, '!') | eight) & HIGH) << shift;
        high |= eight;
      }
      inner[block] = innerMask;
      solid[block] = solidMask;
      beyond[block] = (high & HIGH) == 0 ? 0 : beyond(bytes, block * BLOCK);
      any |= high & HIGH;
    }
    return any != 0;
  }

  private static long beyond(byte[] bytes, int origin) {
    long mask = 0;
    for (int shift = 0; shift < BLOCK; shift += 8) {
      mask |= gather((long) LONGS.get(bytes, origin + shift) & HIGH) << shift;
    }
    return mask;
  }

  /// The high bit of every byte whose low seven bits are at least so much.
  private static long from(long eight, int least) {
    return (eight & LOW_SEVEN) + (0x80 - least) * ONES;
  }

  /// The high bits of eight bytes as the low eight bits.
  private static long gather(long high) {
    return ((high >>> 7) * GATHER) >>> 56;
  }

  /// Takes characters beyond ASCII that part words, such as quotation marks and dashes, for blanks.
  private void partAtPunctuation(int blocks) {
    for (int block = 0; block < blocks; block++) {
      for (long bits = beyond[block]; bits != 0; bits &= bits - 1) {
        int at = block * BLOCK + Long.numberOfTrailingZeros(bits);
        int bytes = CommonCharacters.partingBytes(words.bytes(), at);
        for (int of = at; of < at + bytes; of++) {
          long others = ~(1L << of);
          inner[of / BLOCK] &= others;
          beyond[of / BLOCK] &= others;
        }
      }
    }
  }

  /// Collects where chunks begin and end, and the bytes that make a chunk hard.
  private void findEdges(int blocks) {
    int count = 0;
    hardCount = 0;
    long before = 0;
    long chunkBefore = 0;
    for (int block = 0; block < blocks; block++) {
      long own = inner[block];
      long marks = ~own & solid[block] & (own << 1 | before) & (own >>> 1 | inner[block + 1] << 63);
      long chunk = own;
      if ((marks | beyond[block]) != 0) {
        chunk |= joining(marks, beyond[block], block * BLOCK);
      }
      long borders = chunk ^ (chunk << 1 | chunkBefore);
      edges = roomy(edges, count);
      int[] found = edges;
      int end = count + Long.bitCount(borders);
      while (count < end) {
        // Two at a time halve the branches; what is written past the end is overwritten.
        found[count] = block * BLOCK + Long.numberOfTrailingZeros(borders);
        borders &= borders - 1;
        found[count + 1] = block * BLOCK + Long.numberOfTrailingZeros(borders);
        borders &= borders - 1;
        count += 2;
      }
      count = end;
      before = own >>> 63;
      chunkBefore = chunk >>> 63;
    }
    edgeCount = count;
    hard[hardCount] = Integer.MAX_VALUE;
  }

  /// The array, or a copy with room for what a block may add, and one more.
  private static int[] roomy(int[] array, int used) {
    return used + BLOCK < array.length ? array : Arrays.copyOf(array, 2 * array.length);
  }

  /// Of the marks those that may join; notes them and the bytes beyond ASCII as hard.
  private long joining(long marks, long beyondAscii, int origin) {
    long joining = 0;
    hard = roomy(hard, hardCount);
    for (long bits = marks | beyondAscii; bits != 0; bits &= bits - 1) {
      long bit = Long.lowestOneBit(bits);
      int at = origin + Long.numberOfTrailingZeros(bits);
      boolean mark = (marks & bit) != 0;
      if (!mark || mayJoin(at)) {
        hard[hardCount++] = at;
        joining |= mark ? bit : 0;
      }
    }
    return joining;
  }

  /// Whether the mark may join what stands before and behind it; if not, it surely parts them.
  private boolean mayJoin(int at) {
    byte[] bytes = words.bytes();
    byte previous = bytes[at - 1];
    byte next = bytes[at + 1];
    boolean unknown = previous < 0 || next < 0;
    return switch (bytes[at]) {
      case '\'' -> unknown || !(isDigit(previous) || isDigit(next));
      case '-' -> unknown || isDigit(previous) != isDigit(next);
      case ',' -> unknown || (isDigit(previous) && isDigit(next));
      case '.' ->
          unknown
              || (isDigit(previous)
                  ? isDigit(next)
                  : !isDigit(next) && !(at > 1 && isAsciiWord(bytes[at - 2])));
      default -> false;
    };
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isAsciiWord(byte lower) {
    return isDigit(lower) || (lower >= 'a' && lower <= 'z');
  }

  private void cutChunks() {
    int nextHard = 0;
    int edge = 0;
    while (edge < edgeCount) {
      edge = words.addPlain(edges, edge, edgeCount, hard[nextHard]);
      if (edge < edgeCount) {
        cutHard(edges[edge], edges[edge + 1]);
        while (hard[nextHard] < edges[edge + 1]) {
          nextHard++;
        }
        edge += 2;
      }
    }
  }

  private void cutHard(int start, int end) {
    if (!commonWords.cut(start, end)) {
      cutByReference(start, end);
    }
  }

  private void cutByReference(int start, int end) {
    String chunk = new String(words.bytes(), start, end - start, StandardCharsets.UTF_8);
    Utf8Offsets offsets = new Utf8Offsets(chunk, start);
    ReferenceTokenizer.tokenize(
        chunk,
        (from, to, term) -> {
          int mark = words.mark();
          words.append(term.getBytes(StandardCharsets.UTF_8));
          words.addFolded(offsets.of(from), offsets.of(to), mark);
        });
  }
}
