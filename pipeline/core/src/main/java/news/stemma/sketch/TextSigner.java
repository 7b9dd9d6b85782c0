package news.stemma.sketch;

import news.stemma.text.WordBuffer;
import news.stemma.text.WordScanner;

/// Signs UTF-8 text from its bytes, without making an object a word, a shingle or a text where the
/// text has common characters only.
///
/// Gives the components that [MinHasher] gives for the shingles of the text's tokens. Not for use
/// by two threads at a time.
public final class TextSigner {
  private final MinHasher minHasher;
  private final WordScanner scanner = new WordScanner();
  private int[] shingles = new int[0];

  public TextSigner(Scheme scheme) {
    this.minHasher = new MinHasher(scheme);
  }

  /// Puts the signature's components of the text from byte start to byte end into the array, which
  /// is as long as the scheme's signatures.
  ///
  /// @return false, with nothing put anywhere, where the text has fewer words than a shingle
  public boolean sign(byte[] utf8, int start, int end, int[] minima) {
    WordBuffer words = scanner.scan(utf8, start, end);
    int count = Shingler.count(words.size());
    if (count == 0) {
      return false;
    }
    if (shingles.length < count) {
      shingles = new int[2 * count];
    }
    Shingler.upperHalves(words, shingles);
    minHasher.sign(shingles, count, minima);
    return true;
  }
}
