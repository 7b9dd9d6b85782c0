package news.stemma.app.statistics;

/// What is known of a part of a population from some of its units, drawn by chance: which of them
/// are cases, and which cases are hits.
///
/// @param size units in the stratum
/// @param seen units that were drawn and judged; where none was, nothing is known of any
/// @param cases among the units
/// @param hits among the cases
public record SampledStratum(long size, int seen, Part cases, Part hits) {
  public SampledStratum {
    if (seen < 0 || seen > size) {
      throw new IllegalArgumentException(seen + " units seen of " + size);
    }
    check(cases, seen);
    check(hits, cases instanceof Part.Some some ? some.count() : seen);
  }

  private static void check(Part part, int most) {
    if (part instanceof Part.Some some && (some.count() < 0 || some.count() > most)) {
      throw new IllegalArgumentException(some.count() + " of " + most + " units");
    }
  }

  /// How many of some units are something.
  public sealed interface Part {
    /// All, by what the stratum is, seen or not.
    record All() implements Part {}

    /// None, by what the stratum is, seen or not.
    record None() implements Part {}

    /// So many of those seen; of the others only as chance has it.
    record Some(int count) implements Part {}
  }
}
