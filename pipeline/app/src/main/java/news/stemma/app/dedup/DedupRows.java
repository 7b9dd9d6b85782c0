package news.stemma.app.dedup;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.report.Names;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The rows of what a run finds, as JSON.
public final class DedupRows {
  private static final int DECIMALS = 4;

  private DedupRows() {}

  /// A document of a cluster.
  ///
  /// @param id of the document
  /// @param jaccard exact similarity of its shingles to the leader's
  /// @param kept whether it is the one that is kept, or one of those
  public record Member(String id, double jaccard, boolean kept) implements Serializable {}

  /// @param members the leader first, then the others in the order of their ids
  public static ObjectNode cluster(Iterator<Member> members) {
    Member leader = members.next();
    ObjectNode row =
        object().put("id", ClusterName.of(leader.id()).toString()).put("leader", leader.id());
    ArrayNode array = row.putArray("members");
    put(array, "leader", leader);
    members.forEachRemaining(member -> put(array, "duplicate", member));
    return row;
  }

  private static void put(ArrayNode members, String role, Member member) {
    ObjectNode row =
        members
            .addObject()
            .put("document", member.id())
            .put("role", role)
            .put("jaccard", decimal(member.jaccard()));
    if (member.kept()) {
      row.put("kept", true);
    }
  }

  public static ObjectNode rejected(Rejected rejected) {
    return object().put("location", rejected.location()).put("reason", rejected.reason());
  }

  static ObjectNode merge(Clusters.Merge merge) {
    return object()
        .put("into", merge.into())
        .put("from", merge.from())
        .put("documents", merge.documents());
  }

  /// What stands in `run.json`.
  public static ObjectNode run(Dedup.Settings settings, String fingerprint, Dedup.Totals totals) {
    ObjectNode out =
        object()
            .put("stemma", settings.version())
            .put("command", "dedup")
            .put("fingerprint", fingerprint)
            .put("offsets", "unicode-code-points")
            .put("seed", settings.scheme().seed());
    ObjectNode configuration = out.putObject("configuration");
    configuration.set("sketch", JsonMapper.shared().valueToTree(settings.scheme()));
    configuration.set("banding", JsonMapper.shared().valueToTree(settings.banding()));
    configuration
        .put("jaccard", decimal(settings.jaccard()))
        .put("keep", Names.of(settings.keep()))
        .put("records", Names.of(settings.records()));
    settings.expire().ifPresent(after -> configuration.put("expire", after.toString()));
    out.putObject("counts")
        .put("read", totals.counts().read())
        .put("documents", totals.counts().documents())
        .put("duplicates", totals.counts().duplicates())
        .put("rejected", totals.counts().rejected())
        .put("earlier", totals.earlier())
        .put("clusters", totals.clusters())
        .put("kept", totals.kept());
    return out;
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  /// With four places.
  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
