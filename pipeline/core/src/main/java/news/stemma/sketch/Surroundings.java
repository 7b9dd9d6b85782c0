package news.stemma.sketch;

import news.stemma.text.Article;

/// The words around a fingerprint in 59 bits: how many of its own are stop words, and of the
/// [#WORDS] on either side six bits of each one's hash and whether it is a stop word.
///
/// Enough to tell without the texts what two that share the fingerprint share around it. Of
/// different words one in 63 looks equal.
public final class Surroundings {
  /// Words on either side.
  public static final int WORDS = 4;

  private static final int COUNT_BITS = 3;
  private static final int HASH_BITS = 6;
  private static final int STOP_WORD = 1 << HASH_BITS;
  private static final int WORD_BITS = HASH_BITS + 1;
  private static final int WORD = (1 << WORD_BITS) - 1;

  private Surroundings() {}

  /// Of the shingle that starts at the token.
  static long of(Article article, int token) {
    int stopWords = 0;
    for (int i = token; i < token + Shingler.WORDS; i++) {
      stopWords += article.isStopWord(i) ? 1 : 0;
    }
    long packed = stopWords;
    for (int word = 0; word < 2 * WORDS; word++) {
      packed |= word(article, token + offset(word)) << (COUNT_BITS + word * WORD_BITS);
    }
    return packed;
  }

  /// From the shingle's start, of the words before it, the nearest first, and then of those behind.
  private static int offset(int word) {
    return word < WORDS ? -1 - word : Shingler.WORDS + word - WORDS;
  }

  /// 0 beyond the text's ends.
  private static long word(Article article, int token) {
    if (token < 0 || token >= article.tokens().size()) {
      return 0;
    }
    long hash = 1 + Long.remainderUnsigned(article.tokens().hash(token), STOP_WORD - 1);
    return article.isStopWord(token) ? hash | STOP_WORD : hash;
  }

  /// What matched words are worth, in tenths of a point.
  ///
  /// @param content a content word found in both
  /// @param stopWord a stop word found in both
  /// @param mismatch a word against another, negative
  public record Worth(int content, int stopWord, int mismatch) {}

  /// What two texts share that have the fingerprint in common, aligned without gaps as far as these
  /// words go: a lower bound of what they share there, but for words that only look equal.
  public static int score(long one, long other, Worth worth) {
    int stopWords = (int) (one & ((1 << COUNT_BITS) - 1));
    int own = stopWords * worth.stopWord() + (Shingler.WORDS - stopWords) * worth.content();
    return own + side(one, other, 0, worth) + side(one, other, WORDS, worth);
  }

  /// The best of the first so many words of a side.
  private static int side(long one, long other, int first, Worth worth) {
    int best = 0;
    int sum = 0;
    for (int word = first; word < first + WORDS; word++) {
      int mine = (int) (one >>> (COUNT_BITS + word * WORD_BITS)) & WORD;
      int theirs = (int) (other >>> (COUNT_BITS + word * WORD_BITS)) & WORD;
      if (mine == 0 || theirs == 0) {
        break;
      }
      if (mine != theirs) {
        sum += worth.mismatch();
      } else {
        sum += (mine & STOP_WORD) == 0 ? worth.content() : worth.stopWord();
      }
      best = Math.max(best, sum);
    }
    return best;
  }
}
