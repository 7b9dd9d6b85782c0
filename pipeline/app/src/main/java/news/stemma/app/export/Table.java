package news.stemma.app.export;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.List;
import news.stemma.app.export.Key.Element;
import tools.jackson.databind.JsonNode;

/// A table: what a row is, where rows stand in the objects of its source, its columns, and what it
/// is joined by.
///
/// @param arrays of whose elements each is a row, such as `evidence[].spans[]`; an empty one where
///   the object itself is
/// @param key columns that together no two rows have the same; none where rows may be alike
record Table(
    String name,
    Source source,
    String row,
    ImmutableList<String> arrays,
    ImmutableList<Column> columns,
    ImmutableList<String> key,
    ImmutableList<Reference> references) {
  /// That a value of these columns, in this order, is in the key of another table.
  record Reference(ImmutableList<String> columns, String table) {}

  /// Takes a row: a value a column, missing where there is none.
  interface Rows {
    void accept(ImmutableList<JsonNode> row) throws IOException;
  }

  /// A table whose rows are the objects of the source.
  static Builder of(String name, Source source, String row) {
    return of(name, source, row, "");
  }

  /// A table whose rows are elements of arrays.
  static Builder of(String name, Source source, String row, String... arrays) {
    return new Builder(name, source, row, ImmutableList.copyOf(arrays));
  }

  /// Gives the rows of an object.
  void rows(JsonNode object, Rows rows) throws IOException {
    for (int array = 0; array < arrays.size(); array++) {
      List<String> way = Splitter.on("[]").omitEmptyStrings().splitToList(arrays.get(array));
      rows(ImmutableList.of(new Element(object, 0)), way, array, rows);
    }
  }

  /// @param way from the last element to the rows, an array a step
  private void rows(ImmutableList<Element> elements, List<String> way, int array, Rows rows)
      throws IOException {
    if (way.isEmpty()) {
      rows.accept(
          columns.stream()
              .map(column -> column.key(array).of(elements))
              .collect(ImmutableList.toImmutableList()));
      return;
    }
    JsonNode next = Key.at(elements.getLast().node(), Key.names(way.getFirst()));
    for (int i = 0; i < next.size(); i++) {
      ImmutableList<Element> further =
          ImmutableList.<Element>builder()
              .addAll(elements)
              .add(new Element(next.get(i), i))
              .build();
      rows(further, way.subList(1, way.size()), array, rows);
    }
  }

  /// Adds columns, in their order. A column without source is called as its key is.
  static final class Builder {
    private final String name;
    private final Source source;
    private final String row;
    private final ImmutableList<String> arrays;
    private final ImmutableList.Builder<Column> columns = ImmutableList.builder();
    private final ImmutableList.Builder<Reference> references = ImmutableList.builder();
    private ImmutableList<String> key = ImmutableList.of();

    private Builder(String name, Source source, String row, ImmutableList<String> arrays) {
      this.name = name;
      this.source = source;
      this.row = row;
      this.arrays = arrays;
    }

    Builder text(String key, String meaning) {
      return text(key, meaning, key);
    }

    Builder text(String column, String meaning, String... sources) {
      return add(column, ValueType.TEXT, meaning, sources);
    }

    /// Words of an article, as its offsets count them.
    Builder words(String key, String meaning) {
      return add(key, ValueType.WORDS, meaning, key);
    }

    Builder integer(String key, String meaning) {
      return integer(key, meaning, key);
    }

    Builder integer(String column, String meaning, String... sources) {
      return add(column, ValueType.INTEGER, meaning, sources);
    }

    Builder decimal(String key, String meaning) {
      return decimal(key, meaning, key);
    }

    Builder decimal(String column, String meaning, String... sources) {
      return add(column, ValueType.DECIMAL, meaning, sources);
    }

    Builder truth(String key, String meaning) {
      return truth(key, meaning, key);
    }

    Builder truth(String column, String meaning, String... sources) {
      return add(column, ValueType.BOOLEAN, meaning, sources);
    }

    Builder json(String key, String meaning) {
      return add(key, ValueType.JSON, meaning, key);
    }

    /// A value that stands in no file but is made for this table.
    ///
    /// @param from what it is made of
    Builder made(String column, ValueType type, String from, String meaning) {
      columns.add(
          new Column(
              column, type, ImmutableList.of(from), ImmutableList.of(Key.parse(column)), meaning));
      return this;
    }

    /// Together no two rows have the same of these columns.
    Builder key(String... columns) {
      key = ImmutableList.copyOf(columns);
      return this;
    }

    /// What stands in these columns is in the key of that table.
    Builder refers(String table, String... columns) {
      references.add(new Reference(ImmutableList.copyOf(columns), table));
      return this;
    }

    /// What the object has beside the columns so far.
    Builder others(String column, String meaning) {
      ImmutableSet<String> names =
          columns.build().stream().map(Column::name).collect(ImmutableSet.toImmutableSet());
      columns.add(
          new Column(
              column,
              ValueType.JSON,
              ImmutableList.of("all others"),
              ImmutableList.of(new Key.Others(names)),
              meaning));
      return this;
    }

    private Builder add(String column, ValueType type, String meaning, String... sources) {
      if (sources.length != 1 && sources.length != arrays.size()) {
        throw new IllegalArgumentException(
            column + " has " + sources.length + " sources for " + arrays.size() + " arrays");
      }
      ImmutableList<String> written = ImmutableList.copyOf(sources);
      ImmutableList<Key> keys =
          written.stream().map(Key::parse).collect(ImmutableList.toImmutableList());
      columns.add(new Column(column, type, written, keys, meaning));
      return this;
    }

    Table build() {
      return new Table(name, source, row, arrays, columns.build(), key, references.build());
    }
  }
}
