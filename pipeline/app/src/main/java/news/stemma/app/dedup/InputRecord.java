package news.stemma.app.dedup;

import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import news.stemma.app.ingest.Found;
import news.stemma.app.report.JsonReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A record as it came in, as a line of JSON with its end.
final class InputRecord {
  private static final byte[] END = {'\n'};

  private InputRecord() {}

  /// What its cluster is.
  ///
  /// @param role `leader`, `duplicate`, `single` or `repeat`
  record Membership(String cluster, String role, boolean kept) {}

  /// Untouched, byte for byte, where it came as such a line.
  static byte[] line(Found found) {
    return Bytes.concat(found.json(), END);
  }

  /// With what its cluster is, in the place of what it may have said of one before.
  static byte[] annotated(Found found, Membership membership) {
    ObjectNode record = (ObjectNode) JsonMapper.shared().readTree(found.json());
    record
        .put("cluster_id", membership.cluster())
        .put("cluster_role", membership.role())
        .put("cluster_kept", membership.kept());
    return (JsonReport.string(record) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
