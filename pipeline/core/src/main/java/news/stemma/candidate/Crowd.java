package news.stemma.candidate;

import java.util.BitSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The documents of a key that has many, by seniority: 4 bytes each where they came as an array, a
/// bit for every document of the corpus where they didn't.
///
/// @param size how many there are
/// @param documents the most senior first, as often as wanted
record Crowd(int size, Supplier<IntStream> documents) {
  /// @param documents each once
  static Crowd of(int[] documents, Seniority seniority) {
    int[] sorted = seniority.sorted(documents);
    return new Crowd(sorted.length, () -> IntStream.of(sorted));
  }

  static Crowd of(ManyRows rows, Seniority seniority) {
    BitSet ranks = new BitSet();
    rows.documents().forEach(document -> ranks.set(seniority.rank(document)));
    return new Crowd(ranks.cardinality(), () -> ranks.stream().map(seniority::document));
  }

  IntStream bySeniority() {
    return documents.get();
  }
}
