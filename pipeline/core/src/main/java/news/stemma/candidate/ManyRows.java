package news.stemma.candidate;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The rows of a key that has too many to be handed over as arrays: gone through from where they
/// are kept, as often as wanted, before the receiver returns.
public interface ManyRows {
  /// Their documents, ascending: each once, or once with each of its notes where those are handed
  /// over, too.
  IntStream documents();

  /// Their notes, in the same order.
  LongStream notes();

  /// The same as plain rows that have their notes for keys.
  KeyRows byNote();
}
