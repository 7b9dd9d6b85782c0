package news.stemma.app.cluster;

/// What the parts are in which a table is written, a folder a table.
public enum PartFormat {
  JSONL,
  PARQUET
}
