package news.stemma.app.dedup;

import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import news.stemma.app.ingest.Found;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.Names;
import news.stemma.text.Field;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A record as it came in.
final class InputRecord {
  private static final byte[] END = {'\n'};

  private InputRecord() {}

  /// One line of JSON, its end included.
  static byte[] line(Found found) {
    return Bytes.concat(found.json(), END);
  }

  /// The same with what its cluster is.
  static byte[] line(Found found, Membership membership) {
    return line(
        object(found)
            .put("cluster_id", membership.cluster())
            .put("cluster_role", membership.role())
            .put("cluster_kept", membership.kept()));
  }

  /// @param role `leader`, `duplicate`, `single` or `repeat`
  record Membership(String cluster, String role, boolean kept) {}

  private static byte[] line(ObjectNode object) {
    return (JsonReport.string(object) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode object(Found found) {
    ObjectNode object = JsonMapper.shared().createObjectNode();
    object.put("id", found.document().id());
    for (Field field : EnumSet.allOf(Field.class)) {
      found.document().field(field).ifPresent(value -> object.put(Names.of(field), value));
    }
    object.setAll(found.extra());
    return object.put("text", found.document().text());
  }
}
