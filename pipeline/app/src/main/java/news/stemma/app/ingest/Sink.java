package news.stemma.app.ingest;

/// Takes what readers find, one by one; nothing that was handed over is kept by the reader.
public interface Sink {
  void accept(Found found);

  /// @param location its path within the input, with a line number where a file has many records
  /// @param reason for a reader, in a few words
  void reject(String location, String reason);
}
