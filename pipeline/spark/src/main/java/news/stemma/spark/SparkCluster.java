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
    return run("trace", job.job(), jobs -> jobs.trace(job));
  }

  @Override
  public Outcome dedup(DedupJob job) {
    return run("dedup", job.job(), jobs -> jobs.dedup(job));
  }

  private static Outcome run(String command, Job job, Function<Jobs, Outcome> running) {
    try (JavaSparkContext spark = Session.open(command, job)) {
      spark.sc().addSparkListener(new PhaseLines(job.listener().messages()));
      return run(spark, running);
    } catch (Exception e) {
      throw Failure.of(e);
    }
  }

  private static Outcome run(JavaSparkContext spark, Function<Jobs, Outcome> running) {
    try {
      return running.apply(new Jobs(spark));
    } catch (Exception e) {
      // By Ctrl-C, or since the master is gone: then whatever Spark is asked fails somehow.
      if (spark.sc().isStopped()) {
        throw new ClusterException("Spark was stopped before the job was done; run it again");
      }
      throw e;
    }
  }
}
