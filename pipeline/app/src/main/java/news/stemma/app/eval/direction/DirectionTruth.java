package news.stemma.app.eval.direction;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.app.eval.BadLabelsException;
import news.stemma.app.eval.DocumentPair;
import news.stemma.app.eval.GoldRelation;

/// Which article of a pair is known to be the source, by dates or by labels.
public interface DirectionTruth {
  /// Dates closer than that don't tell.
  Duration TELLING_GAP = Duration.ofMinutes(1);

  /// The id of the source; empty where it isn't known.
  Optional<String> source(String left, String right);

  /// The earlier is the source.
  static DirectionTruth byDates(Map<String, Instant> published) {
    return (left, right) -> {
      Instant one = published.get(left);
      Instant other = published.get(right);
      if (one == null
          || other == null
          || Duration.between(one, other).abs().compareTo(TELLING_GAP) < 0) {
        return Optional.empty();
      }
      return Optional.of(one.isBefore(other) ? left : right);
    };
  }

  /// As labelled, whichever of the pair a label calls left.
  ///
  /// @throws BadLabelsException where labels of one pair contradict each other
  static DirectionTruth byLabels(List<GoldRelation> labels) {
    Map<DocumentPair, Optional<String>> sources = new HashMap<>();
    for (GoldRelation label : labels) {
      Optional<String> other = sources.putIfAbsent(label.documents(), label.source());
      if (other != null && !other.equals(label.source())) {
        throw new BadLabelsException(
            label.left() + " and " + label.right() + " have labels of two directions; keep one");
      }
    }
    return (left, right) -> sources.getOrDefault(DocumentPair.of(left, right), Optional.empty());
  }
}
