package news.stemma.app.export;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Where the values of a column stand in an object, as it is written in the dictionary:
/// `left.start`; `evidence[].feature` of each element; `evidence[#]`, the element's position from
/// 0; `outlet or source`, the first that is there; `'kept'`, this very text; nothing at all.
sealed interface Key {
  /// An element of an array, or the object itself, and its position.
  record Element(JsonNode node, int position) {}

  String OR = " or ";
  Splitter NAMES = Splitter.on('.').omitEmptyStrings();

  /// The value, missing where there is none.
  ///
  /// @param elements the object, an element of an array of its, an element within that, …
  JsonNode of(ImmutableList<Element> elements);

  static Key parse(String written) {
    if (written.startsWith("'")) {
      return new Literal(CharMatcher.is('\'').trimFrom(written));
    }
    if (written.isEmpty()) {
      return new Nothing();
    }
    if (written.contains(OR)) {
      return new FirstOf(
          Splitter.on(OR)
              .splitToStream(written)
              .map(Key::parse)
              .collect(ImmutableList.toImmutableList()));
    }
    int depth = CharMatcher.is('[').countIn(written);
    return written.endsWith("[#]")
        ? new Position(depth)
        : new Value(depth, names(written.substring(written.lastIndexOf(']') + 1)));
  }

  /// The names on the way, such as `revision` and `kept`.
  static ImmutableList<String> names(String path) {
    return ImmutableList.copyOf(NAMES.split(path));
  }

  /// What stands at the end of the way.
  static JsonNode at(JsonNode from, ImmutableList<String> names) {
    JsonNode at = from;
    for (String name : names) {
      at = at.path(name);
    }
    return at;
  }

  record Value(int depth, ImmutableList<String> names) implements Key {
    @Override
    public JsonNode of(ImmutableList<Element> elements) {
      JsonNode value = at(elements.get(depth).node(), names);
      return value.isNull() ? MissingNode.getInstance() : value;
    }
  }

  record Position(int depth) implements Key {
    @Override
    public JsonNode of(ImmutableList<Element> elements) {
      return IntNode.valueOf(elements.get(depth).position());
    }
  }

  record FirstOf(ImmutableList<Key> keys) implements Key {
    @Override
    public JsonNode of(ImmutableList<Element> elements) {
      return keys.stream()
          .map(key -> key.of(elements))
          .filter(value -> !value.isMissingNode())
          .findFirst()
          .orElse(MissingNode.getInstance());
    }
  }

  record Literal(String text) implements Key {
    @Override
    public JsonNode of(ImmutableList<Element> elements) {
      return StringNode.valueOf(text);
    }
  }

  record Nothing() implements Key {
    @Override
    public JsonNode of(ImmutableList<Element> elements) {
      return MissingNode.getInstance();
    }
  }

  /// What an object has beside these names; missing where there is nothing.
  record Others(ImmutableSet<String> names) implements Key {
    @Override
    public JsonNode of(ImmutableList<Element> elements) {
      ObjectNode others = (ObjectNode) elements.getFirst().node().deepCopy();
      others.remove(names);
      return others.isEmpty() ? MissingNode.getInstance() : others;
    }
  }
}
