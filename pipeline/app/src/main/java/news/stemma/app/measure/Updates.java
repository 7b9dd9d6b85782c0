package news.stemma.app.measure;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import news.stemma.app.export.SharedText;
import tools.jackson.databind.JsonNode;

/// Versions, each with the text that it was made of: copies, excerpts and extensions of one outlet,
/// also where both took from a third. Of several earlier ones, the last before it counts; without
/// outlets or times, what it descends from directly.
final class Updates {
  /// A version and what it was made of, with the places where their words are the same.
  static final class Update {
    private final int derived;
    private final int source;
    private final boolean sourceIsLeft;
    private final String relation;
    private final JsonNode revision;

    /// Of each run of the same words, its start and end in the source and in the derived text.
    private final IntArrayList same = new IntArrayList();

    /// At each run how many runs its passage has from there on.
    private final IntArrayList passages = new IntArrayList();

    private Update(int derived, int source, JsonNode relation) {
      this.derived = derived;
      this.source = source;
      this.sourceIsLeft = source < derived;
      this.relation = relation.path("relation").asString("");
      this.revision = relation.path("revision");
    }

    void add(JsonNode passage) {
      passages.add(passage.path("blocks").size());
      for (JsonNode block : passage.path("blocks")) {
        JsonNode of = block.path(sourceIsLeft ? "left" : "right");
        JsonNode in = block.path(sourceIsLeft ? "right" : "left");
        same.add(of.path("start").intValue());
        same.add(of.path("end").intValue());
        same.add(in.path("start").intValue());
        same.add(in.path("end").intValue());
      }
    }

    int derived() {
      return derived;
    }

    int source() {
      return source;
    }

    String relation() {
      return relation;
    }

    /// Whether the run says what became of the paragraphs, which it does where it names a
    /// direction.
    boolean hasRevision() {
      return revision.isObject();
    }

    /// Paragraphs that were `kept`, `edited`, `merged`, `dropped` or `added`.
    int paragraphs(String change) {
      return revision.path(change).size();
    }

    /// By passage its runs of the same words, in order.
    List<List<Same>> runs() {
      List<List<Same>> runs = new ArrayList<>();
      int at = 0;
      for (int passage = 0; passage < passages.size(); passage++) {
        List<Same> own = new ArrayList<>();
        for (int i = 0; i < passages.get(passage); i++, at += 4) {
          own.add(new Same(same.get(at), same.get(at + 1), same.get(at + 2), same.get(at + 3)));
        }
        runs.add(own);
      }
      return runs;
    }
  }

  /// A run of the same words, in code points: in the source, and in the derived text.
  record Same(int sourceStart, int sourceEnd, int derivedStart, int derivedEnd) {}

  private final Register register;
  private final Descents descents;
  private final List<Update> updates = new ArrayList<>();

  Updates(Register register, Descents descents) {
    this.register = register;
    this.descents = descents;
  }

  /// The update that a relation may tell.
  ///
  /// @param order of the pair's articles
  Optional<Update> begin(JsonNode relation, int left, int right, Standing order) {
    if (!SharedText.isDescent(relation)) {
      return Optional.empty();
    }
    return switch (order) {
      case EARLIER -> begin(relation, left, right);
      case LATER -> begin(relation, right, left);
      case UNORDERED -> Optional.empty();
    };
  }

  private Optional<Update> begin(JsonNode relation, int derived, int source) {
    OptionalInt outlet = register.outlet(derived);
    OptionalInt other = register.outlet(source);
    boolean same = outlet.isPresent() && outlet.equals(other);
    boolean mayBe = outlet.isEmpty() || other.isEmpty();
    if (!same && !(mayBe && descents.has(derived, source))) {
      return Optional.empty();
    }
    Update update = new Update(derived, source, relation);
    updates.add(update);
    return Optional.of(update);
  }

  /// By source, then derived article.
  ImmutableList<Update> all() {
    return Multimaps.index(updates, Update::derived).asMap().values().stream()
        .flatMap(this::last)
        .sorted(Comparator.comparingInt(Update::source).thenComparingInt(Update::derived))
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<Update> last(Collection<Update> ofOne) {
    Optional<Update> last =
        ofOne.stream()
            .filter(update -> register.published(update.source()).isPresent())
            .max(
                Comparator.comparingLong(
                        (Update update) -> register.published(update.source()).orElseThrow())
                    .thenComparing(Update::source, Comparator.reverseOrder()));
    return last.isPresent()
        ? last.stream()
        : ofOne.stream().filter(update -> descents.has(update.derived(), update.source()));
  }
}
