package news.stemma.sketch;

import java.util.Optional;
import news.stemma.text.WordBuffer;
import news.stemma.text.WordScanner;

/// Sketches whole texts from their UTF-8 bytes, without making an object a word.
///
/// Not for use by two threads at a time.
public final class TextSketcher {
  private final MinHasher minHasher;
  private final WordScanner scanner = new WordScanner();

  public TextSketcher(Scheme scheme) {
    this.minHasher = new MinHasher(scheme);
  }

  public TextSketch sketch(byte[] utf8) {
    WordBuffer words = scanner.scan(utf8, 0, utf8.length);
    long[] shingles = Shingler.shingles(words);
    return new TextSketch(
        words.size(),
        Shingler.wording(words),
        ShingleSet.of(shingles),
        shingles.length == 0 ? Optional.empty() : Optional.of(minHasher.sign(shingles)));
  }
}
