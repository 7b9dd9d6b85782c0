package news.stemma.align;

import java.util.Arrays;
import news.stemma.text.Tokens;

/// Where in a text each run of three words stands: a hash table of positions, with no object for a
/// run and no copy of one.
///
/// Words are equal where their fingerprints are: of a million different words, any two have the
/// same with a chance of 10¹² / 2⁶⁵, or 3 in 10⁸.
final class TrigramTable {
  static final int LENGTH = 3;

  /// In place of a position, where there is none.
  static final int NOWHERE = -1;

  /// Bits of [#present] to a slot.
  private static final int SPARSENESS = 5;

  private final Tokens tokens;
  private final int shift;

  /// A bit for each hash that some trigram has, sparse: most trigrams of another text end here.
  private final long[] present;

  /// The first occurrence of one of the trigrams with this hash.
  private final int[] slots;

  /// By the first occurrence of a trigram, that of the next one with the same hash.
  private final int[] nextInSlot;

  private final int[] next;
  private final int[] count;

  TrigramTable(Tokens tokens) {
    this.tokens = tokens;
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(tokens.size()));
    this.shift = Long.SIZE - bits;
    this.present = new long[Math.max(1, 1 << (bits + SPARSENESS - 6))];
    this.slots = new int[1 << bits];
    this.nextInSlot = new int[tokens.size()];
    this.next = new int[tokens.size()];
    this.count = new int[tokens.size()];
    Arrays.fill(slots, NOWHERE);
    for (int token = tokens.size() - LENGTH; token >= 0; token--) {
      put(token);
    }
  }

  /// Puts what stands here before all that was put till now, in the place of its next occurrence.
  private void put(int token) {
    long hash = hash(tokens, token);
    int slot = (int) (hash >>> shift);
    int bit = (int) (hash >>> (shift - SPARSENESS));
    present[bit >>> 6] |= 1L << bit;
    int before = NOWHERE;
    int same = slots[slot];
    while (same != NOWHERE && !isSame(tokens, token, same)) {
      before = same;
      same = nextInSlot[same];
    }
    if (before == NOWHERE) {
      slots[slot] = token;
    } else {
      nextInSlot[before] = token;
    }
    next[token] = same;
    nextInSlot[token] = same == NOWHERE ? NOWHERE : nextInSlot[same];
    count[token] = same == NOWHERE ? 1 : count[same] + 1;
  }

  /// Where the three words that stand at this token of another text stand first in this; or
  /// [#NOWHERE].
  int first(Tokens other, int token) {
    long hash = hash(other, token);
    int bit = (int) (hash >>> (shift - SPARSENESS));
    if ((present[bit >>> 6] & 1L << bit) == 0) {
      return NOWHERE;
    }
    int at = slots[(int) (hash >>> shift)];
    while (at != NOWHERE && !isSame(other, token, at)) {
      at = nextInSlot[at];
    }
    return at;
  }

  /// Where the three words that stand here stand next; or [#NOWHERE].
  int next(int token) {
    return next[token];
  }

  /// How often the three words that stand here do, from here on.
  int count(int token) {
    return count[token];
  }

  private static long hash(Tokens of, int token) {
    return (of.hash(token) * 31 + of.hash(token + 1)) * 31 + of.hash(token + 2);
  }

  private boolean isSame(Tokens of, int token, int at) {
    return of.hash(token) == tokens.hash(at)
        && of.hash(token + 1) == tokens.hash(at + 1)
        && of.hash(token + 2) == tokens.hash(at + 2);
  }
}
