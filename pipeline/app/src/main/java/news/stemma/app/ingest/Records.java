package news.stemma.app.ingest;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.io.ByteSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Makes a document of a record, whose fields readers put in one by one.
final class Records {
  private static final int FIELDS_SHOWN = 12;

  private static final String FROM_RECORD = "record";

  private final FieldNames names;
  private final Sink sink;
  private final ImmutableSet<String> mapped;
  private final Set<String> seen = new LinkedHashSet<>();
  private final UnaryOperator<String> idOfText;
  private boolean any;

  private final Map<String, String> known = new HashMap<>();
  private ObjectNode extra = JsonMapper.shared().createObjectNode();

  Records(FieldNames names, Sink sink) {
    this(names, sink, ContentId::of);
  }

  /// @param idOfText the id of what comes without one and without an address
  Records(FieldNames names, Sink sink, UnaryOperator<String> idOfText) {
    this.names = names;
    this.sink = sink;
    this.idOfText = idOfText;
    this.mapped = names.mappedNames();
  }

  /// Whether it stands for something that Stemma knows.
  boolean knows(String name) {
    return names.target(name).isPresent();
  }

  /// What the text is called in records.
  String textName() {
    return names.text();
  }

  /// Why a table with these columns can't be read.
  String noTextAmong(List<String> columns) {
    return "no column "
        + names.text()
        + "; it has "
        + String.join(", ", columns)
        + "; say which is the text with --map text=COLUMN";
  }

  /// Notes that records have a field of this name, be it empty.
  void see(String name) {
    if (mapped.contains(name)) {
      seen.add(name);
    }
  }

  /// A string or number; what stands for nothing is passed through.
  void put(String name, String value) {
    see(name);
    Optional<String> target = names.target(name);
    if (target.isPresent() && (!value.isEmpty() || target.get().equals(FieldNames.TEXT))) {
      known.put(target.get(), value);
    } else {
      putExtra(name, StringNode.valueOf(value));
    }
  }

  /// What is passed through as it is.
  void putExtra(String name, JsonNode value) {
    see(name);
    extra.set(name, value);
  }

  /// Hands the record over, or rejects it, and starts with the next.
  ///
  /// @param line that it was read from, where that is JSON in UTF-8
  /// @param charset where it was not plain UTF-8
  void finish(String location, Optional<ByteSource> line, Optional<String> charset) {
    any = true;
    if (known.containsKey(FieldNames.TEXT)) {
      sink.accept(new Found(location, document(charset), extra, line));
    } else {
      boolean there = extra.has(names.text());
      sink.reject(location, there ? "its field " + names.text() + " is no string" : noText());
    }
    discard();
  }

  private String noText() {
    String has = String.join(", ", Iterables.limit(extra.propertyNames(), FIELDS_SHOWN));
    return "no field "
        + names.text()
        + (has.isEmpty() ? "" : "; it has " + has + "; say which is the text with --map text=NAME");
  }

  /// Starts anew, after a record that broke off.
  void discard() {
    known.clear();
    extra = JsonMapper.shared().createObjectNode();
  }

  private Document document(Optional<String> charset) {
    Map<Field, String> fields = Maps.newEnumMap(Field.class);
    known.forEach((target, value) ->
        Optional.ofNullable(FieldNames.FIELDS.get(target))
            .ifPresent(field -> fields.put(field, value)));
    charset.ifPresent(name -> fields.put(Field.CHARSET, name));
    if (fields.containsKey(Field.PUBLISHED)) {
      fields.putIfAbsent(Field.PUBLISHED_FROM, FROM_RECORD);
    }
    String text = known.getOrDefault(FieldNames.TEXT, "");
    String id =
        Optional.ofNullable(known.get(FieldNames.ID))
            .or(() -> Optional.ofNullable(fields.get(Field.URL)))
            .orElseGet(() -> idOfText.apply(text));
    return new Document(id, text, Maps.immutableEnumMap(fields));
  }

  /// The names that the user gave and some record has.
  ImmutableSet<String> seen() {
    return ImmutableSet.copyOf(seen);
  }

  /// The names that the user gave and no record has; none where there was no record.
  ImmutableSet<String> unseen() {
    return any ? Sets.difference(mapped, seen).immutableCopy() : ImmutableSet.of();
  }
}
