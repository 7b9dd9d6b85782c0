package news.stemma.benchmarks.cluster;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the event log of a Spark application: a JSON object a line, neither compressed nor in
/// several files.
///
/// @see <a href="https://spark.apache.org/docs/latest/monitoring.html">Spark's monitoring</a>
final class EventLog {
  private static final String TASK_ENDED = "SparkListenerTaskEnd";
  private static final String STAGE_ENDED = "SparkListenerStageCompleted";

  private final Map<Integer, Work> ofStages = new HashMap<>();
  private final ImmutableList.Builder<StageCost> stages = ImmutableList.builder();

  private EventLog() {}

  /// Its stages, in the order in which they ended.
  static ImmutableList<StageCost> stages(Path file) throws IOException {
    EventLog log = new EventLog();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // Most lines are of other events, and some of these are long.
        if (line.contains(TASK_ENDED) || line.contains(STAGE_ENDED)) {
          log.add(JsonMapper.shared().readTree(line));
        }
      }
    }
    return log.stages.build();
  }

  private void add(JsonNode event) {
    String name = event.path("Event").asString();
    if (name.equals(TASK_ENDED)) {
      ofStages.merge(event.path("Stage ID").asInt(), work(event.path("Task Metrics")), Work::plus);
    } else if (name.equals(STAGE_ENDED)) {
      JsonNode stage = event.path("Stage Info");
      int number = stage.path("Stage ID").asInt();
      Work work = ofStages.remove(number);
      stages.add(
          new StageCost(
              stage.path("Stage Name").asString(),
              number,
              stage.path("Submission Time").asLong(),
              stage.path("Completion Time").asLong(),
              work == null ? Work.NONE : work));
    }
  }

  /// @param metrics missing where a task was lost
  private static Work work(JsonNode metrics) {
    JsonNode written = metrics.path("Shuffle Write Metrics");
    return new Work(
        1,
        written.path("Shuffle Records Written").asLong(0),
        written.path("Shuffle Bytes Written").asLong(0),
        metrics.path("Disk Bytes Spilled").asLong(0),
        metrics.path("Result Size").asLong(0),
        metrics.path("Executor Run Time").asLong(0),
        metrics.path("JVM GC Time").asLong(0));
  }
}
