package news.stemma.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import news.stemma.benchmarks.corpus.Corpus;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Measures stages with JMH, one after the other, every peer of a stage in the same run.
final class SpeedRun {
  private final Effort effort;
  private final List<String> inputs;
  private final Progress progress;

  /// @param inputs files and folders to take articles from; none for those that come with Stemma
  SpeedRun(Effort effort, List<String> inputs, Consumer<String> say) {
    this.effort = effort;
    this.inputs = inputs;
    this.progress = new Progress(say);
    if (effort == Effort.SMOKE) {
      // What measures nothing needs not be alone on the machine.
      System.setProperty("jmh.ignoreLock", "true");
    }
  }

  /// The stages in the order of the path.
  List<Stage> stages() {
    return Stage.all(progress);
  }

  /// What was measured: stage by stage, shape by shape, peer by peer.
  ImmutableList<Measured> measure(List<Stage> stages) {
    return stages.stream()
        .flatMap(stage -> measure(stage).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private List<Measured> measure(Stage stage) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(Pattern.quote(stage.className()) + "\\.")
            .shouldFailOnError(true)
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend(jvmArguments());
    effort.shorten(options, stage);
    try {
      return new Runner(options.build(), progress)
          .run().stream().map(RunResult::getAggregatedResult).map(Measured::of).toList();
    } catch (RunnerException e) {
      if (String.valueOf(e.getMessage()).contains("JMH lock")) {
        throw new Bench.UserException(
            "another benchmark runs on this machine; wait for it, figures of two at once mean nothing");
      }
      throw new IllegalStateException(stage.name() + " failed:\n" + progress.chatter(), e);
    }
  }

  private String[] jvmArguments() {
    String home = "-D" + Corpus.HOME + "=" + System.getProperty(Corpus.HOME, ".");
    return inputs.isEmpty()
        ? new String[] {home}
        : new String[] {home, "-D" + Corpus.INPUTS + "=" + String.join("\n", inputs)};
  }
}
