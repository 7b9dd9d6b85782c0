package news.stemma.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.stemma.app.cluster.ClusterException;
import news.stemma.app.cluster.Workers;

/// A cluster's address in Spark's own terms, looked at before Spark does: that would say less of
/// what is wrong, later, and on many lines.
///
/// @see <a
///   href="https://spark.apache.org/docs/latest/submitting-applications.html#master-urls">Spark's
///   master URLs</a>
record Master(String url) {
  private static final Pattern LOCAL =
      Pattern.compile("local(\\[(\\*|[1-9]\\d{0,4})(, *\\d{1,4})?])?");
  private static final Pattern SEVERAL_PROCESSES =
      Pattern.compile("local-cluster\\[ *\\d+ *, *\\d+ *, *\\d+ *]");
  private static final Pattern STANDALONE =
      Pattern.compile("spark://[^/,:]+:\\d{1,5}(,[^/,:]+:\\d{1,5})*");
  private static final Pattern MANAGED = Pattern.compile("yarn|k8s://.+");

  private static final int MILLIS_TO_ANSWER = 5000;

  /// @throws ClusterException where it is none
  Master {
    if (Stream.of(LOCAL, SEVERAL_PROCESSES, STANDALONE, MANAGED)
        .noneMatch(kind -> kind.matcher(url).matches())) {
      throw new ClusterException(
          "'"
              + url
              + "' is no master that Spark knows; it knows local[N], spark://HOST:PORT, and by"
              + " spark-submit yarn and k8s://URL");
    }
  }

  /// The one that was asked for, the one that is set where nobody asked, else this machine alone.
  ///
  /// @param set by `spark-submit`
  /// @throws ClusterException where these are two
  static Master of(Workers workers, Optional<String> set) {
    if (set.isPresent() && workers.master().filter(asked -> !asked.equals(set.get())).isPresent()) {
      throw new ClusterException(
          "the master is "
              + set.get()
              + " by spark-submit, and "
              + workers.master().get()
              + " by --engine; name it in one place");
    }
    return new Master(set.or(workers::master).orElseGet(() -> "local[" + workers.threads() + "]"));
  }

  /// Whether all is done by this process.
  boolean isThisProcess() {
    return LOCAL.matcher(url).matches();
  }

  /// @throws ClusterException where it can be known soon that nobody answers there
  void check() {
    if (MANAGED.matcher(url).matches() && !isThere(manager())) {
      throw new ClusterException(
          "Spark has nothing here to reach " + url + " with; use spark-submit of a Spark that has");
    }
    if (STANDALONE.matcher(url).matches() && masters().noneMatch(Master::answers)) {
      throw new ClusterException("no master answers at " + url + "; start it, or name another");
    }
  }

  private String manager() {
    return url.equals("yarn")
        ? "org.apache.spark.scheduler.cluster.YarnClusterManager"
        : "org.apache.spark.scheduler.cluster.k8s.KubernetesClusterManager";
  }

  private static boolean isThere(String type) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader.getResource(type.replace('.', '/') + ".class") != null;
  }

  private Stream<String> masters() {
    return List.of(url.substring("spark://".length()).split(",")).stream();
  }

  private static boolean answers(String master) {
    int colon = master.lastIndexOf(':');
    int port = Integer.parseInt(master.substring(colon + 1));
    if (port > 65_535) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(master.substring(0, colon), port), MILLIS_TO_ANSWER);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
