package news.stemma.spark.dedup;

import java.nio.charset.StandardCharsets;
import news.stemma.app.report.JsonReport;
import org.apache.spark.api.java.JavaRDD;
import tools.jackson.databind.node.ObjectNode;

/// What a run writes: lines of JSON with their ends, the bytes of a run on one machine.
///
/// @param clusters in the order of their leaders' ids, in several partitions
/// @param rejected in the order of their locations, in one
/// @param records those that are kept, or all with their clusters, in the order of the input
/// @param run what stands in `run.json`, one line without its end
public record DedupOutput(
    JavaRDD<byte[]> clusters, JavaRDD<byte[]> rejected, JavaRDD<byte[]> records, String run) {

  static byte[] line(ObjectNode row) {
    return (JsonReport.string(row) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
