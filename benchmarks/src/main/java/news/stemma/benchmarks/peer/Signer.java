package news.stemma.benchmarks.peer;

/// A way from T to a signature of 128 components, on one thread.
///
/// @param <T> what is signed: a text, or the hashes of its shingles
public interface Signer<T> {
  int COMPONENTS = 128;

  /// The signature in the signer's own form; the next call may overwrite it. This is what is timed.
  Object sign(T input);

  /// The same signature, a number a component: two signatures agree in a component where the
  /// numbers are equal.
  long[] components(T input);

  /// The share of components in which two signatures agree.
  static double agreement(long[] left, long[] right) {
    int agreeing = 0;
    for (int j = 0; j < COMPONENTS; j++) {
      agreeing += left[j] == right[j] ? 1 : 0;
    }
    return (double) agreeing / COMPONENTS;
  }
}
