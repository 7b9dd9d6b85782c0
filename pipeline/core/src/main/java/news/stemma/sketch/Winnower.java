package news.stemma.sketch;

import java.util.function.IntToLongFunction;

/// Chooses fingerprints by robust winnowing (Schleimer, Wilkerson and Aiken 2003, "Winnowing",
/// section 3): of every window of shingles the one with the least hash.
///
/// Two texts that share a run of `window + Shingler.WORDS − 1` words share a fingerprint in it.
public final class Winnower {
  private final int window;

  public Winnower(Scheme scheme) {
    this.window = scheme.window();
  }

  /// The fingerprints of a sequence of shingles, the i-th of which starts at token i.
  ///
  /// @param surroundings of the shingle that starts at a token
  public Fingerprints winnow(long[] shingles, IntToLongFunction surroundings) {
    Fingerprints.Builder kept = new Fingerprints.Builder();
    int lastKept = -1;
    int windows = shingles.length == 0 ? 0 : Math.max(1, shingles.length - window + 1);
    for (int start = 0; start < windows; start++) {
      int end = Math.min(start + window, shingles.length);
      int least = least(shingles, start, end, lastKept);
      if (least != lastKept) {
        kept.add(shingles[least], least, surroundings.applyAsLong(least));
        lastKept = least;
      }
    }
    return kept.build();
  }

  /// The least of the window; of equal ones the one kept last, else the rightmost.
  private static int least(long[] shingles, int start, int end, int lastKept) {
    int least = start;
    for (int i = start + 1; i < end; i++) {
      if (shingles[i] <= shingles[least]) {
        least = i;
      }
    }
    boolean tie = lastKept >= start && shingles[lastKept] == shingles[least];
    return tie ? lastKept : least;
  }
}
