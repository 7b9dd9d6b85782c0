package news.stemma.sketch;

import java.util.stream.IntStream;
import news.stemma.text.Article;
import news.stemma.text.Tokens;
import news.stemma.text.WordBuffer;

/// Hashes every run of [#WORDS] words (Broder 1997, "On the resemblance and containment of
/// documents").
///
/// The hash of a run is the sum of its words' hashes, each turned by its place in the run, mixed:
/// no run waits for the one before it, and words in another order have another hash.
public final class Shingler {
  /// Words in a shingle.
  public static final int WORDS = 5;

  private static final long MIX = 0xD6E8FEB86659FD93L;

  /// Bits that a word's hash is turned by for each word before it in the run.
  private static final int TURN = 13;

  private Shingler() {}

  /// One 64-bit hash a shingle, in order; empty for fewer words than a shingle has.
  public static long[] shingles(Tokens tokens, int first, int end) {
    return shingles(tokens, IntStream.range(first, end).toArray());
  }

  /// The same over chosen tokens, as if they stood side by side.
  public static long[] shingles(Tokens tokens, int[] chosen) {
    long[] hashes = new long[count(chosen.length)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] =
          hash(
              tokens.hash(chosen[i]),
              tokens.hash(chosen[i + 1]),
              tokens.hash(chosen[i + 2]),
              tokens.hash(chosen[i + 3]),
              tokens.hash(chosen[i + 4]));
    }
    return hashes;
  }

  /// The same over the body of an article, across its paragraphs.
  public static long[] bodyShingles(Article article) {
    Tokens tokens = article.tokens();
    return shingles(tokens, IntStream.range(0, tokens.size()).filter(article::isBody).toArray());
  }

  /// Shingles of so many words in a row.
  static int count(int words) {
    return Math.max(0, words - WORDS + 1);
  }

  /// One hash a shingle of all words, in order.
  static long[] shingles(WordBuffer words) {
    long[] hashes = new long[count(words.size())];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(words, i);
    }
    return hashes;
  }

  /// Puts the upper halves of the shingle hashes of all words into the array.
  static void upperHalves(WordBuffer words, int[] upper) {
    int count = count(words.size());
    for (int i = 0; i < count; i++) {
      upper[i] = upperHalf(hash(words, i));
    }
  }

  /// A hash of all words in their order.
  static long wording(WordBuffer words) {
    long wording = words.size();
    for (int i = 0; i < words.size(); i++) {
      wording = mix(wording ^ words.hash(i));
    }
    return wording;
  }

  /// The half of a shingle's hash that signatures are made from.
  static int upperHalf(long hash) {
    return (int) (hash >>> 32);
  }

  private static long hash(WordBuffer words, int first) {
    return hash(
        words.hash(first),
        words.hash(first + 1),
        words.hash(first + 2),
        words.hash(first + 3),
        words.hash(first + 4));
  }

  private static long hash(long first, long second, long third, long fourth, long fifth) {
    long sum =
        first
            + Long.rotateLeft(second, TURN)
            + Long.rotateLeft(third, 2 * TURN)
            + Long.rotateLeft(fourth, 3 * TURN)
            + Long.rotateLeft(fifth, 4 * TURN);
    return mix(sum);
  }

  private static long mix(long sum) {
    long mixed = (sum ^ (sum >>> 32)) * MIX;
    return mixed ^ (mixed >>> 29);
  }
}
