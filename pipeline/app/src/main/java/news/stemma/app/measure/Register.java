package news.stemma.app.measure;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import news.stemma.app.export.BadRunException;
import news.stemma.app.export.Source;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Document;
import tools.jackson.databind.JsonNode;

/// Who published each article of a run, as what, and when; some 40 bytes an article, and its id.
/// Articles are numbered in the order of their ids.
final class Register {
  /// What an article is to those who take from it.
  enum Role {
    OUTLET("outlet"),
    /// It came as `wire`, or its outlet supplies copy to others.
    WIRE("wire"),
    PRESS_RELEASE("press-release");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private static final String PAGE = "page";
  private static final long SECOND = 1_000;

  private final List<String> ids = new ArrayList<>();
  private final List<String> outlets = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final IntArrayList outletOf = new IntArrayList();
  private final List<Role> roles = new ArrayList<>();
  private final LongArrayList published = new LongArrayList();
  private final LongArrayList offsets = new LongArrayList();
  private final BitSet dated = new BitSet();
  private final BitSet evident = new BitSet();
  private final SourceLexicon lexicon;

  private Register(SourceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// @throws BadRunException where the folder holds no run that can be read
  static Register of(Path run, SourceLexicon lexicon) throws IOException {
    Register register = new Register(lexicon);
    try (Source.Rows rows = Source.DOCUMENTS.rows(run)) {
      for (Optional<JsonNode> row = rows.next(); row.isPresent(); row = rows.next()) {
        register.add(row.get(), rows.offset());
      }
    }
    return register;
  }

  private void add(JsonNode row, long offset) {
    int article = ids.size();
    String id = row.path("id").asString("");
    if (id.isEmpty() || (article > 0 && Document.ID_ORDER.compare(ids.getLast(), id) >= 0)) {
      throw new BadRunException(
          "documents.jsonl has '" + id + "' out of order; run it again with --overwrite");
    }
    ids.add(id);
    offsets.add(offset);
    String name = row.path("outlet").asString("");
    String folded = SourceLexicon.folded(name);
    int outlet =
        folded.isEmpty()
            ? -1
            : numbers.computeIfAbsent(
                folded,
                added -> {
                  outlets.add(name);
                  return outlets.size() - 1;
                });
    outletOf.add(outlet);
    roles.add(role(row.path("role").asString(""), name));
    Optional<Instant> time = RunDocument.of(row).published();
    published.add(time.map(t -> t.getEpochSecond() * SECOND + t.getNano() / 1_000_000).orElse(0L));
    dated.set(article, time.isPresent());
    evident.set(article, time.isPresent() && !PAGE.equals(row.path("publishedFrom").asString("")));
  }

  private Role role(String role, String outlet) {
    return switch (role) {
      case "wire" -> Role.WIRE;
      case "press-release" -> Role.PRESS_RELEASE;
      default ->
          lexicon.outlet(outlet).filter(lexicon::isAgency).isPresent() ? Role.WIRE : Role.OUTLET;
    };
  }

  int size() {
    return ids.size();
  }

  String id(int article) {
    return ids.get(article);
  }

  /// @throws BadRunException for an id that the run's articles don't have
  int number(String id) {
    int found = Collections.binarySearch(ids, id, Document.ID_ORDER);
    if (found < 0) {
      throw new BadRunException(
          "an article '"
              + id
              + "' is named that documents.jsonl doesn't have; run it again with"
              + " --overwrite");
    }
    return found;
  }

  /// Outlets by number, each by the name that the first of its articles has.
  ImmutableList<String> outlets() {
    return ImmutableList.copyOf(outlets);
  }

  /// Names that fold to the same words are one outlet; empty where it is not known.
  OptionalInt outlet(int article) {
    int outlet = outletOf.get(article);
    return outlet < 0 ? OptionalInt.empty() : OptionalInt.of(outlet);
  }

  Optional<String> outletName(int article) {
    OptionalInt outlet = outlet(article);
    return outlet.isPresent() ? Optional.of(outlets.get(outlet.getAsInt())) : Optional.empty();
  }

  Role role(int article) {
    return roles.get(article);
  }

  /// Milliseconds since 1970.
  OptionalLong published(int article) {
    return dated.get(article) ? OptionalLong.of(published.get(article)) : OptionalLong.empty();
  }

  /// ISO 8601, in UTC.
  ///
  /// @throws java.util.NoSuchElementException where it is not known
  String time(int article) {
    return Instant.ofEpochMilli(published(article).orElseThrow()).toString();
  }

  /// In UTC.
  Optional<LocalDate> day(int article) {
    return dated.get(article)
        ? Optional.of(
            LocalDate.ofInstant(Instant.ofEpochMilli(published.get(article)), ZoneOffset.UTC))
        : Optional.empty();
  }

  /// Hours from one publication to the other, negative where the other came first.
  Optional<Double> hours(int from, int to) {
    return dated.get(from) && dated.get(to)
        ? Optional.of((published.get(to) - published.get(from)) / 3_600_000.0)
        : Optional.empty();
  }

  /// Whether both times are evidence and the one is earlier.
  boolean isBefore(int article, int other) {
    return evident.get(article)
        && evident.get(other)
        && published.get(article) < published.get(other);
  }

  /// Bytes of `documents.jsonl` before the article's row.
  long offset(int article) {
    return offsets.get(article);
  }

  long datedArticles() {
    return dated.cardinality();
  }
}
