package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.stemma.Progress;
import news.stemma.app.Repository;
import org.junit.jupiter.api.Test;

final class ThreadedStagesTest {
  @Test
  void theNumberOfThreadsChangesNoByte() {
    String one = trace("1");
    for (String threads : List.of("2", "3", "8")) {
      assertThat(trace(threads)).isEqualTo(one);
    }
  }

  private static String trace(String threads) {
    String seeds = Repository.SEEDS.toString();
    return Shell.run("trace", seeds, "--format", "json", "--audit", "3", "--threads", threads)
        .out();
  }

  @Test
  void resultsKeepTheOrderOfTheInputs() {
    List<Integer> inputs = IntStream.range(0, 10_000).boxed().toList();
    try (ThreadedStages stages = new ThreadedStages(4, Progress.NONE)) {
      assertThat(stages.map("double", inputs, i -> 2 * i))
          .isEqualTo(inputs.stream().map(i -> 2 * i).toList());
    }
  }
}
