package news.stemma.benchmarks.coverage;

/// How an interval came about.
enum Method {
  REPORTED("as reported"),
  RESAMPLED_STORIES("bootstrap by story"),
  RESAMPLED_DAYS("bootstrap by day");

  private final String says;

  Method(String says) {
    this.says = says;
  }

  String says() {
    return says;
  }
}
