package news.stemma.app.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import news.stemma.app.measure.Descents.Inferred;
import news.stemma.app.measure.Descents.Witness;

/// Where the words of one article stand elsewhere as well.
final class Explanation {
  /// Not in a passage from an earlier or inferred source.
  private static final int NOBODY = -1;

  /// In passages from more than one outlet.
  private static final int SEVERAL = -2;

  /// Stands for all outlets that are not known.
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final Register register;
  private final Words words;

  /// By word the only outlet that had it before, or [#NOBODY], or [#SEVERAL].
  private final int[] outlets;

  private final BitSet unordered = new BitSet();
  private final BitSet shared = new BitSet();
  private final EnumMap<Origin, TreeMap<String, BitSet>> origins = new EnumMap<>(Origin.class);
  private final Map<Carrier, BitSet> carriers = new LinkedHashMap<>();

  Explanation(Register register, Words words) {
    this.register = register;
    this.words = words;
    this.outlets = new int[words.count()];
    Arrays.fill(outlets, NOBODY);
    for (Origin origin : Origin.values()) {
      origins.put(origin, new TreeMap<>());
    }
  }

  /// Takes a passage with another article.
  void add(int other, int start, int end, Standing standing) {
    int first = words.firstFrom(start);
    int last = words.firstFrom(end);
    shared.set(first, last);
    switch (standing) {
      case EARLIER -> explain(first, last, outlet(other));
      case UNORDERED -> unordered.set(first, last);
      case LATER -> {}
    }
    if (standing != Standing.LATER) {
      switch (register.role(other)) {
        case WIRE -> from(carrier(Origin.WIRE, other), first, last);
        case PRESS_RELEASE -> from(carrier(Origin.PRESS_RELEASE, other), first, last);
        case OUTLET -> {}
      }
    }
  }

  private Carrier carrier(Origin origin, int article) {
    return new Carrier(origin, register.outletName(article), register.id(article));
  }

  /// Takes a sentence that witnesses an inferred source, with the outlets of its other witnesses.
  void add(Witness witness, Inferred source, int article) {
    int first = words.firstFrom(witness.start());
    int last = words.firstFrom(witness.end());
    shared.set(first, last);
    source.articles().stream()
        .filter(other -> other != article)
        .forEach(other -> explain(first, last, outlet(other)));
    from(new Carrier(Origin.INFERRED, source.name(), source.id()), first, last);
  }

  /// Takes the agency that the article credits.
  void credit(String agency) {
    from(Origin.CREDITED, agency, 0, words.count());
  }

  private int outlet(int article) {
    return register.outlet(article).orElse(UNKNOWN);
  }

  private void explain(int first, int end, int outlet) {
    for (int word = first; word < end; word++) {
      outlets[word] = outlets[word] == NOBODY || outlets[word] == outlet ? outlet : SEVERAL;
    }
  }

  private void from(Carrier carrier, int first, int end) {
    carriers.computeIfAbsent(carrier, key -> new BitSet()).set(first, end);
    from(carrier.origin(), carrier.name().orElse(""), first, end);
  }

  private void from(Origin origin, String name, int first, int end) {
    names(origin).computeIfAbsent(name, key -> new BitSet()).set(first, end);
    if (origin != Origin.PRESS_RELEASE) {
      names(Origin.AGENCY).computeIfAbsent("", key -> new BitSet()).set(first, end);
    }
  }

  /// The words of an origin, by the names that are known; `""` for none.
  Map<String, BitSet> names(Origin origin) {
    return Objects.requireNonNull(origins.get(origin));
  }

  /// The words that each text carries, those of a kind in the order of their ids.
  Map<Carrier, BitSet> carriers() {
    return carriers;
  }

  /// The words of an origin, whatever its name.
  BitSet of(Origin origin) {
    BitSet any = new BitSet();
    names(origin).values().forEach(any::or);
    return any;
  }

  /// Words in a passage from an earlier or inferred source.
  BitSet matched() {
    BitSet matched = new BitSet();
    for (int word = 0; word < outlets.length; word++) {
      matched.set(word, outlets[word] != NOBODY);
    }
    return matched;
  }

  /// Words that lie only in passages with articles of which it isn't known who was first.
  BitSet undecided() {
    BitSet undecided = (BitSet) unordered.clone();
    undecided.andNot(matched());
    return undecided;
  }

  /// Words in a passage with anybody.
  BitSet shared() {
    return shared;
  }

  /// How many of these words only one outlet had before, by outlet.
  Map<Integer, Integer> only(BitSet of) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    of.stream()
        .filter(word -> outlets[word] >= 0 && outlets[word] != UNKNOWN)
        .forEach(word -> counts.merge(outlets[word], 1, Integer::sum));
    return counts;
  }
}
