package news.stemma.app.eval;

import java.util.List;

/// What detections in one pair of documents, or in several, add to PlagDet.
///
/// @param precise shares of the detections that lie in true passages, added up
/// @param recalled shares of the true passages that lie in detections, added up
/// @param found true passages with a detection
/// @param pieces detections of true passages, added up over those
record DetectionSums(
    double precise, int detections, double recalled, int passages, int found, int pieces) {
  static final DetectionSums NONE = new DetectionSums(0, 0, 0, 0, 0, 0);

  /// Of one pair of documents.
  static DetectionSums of(List<PassagePair> passages, List<PassagePair> detections) {
    double precise = 0;
    for (PassagePair detection : detections) {
      precise += detection.shareIn(passages);
    }
    double recalled = 0;
    int found = 0;
    int pieces = 0;
    for (PassagePair passage : passages) {
      recalled += passage.shareIn(detections);
      int own = Math.toIntExact(detections.stream().filter(passage::detects).count());
      found += own > 0 ? 1 : 0;
      pieces += own;
    }
    return new DetectionSums(precise, detections.size(), recalled, passages.size(), found, pieces);
  }

  DetectionSums plus(DetectionSums other) {
    return new DetectionSums(
        precise + other.precise,
        detections + other.detections,
        recalled + other.recalled,
        passages + other.passages,
        found + other.found,
        pieces + other.pieces);
  }

  /// Of the found code points, the share that is true, averaged over detections.
  double precision() {
    return detections == 0 ? 0 : precise / detections;
  }

  /// Of the true code points, the share that is found, averaged over passages.
  double recall() {
    return passages == 0 ? 0 : recalled / passages;
  }

  /// Detections that a found passage is in pieces in; 1 at best, and where none is found.
  double granularity() {
    return found == 0 ? 1 : (double) pieces / found;
  }

  /// The harmonic mean of precision and recall, less where passages are found in pieces.
  double plagDet() {
    double both = precision() + recall();
    double f1 = both == 0 ? 0 : 2 * precision() * recall() / both;
    return f1 / (Math.log1p(granularity()) / Math.log(2));
  }
}
