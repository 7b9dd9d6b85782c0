package news.stemma.sketch;

/// How sketches are made. Sketches of different schemes must not be compared.
///
/// @param version of the algorithms, raised whenever the same text would get other numbers
/// @param components of a MinHash signature
/// @param shingleWords words in a shingle
/// @param window shingles of which winnowing keeps at least one
/// @param seed of the hash functions
public record Scheme(int version, int components, int shingleWords, int window, long seed) {
  private static final int CURRENT_VERSION = 1;

  public Scheme {
    if (version != CURRENT_VERSION) {
      throw new IllegalArgumentException(
          "sketch scheme " + version + " is not " + CURRENT_VERSION + ", the one this build makes");
    }
    if (components < 1 || shingleWords < 1 || window < 1) {
      throw new IllegalArgumentException(
          "sketch scheme of "
              + components
              + " components, "
              + shingleWords
              + " words, window "
              + window);
    }
  }

  /// 128 components over shingles of 5 words; a window of 4 finds every shared run of 8 words.
  public static Scheme standard(long seed) {
    return new Scheme(CURRENT_VERSION, 128, 5, 4, seed);
  }
}
