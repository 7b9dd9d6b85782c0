package news.stemma.app.newsroom;

import com.google.common.primitives.ImmutableLongArray;
import news.stemma.candidate.CandidateIndex.Prospect;
import news.stemma.sketch.Fingerprints;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;

/// Which articles that share some fingerprints are worth to be traced together, by the rule of the
/// candidate stage.
record Prospects(Sketcher sketcher, Prospect prospect) {
  /// Whoever shares more is worth it: some of so many stand together.
  private static final int MANY = 6;

  /// @param fingerprints of one article
  /// @param shared those of them that the other has too
  boolean hold(Fingerprints fingerprints, Article other, ImmutableLongArray shared) {
    if (shared.length() > MANY) {
      return true;
    }
    Fingerprints theirs = sketcher.fingerprints(other);
    for (int i = 0; i < fingerprints.size(); i++) {
      if (shared.contains(fingerprints.hash(i)) && holdsAt(fingerprints, i, theirs)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsAt(Fingerprints fingerprints, int i, Fingerprints theirs) {
    for (int j = 0; j < theirs.size(); j++) {
      if (theirs.hash(j) == fingerprints.hash(i)
          && prospect.holds(fingerprints.surroundings(i), theirs.surroundings(j))) {
        return true;
      }
    }
    return false;
  }
}
