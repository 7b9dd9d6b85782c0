package news.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
final class ClusterTest {
  @TempDir Path folder;

  @Test
  void counts() throws Exception {
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
      StandaloneCluster.Started job = cluster.submit("count", WordCount.class, Map.of(), List.of());
      job.await(Pattern.compile("Starting task \\d+.0 in stage 0.0 .*executor 1"));
      cluster.workers().getFirst().kill();
      assertThat(job.await()).isZero();
      System.out.println(job.said());
      assertThat(job.said()).contains("COUNTED {0=140, 1=148, 2=156, 3=164, 4=172}");
    }
  }
}
