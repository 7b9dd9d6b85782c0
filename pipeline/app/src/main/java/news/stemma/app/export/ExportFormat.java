package news.stemma.app.export;

import java.util.Locale;

/// What other tools read.
public enum ExportFormat {
  /// A file a table, by RFC 4180.
  CSV,
  /// A file a table, with typed columns.
  PARQUET,
  /// Articles, inferred sources and what is between them, in one file.
  GRAPHML,
  /// Articles, inferred sources and who descends from whom, as W3C's PROV-JSON.
  PROV;

  /// As the command line spells it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
