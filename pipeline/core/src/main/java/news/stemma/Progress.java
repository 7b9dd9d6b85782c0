package news.stemma;

/// Is told how far a stage is.
@FunctionalInterface
public interface Progress {
  /// Tells nobody.
  Progress NONE = (stage, done, of) -> {};

  /// @param stage what is being done; another name than before begins it
  /// @param done so many
  /// @param of so many in all
  void at(String stage, long done, long of);
}
