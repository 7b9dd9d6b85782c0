package news.stemma.spark;

import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;

/// What a run does, one after the other; Spark's pages and its event log call the stages of each by
/// its name. A stage has the name of the phase that asked for it, even where it runs in a later
/// one.
enum Phase {
  DOCUMENTS,
  ARTICLES,
  CANDIDATES,
  FAMILIES,
  ALIGNMENTS,
  SURVEY,
  RELATIONS,
  PROVENANCE,
  CLUSTERS,
  WRITING;

  /// Spark's own name for the property that [JavaSparkContext#setCallSite] sets.
  private static final String CALL_SITE = "callSite.short";

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Does something that gives nothing.
  ///
  /// @see #in
  void run(JavaSparkContext context, Runnable work) {
    in(
        context,
        () -> {
          work.run();
          return this;
        });
  }

  /// Does something that is of this phase; what it does within another phase is of that one.
  <T> T in(JavaSparkContext context, Supplier<T> work) {
    String outer = context.getLocalProperty(CALL_SITE);
    context.setCallSite(toString());
    try {
      return work.get();
    } finally {
      context.setLocalProperty(CALL_SITE, outer);
    }
  }
}
