package news.stemma.spark.output;

/// What the parts of a table are.
public enum TableForm {
  /// The lines as they come.
  JSONL,
  /// With the columns of `stemma export`; what is nested is in tables of its own.
  PARQUET
}
