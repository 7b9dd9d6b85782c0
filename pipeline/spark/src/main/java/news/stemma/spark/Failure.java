package news.stemma.spark;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.UncheckedIOException;
import news.stemma.app.cluster.ClusterException;

/// Tells what the user can mend from what is a bug.
final class Failure {
  private Failure() {}

  /// What to throw for it: Spark throws checked exceptions that its methods don't declare.
  ///
  /// A task that failed again and again comes as a [org.apache.spark.SparkException] with the
  /// task's own behind it, where that could be sent.
  static RuntimeException of(Exception e) {
    Throwable cause = Throwables.getRootCause(e);
    if (cause instanceof ClassNotFoundException) {
      return new ClusterException(
          "Spark lacks "
              + cause.getMessage()
              + "; use spark-submit, with --packages or --jars that have it");
    }
    if (cause instanceof IOException io) {
      return new UncheckedIOException(io);
    }
    if (cause instanceof OutOfMemoryError) {
      return new ClusterException(
          "out of memory; give more with --max-memory, on a cluster with --executor-memory, or run"
              + " fewer tasks at a time");
    }
    return e instanceof RuntimeException own && !isSparks(cause)
        ? own
        : new ClusterException("Spark gave up: " + reason(cause));
  }

  private static boolean isSparks(Throwable e) {
    return e.getClass().getName().startsWith("org.apache.spark.");
  }

  /// In a line.
  static String reason(Throwable e) {
    Throwable cause = Throwables.getRootCause(e);
    String says = isSparks(cause) ? String.valueOf(cause.getMessage()) : cause.toString();
    return says.lines().findFirst().orElse(cause.getClass().getName());
  }
}
