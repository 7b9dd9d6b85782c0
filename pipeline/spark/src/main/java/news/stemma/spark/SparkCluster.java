package news.stemma.spark;

import java.util.function.Function;
import news.stemma.app.cluster.Cluster;
import news.stemma.app.cluster.ClusterException;
import news.stemma.app.cluster.DedupJob;
import news.stemma.app.cluster.Job;
import news.stemma.app.cluster.Outcome;
import news.stemma.app.cluster.TraceJob;
import org.apache.spark.api.java.JavaSparkContext;

/// The cluster is Spark's, which is started for a job and ended with it.
final class SparkCluster implements Cluster {
  @Override
  public Outcome trace(TraceJob job) {
    return run("trace", job.job(), spark -> unready(spark));
  }

  @Override
  public Outcome dedup(DedupJob job) {
    return run("dedup", job.job(), spark -> unready(spark));
  }

  private static Outcome run(String command, Job job, Function<JavaSparkContext, Outcome> running) {
    try (JavaSparkContext spark = Session.open(command, job)) {
      return running.apply(spark);
    } catch (Exception e) {
      throw Failure.of(e);
    }
  }

  private static Outcome unready(JavaSparkContext spark) {
    throw new ClusterException("the stages don't run on " + spark.master() + " yet");
  }
}
