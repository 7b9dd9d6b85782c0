package news.stemma.spark.output;

/// Where a run writes, and how.
///
/// @param folder of any Hadoop filesystem; local without a scheme
/// @param form of the parts
/// @param earlier what becomes of a finished run that is there
public record Destination(String folder, TableForm form, Earlier earlier) {
  /// What becomes of a finished run.
  public enum Earlier {
    STAYS,
    IS_REPLACED
  }
}
