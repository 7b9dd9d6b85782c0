package news.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import news.stemma.app.cluster.ClusterException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

final class FailureTest {
  @Test
  void aTaskWithoutMemorySaysWhereToGiveMore() {
    assertThat(Failure.of(new SparkException("Job aborted", new OutOfMemoryError("Java heap"))))
        .isInstanceOf(ClusterException.class)
        .hasMessageStartingWith("out of memory; give more with --max-memory");
  }

  @Test
  void aTaskWhoseFileFailsFailsAsTheFileDid() {
    assertThat(Failure.of(new SparkException("Job aborted", new IOException("no space"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("no space");
  }
}
