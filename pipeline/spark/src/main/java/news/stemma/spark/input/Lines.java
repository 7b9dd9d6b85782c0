package news.stemma.spark.input;

/// Whether records keep the lines that they were read from.
enum Lines {
  KEPT,
  DROPPED
}
