package news.stemma.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventLogTest {
  private static final String LOG =
      """
      {"Event":"SparkListenerLogStart","Spark Version":"4.2.0"}
      {"Event":"SparkListenerTaskEnd","Stage ID":0,"Stage Attempt ID":0,"Task Metrics":{"Executor Run Time":1200,"Result Size":900,"JVM GC Time":20,"Disk Bytes Spilled":64,"Shuffle Write Metrics":{"Shuffle Bytes Written":5000,"Shuffle Records Written":70}}}
      {"Event":"SparkListenerTaskEnd","Stage ID":0,"Stage Attempt ID":0,"Task Metrics":{"Executor Run Time":800,"Result Size":100,"JVM GC Time":0,"Disk Bytes Spilled":0,"Shuffle Write Metrics":{"Shuffle Bytes Written":1000,"Shuffle Records Written":30}}}
      {"Event":"SparkListenerTaskEnd","Stage ID":1,"Stage Attempt ID":0,"Task End Reason":{"Reason":"ExecutorLostFailure"}}
      {"Event":"SparkListenerStageCompleted","Stage Info":{"Stage ID":0,"Stage Name":"candidates","Submission Time":1000,"Completion Time":3000}}
      {"Event":"SparkListenerStageCompleted","Stage Info":{"Stage ID":1,"Stage Name":"survey","Submission Time":3000,"Completion Time":3500}}
      {"Event":"SparkListenerStageCompleted","Stage Info":{"Stage ID":2,"Stage Name":"candidates","Submission Time":2500,"Completion Time":4000}}
      """;

  @Test
  void tasksAreSummedUpByStage(@TempDir Path folder) throws IOException {
    Path log = Files.writeString(folder.resolve("local-1"), LOG);
    assertThat(EventLog.stages(log))
        .containsExactly(
            new StageCost("candidates", 0, 1000, 3000, new Work(2, 100, 6000, 64, 1000, 2000, 20)),
            new StageCost("survey", 1, 3000, 3500, new Work(1, 0, 0, 0, 0, 0, 0)),
            new StageCost("candidates", 2, 2500, 4000, Work.NONE));
  }

  @Test
  void timeInWhichStagesOfAPhaseOverlapCountsOnce(@TempDir Path folder) throws IOException {
    Path log = Files.writeString(folder.resolve("local-1"), LOG);
    assertThat(PhaseCost.of(EventLog.stages(log)))
        .containsExactly(
            new PhaseCost("candidates", 2, 3.0, new Work(2, 100, 6000, 64, 1000, 2000, 20)),
            new PhaseCost("survey", 1, 0.5, new Work(1, 0, 0, 0, 0, 0, 0)));
  }
}
