package news.stemma.app.measure;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// Pairs of which the one is a version of the other: a direction is named, directly, and their
/// outlets are not known to be two.
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
      this.sourceIsLeft = relation.path("source").equals(relation.path("left"));
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
  private final List<Update> updates = new ArrayList<>();

  Updates(Register register) {
    this.register = register;
  }

  /// The update that a relation tells, if it does.
  Optional<Update> begin(JsonNode relation, Descents descents) {
    String source = relation.path("source").asString("");
    if (source.isEmpty()) {
      return Optional.empty();
    }
    int from = register.number(source);
    int to = register.number(relation.path("derived").asString(""));
    OptionalInt outlet = register.outlet(from);
    OptionalInt other = register.outlet(to);
    if (!descents.has(to, from)
        || (outlet.isPresent() && other.isPresent() && !outlet.equals(other))) {
      return Optional.empty();
    }
    Update update = new Update(to, from, relation);
    updates.add(update);
    return Optional.of(update);
  }

  /// By source, then derived article.
  ImmutableList<Update> all() {
    return ImmutableList.sortedCopyOf(
        Comparator.comparingInt(Update::source).thenComparingInt(Update::derived), updates);
  }
}
