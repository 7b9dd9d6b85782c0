package news.stemma.spark;

import java.util.function.Consumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;

/// Tells the user which phase begins, as its first stage is given to the cluster.
final class PhaseLines extends SparkListener {
  private final Consumer<String> messages;
  private String phase = "";

  PhaseLines(Consumer<String> messages) {
    this.messages = messages;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    String next = submitted.stageInfo().name();
    if (!next.equals(phase)) {
      phase = next;
      messages.accept(next);
    }
  }
}
