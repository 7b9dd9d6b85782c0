package news.stemma.app.measure;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import news.stemma.relation.Voice;

/// How many words of one article are whose, as far as the corpus tells.
final class ArticleFigures {
  /// Words that an origin stands behind.
  record Carried(int words, int narrative) {
    static final Carried NOTHING = new Carried(0, 0);
  }

  private final Words words;
  private final BitSet prose;
  private final BitSet matched;
  private final Explanation explanation;

  ArticleFigures(Words words, Explanation explanation) {
    this.words = words;
    this.prose = words.prose();
    this.matched = explanation.matched();
    this.explanation = explanation;
  }

  /// Words of the body.
  int words() {
    return words.count();
  }

  int words(Voice voice) {
    return words.in(voice).cardinality();
  }

  /// Words of a voice that lie in a passage from an earlier or inferred source.
  int matched(Voice voice) {
    return both(words.in(voice), matched);
  }

  /// All words but furniture.
  int prose() {
    return prose.cardinality();
  }

  int matchedProse() {
    return both(prose, matched);
  }

  int unmatchedProse() {
    return prose() - matchedProse();
  }

  /// Of the prose: only in passages with articles of which it isn't known who was first.
  int undecided() {
    return both(prose, explanation.undecided());
  }

  /// Of the prose: in no passage with anybody.
  int unshared() {
    return prose() - both(prose, explanation.shared());
  }

  /// Of the prose: what only one outlet had before, by outlet.
  Map<Integer, Integer> only() {
    return explanation.only(prose);
  }

  /// What each origin carries, all its names together.
  Map<Origin, Carried> origins() {
    EnumMap<Origin, Carried> carried = new EnumMap<>(Origin.class);
    for (Origin origin : Origin.values()) {
      carried.put(origin, carried(explanation.of(origin)));
    }
    return carried;
  }

  /// What an origin carries, by its known names.
  Map<String, Carried> names(Origin origin) {
    TreeMap<String, Carried> carried = new TreeMap<>();
    explanation
        .names(origin)
        .forEach((name, set) -> {
          if (!name.isEmpty()) {
            carried.put(name, carried(set));
          }
        });
    return carried;
  }

  /// What each text carries.
  Map<Carrier, Carried> carriers() {
    LinkedHashMap<Carrier, Carried> carried = new LinkedHashMap<>();
    explanation.carriers().forEach((carrier, set) -> carried.put(carrier, carried(set)));
    return carried;
  }

  private Carried carried(BitSet set) {
    return new Carried(both(prose, set), both(words.in(Voice.NARRATIVE), set));
  }

  private static int both(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }
}
