package news.stemma.app.eval;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.Optional;
import java.util.function.Function;

/// A drawn pair, what coders say of it, and what the run says.
///
/// @param labels one a coder; empty where that one gave none
/// @param adjudicated what was settled where they differed
record CodedPair(
    DocumentPair documents,
    DrawnSample.Stratum stratum,
    ImmutableList<Optional<GoldRelation>> labels,
    Optional<GoldRelation> adjudicated,
    Optional<FoundRelation> found) {

  /// What is left of the labels.
  enum State {
    /// More than half of two labels or more are alike, or the only coder's word.
    AGREED,
    ADJUDICATED,
    CONTESTED,
    /// Of several coders one alone gave a label.
    LABELLED_ONCE,
    UNLABELLED
  }

  State state() {
    if (adjudicated.isPresent()) {
      return State.ADJUDICATED;
    }
    if (relation().isPresent()) {
      return State.AGREED;
    }
    return switch (given()) {
      case 0 -> State.UNLABELLED;
      case 1 -> State.LABELLED_ONCE;
      default -> State.CONTESTED;
    };
  }

  private int given() {
    return Math.toIntExact(labels.stream().filter(Optional::isPresent).count());
  }

  /// What coders agree on, of whatever is asked of their labels: more than half of two or more; of
  /// a single coder, that one's word.
  <T> Optional<T> decided(Function<GoldRelation, T> question) {
    if (adjudicated.isPresent()) {
      return adjudicated.map(question);
    }
    if (given() < Math.min(2, labels.size())) {
      return Optional.empty();
    }
    Multiset<T> answers = HashMultiset.create();
    labels.forEach(label -> label.map(question).ifPresent(answers::add));
    return answers.entrySet().stream()
        .filter(answer -> 2 * answer.getCount() > given())
        .map(Multiset.Entry::getElement)
        .findFirst();
  }

  Optional<String> relation() {
    return decided(GoldRelation::relation);
  }

  /// The source that coders agree on; within it, empty where they agree on none.
  Optional<Optional<String>> source() {
    return decided(GoldRelation::source);
  }

  String said() {
    return found.map(FoundRelation::relation).orElse(GoldRelation.UNRELATED);
  }

  Optional<String> saidSource() {
    return found.flatMap(FoundRelation::source);
  }

  /// Whether the relation that coders agree on is another, or the source, where both have one.
  boolean isWrong() {
    boolean otherRelation = relation().filter(gold -> !gold.equals(said())).isPresent();
    Optional<String> gold = source().flatMap(known -> known);
    return otherRelation
        || (gold.isPresent() && saidSource().isPresent() && !gold.equals(saidSource()));
  }
}
