package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.stemma.app.Repository;
import org.junit.jupiter.api.Test;

final class ThreadedStagesTest {
  @Test
  void theNumberOfThreadsChangesNoByte() {
    String one =
        Shell.run("trace", Repository.SEEDS.toString(), "--format", "json", "--threads", "1").out();
    for (String threads : List.of("2", "3", "8")) {
      assertThat(
              Shell.run(
                      "trace",
                      Repository.SEEDS.toString(),
                      "--format",
                      "json",
                      "--threads",
                      threads)
                  .out())
          .isEqualTo(one);
    }
  }

  @Test
  void resultsKeepTheOrderOfTheInputs() {
    List<Integer> inputs = IntStream.range(0, 10_000).boxed().toList();
    try (ThreadedStages stages = new ThreadedStages(4)) {
      assertThat(stages.map(inputs, i -> 2 * i))
          .isEqualTo(inputs.stream().map(i -> 2 * i).toList());
    }
  }
}
