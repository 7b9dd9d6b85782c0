package news.stemma.spark;

import java.util.function.Function;
import news.stemma.app.cluster.Cluster;
import news.stemma.app.cluster.DedupJob;
import news.stemma.app.cluster.Job;
import news.stemma.app.cluster.Outcome;
import news.stemma.app.cluster.TraceJob;
import org.apache.spark.api.java.JavaSparkContext;

/// The cluster is Spark's, which is started for a job and ended with it.
final class SparkCluster implements Cluster {
  @Override
  public Outcome trace(TraceJob job) {
    return run("trace", job.job(), jobs -> jobs.trace(job));
  }

  @Override
  public Outcome dedup(DedupJob job) {
    return run("dedup", job.job(), jobs -> jobs.dedup(job));
  }

  private static Outcome run(String command, Job job, Function<Jobs, Outcome> running) {
    try (JavaSparkContext spark = Session.open(command, job)) {
      return running.apply(new Jobs(spark));
    } catch (Exception e) {
      throw Failure.of(e);
    }
  }
}
