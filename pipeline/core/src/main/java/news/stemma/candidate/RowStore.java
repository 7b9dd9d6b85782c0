package news.stemma.candidate;

/// Where rows are kept.
public interface RowStore {
  /// No rows yet.
  KeyRows rows(KeyRows.Kind kind);

  /// No plain rows yet.
  default KeyRows rows() {
    return rows(KeyRows.Kind.PLAIN);
  }

  /// Over how many passes rows are spread, so that fewer are there at a time; a power of two.
  int passes();
}
