package news.stemma.app.export;

import com.google.common.collect.ImmutableList;

/// A column of a table.
///
/// @param sources where its values stand, as written in the dictionary: one for all rows, or one
///   for each of the table's arrays
/// @param keys the same, to be read by
record Column(
    String name,
    ValueType type,
    ImmutableList<String> sources,
    ImmutableList<Key> keys,
    String meaning) {
  /// Where the values stand in the rows of an array.
  Key key(int array) {
    return keys.size() == 1 ? keys.getFirst() : keys.get(array);
  }

  /// Where the values stand, for people.
  String source() {
    return String.join(", ", sources.stream().filter(source -> !source.isEmpty()).toList());
  }
}
