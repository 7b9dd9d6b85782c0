package news.stemma.app.dedup;

import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import news.stemma.app.ingest.Found;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.Names;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A record as it came in, as a line of JSON with its end.
public final class InputRecord {
  /// Why a record is rejected that has no text.
  public static final String NO_TEXT = "no text";

  private static final byte[] END = {'\n'};

  private InputRecord() {}

  /// What a record is in its cluster.
  public enum Role {
    LEADER,
    DUPLICATE,
    /// There is no other document in it.
    SINGLE,
    /// The document came before, or is another record.
    REPEAT
  }

  /// What its cluster is.
  public record Membership(ClusterName cluster, Role role, boolean kept) {}

  /// Whether a record takes part, and so has a place in the order of those that do.
  public static boolean hasText(Found found) {
    return !found.document().text().isBlank();
  }

  /// Untouched, byte for byte, where it came as such a line.
  public static byte[] line(Found found) {
    return Bytes.concat(found.json(), END);
  }

  /// With what its cluster is, in the place of what it may have said of one before.
  public static byte[] annotated(Found found, Membership membership) {
    ObjectNode record = (ObjectNode) JsonMapper.shared().readTree(found.json());
    record
        .put("cluster_id", membership.cluster().toString())
        .put("cluster_role", Names.of(membership.role()))
        .put("cluster_kept", membership.kept());
    return (JsonReport.string(record) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
