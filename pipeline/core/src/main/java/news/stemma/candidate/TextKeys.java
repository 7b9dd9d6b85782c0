package news.stemma.candidate;

import java.util.Arrays;
import java.util.OptionalLong;
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

  /// The hash of all words; empty where there is none.
  OptionalLong wording() {
    return keys.length == 0 ? OptionalLong.empty() : OptionalLong.of(keys[0]);
  }

  /// The number of bands.
  int bands() {
    return Math.max(0, keys.length - 1);
  }

  long band(int i) {
    return keys[1 + i];
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
