package news.stemma.candidate;

import java.util.Arrays;
import java.util.stream.LongStream;
import news.stemma.sketch.Signature;
import news.stemma.sketch.TextSketch;

/// What whole texts are brought together by: a text without words has no key, one of fewer words
/// than a shingle that of its wording, any other also the keys of its bands.
public final class TextKeys {
  private final long[] keys;

  private TextKeys(long[] keys) {
    this.keys = keys;
  }

  public static TextKeys of(TextSketch sketch, Banding banding) {
    if (sketch.words() == 0) {
      return new TextKeys(new long[0]);
    }
    LongStream wording = LongStream.of(sketch.wording());
    return new TextKeys(
        sketch
            .signature()
            .map(signature -> LongStream.concat(wording, bands(signature, banding)))
            .orElse(wording)
            .toArray());
  }

  private static LongStream bands(Signature signature, Banding banding) {
    return LongStream.range(0, banding.bands())
        .map(band -> signature.bandKey((int) band, banding.rows()));
  }

  /// The wording first, then the bands in their order.
  static TextKeys ofAll(long[] keys) {
    return new TextKeys(keys);
  }

  /// With the wording.
  int size() {
    return keys.length;
  }

  long key(int i) {
    return keys[i];
  }

  /// Adds the row of the wording, the hash of all words, if there is one.
  public void addWording(int text, KeyRows wordings) {
    if (keys.length > 0) {
      wordings.add(keys[0], text);
    }
  }

  /// Adds the rows of the bands.
  public void addBands(int text, KeyRows bands) {
    for (int i = 1; i < keys.length; i++) {
      bands.add(keys[i], text);
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof TextKeys other && Arrays.equals(keys, other.keys);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(keys);
  }

  @Override
  public String toString() {
    return Arrays.toString(keys);
  }
}
