package news.stemma.sketch;

import java.io.Serializable;

/// How sketches are made. Sketches of different schemes must not be compared.
///
/// @param version of the algorithms, raised whenever the same text would get other numbers
/// @param components of a MinHash signature, a power of two from 2 to 256
/// @param window shingles of which winnowing keeps at least one
/// @param seed of the hash functions
public record Scheme(int version, int components, int window, long seed) implements Serializable {
  private static final int CURRENT_VERSION = 2;

  public Scheme {
    if (version != CURRENT_VERSION) {
      throw new IllegalArgumentException(
          "sketch scheme " + version + " is not " + CURRENT_VERSION + ", the one this build makes");
    }
    if (Integer.bitCount(components) != 1 || components < 2 || components > 256 || window < 1) {
      throw new IllegalArgumentException(
          "sketch scheme of "
              + components
              + " components, window "
              + window
              + "; components are a power of two from 2 to 256, the window is 1 or more");
    }
  }

  /// Two texts that share a run of so many words share a fingerprint (see [Winnower]).
  public int guaranteedWords() {
    return window + Shingler.WORDS - 1;
  }

  /// 128 components; a window of 2 finds every shared run of 6 words, which is the shortest that
  /// scores enough for a claim, and more where some are stop words.
  public static Scheme standard(long seed) {
    return new Scheme(CURRENT_VERSION, 128, 2, seed);
  }
}
