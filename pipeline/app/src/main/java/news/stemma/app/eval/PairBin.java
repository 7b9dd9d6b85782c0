package news.stemma.app.eval;

import java.util.Locale;
import java.util.Optional;

/// How alike two texts are, so that recall can be told for each degree.
enum PairBin {
  NEAR_DUPLICATES,
  ALIKE,
  CONTAINED,
  /// Below the bars, and not counted in the recall.
  SOME_SHARED;

  private static final double NEAR_DUPLICATE = 0.8;
  private static final int SOME = 15;

  /// @param bar on Jaccard similarity and containment, from which on a pair must be found
  /// @return empty for a pair that shares too little to be in any
  static Optional<PairBin> of(SharedShingles.Pair pair, double bar) {
    if (pair.jaccard() >= NEAR_DUPLICATE) {
      return Optional.of(NEAR_DUPLICATES);
    }
    if (pair.jaccard() >= bar) {
      return Optional.of(ALIKE);
    }
    if (pair.containment() >= bar) {
      return Optional.of(CONTAINED);
    }
    return pair.shared() >= SOME ? Optional.of(SOME_SHARED) : Optional.empty();
  }

  boolean isCounted() {
    return switch (this) {
      case NEAR_DUPLICATES, ALIKE, CONTAINED -> true;
      case SOME_SHARED -> false;
    };
  }

  String says(double bar) {
    return switch (this) {
      case NEAR_DUPLICATES -> text("Jaccard %.2f or more", NEAR_DUPLICATE);
      case ALIKE -> text("Jaccard %.2f or more, below that", bar);
      case CONTAINED -> text("containment %.2f or more, Jaccard below", bar);
      case SOME_SHARED -> SOME + " shared shingles or more, below the bars";
    };
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
