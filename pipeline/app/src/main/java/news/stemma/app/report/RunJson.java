package news.stemma.app.report;

import news.stemma.Configuration;
import news.stemma.candidate.Window;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What stands in `run.json`: what made a run, what went in, how much came out.
public final class RunJson {
  private RunJson() {}

  private record Settings(Object sketch, Object banding, Object scoring, Object thresholds) {}

  /// Of a trace.
  ///
  /// @param version of Stemma
  static ObjectNode of(
      String version, String fingerprint, Configuration configuration, Counts counts) {
    ObjectNode out =
        TraceJson.object()
            .put("stemma", version)
            .put("fingerprint", fingerprint)
            .put("offsets", "unicode-code-points")
            .put("seed", configuration.scheme().seed());
    ObjectNode settings = JsonMapper.shared().valueToTree(settings(configuration));
    if (!configuration.window().equals(Window.ALL)) {
      settings.put("window", configuration.window().toString());
    }
    out.set("configuration", settings);
    ObjectNode counted = out.putObject("counts");
    counted.put("read", counts.read());
    counted.put("documents", counts.documents());
    counted.put("duplicates", counts.duplicates());
    counted.put("rejected", counts.rejected());
    counted.put("relations", counts.found().relations());
    counted.put("passages", counts.found().passages());
    counted.put("sentences", counts.found().sentences());
    counted.put("clusters", counts.found().clusters());
    counted.put("inferredSources", counts.found().inferredSources());
    counted.put("boilerplate", counts.found().boilerplate());
    out.set("statedRecall", RecallJson.stated(configuration));
    return out;
  }

  /// The same as a line without its end.
  public static String line(
      String version, String fingerprint, Configuration configuration, Counts counts) {
    return JsonReport.string(of(version, fingerprint, configuration, counts));
  }

  private static Settings settings(Configuration configuration) {
    return new Settings(
        configuration.scheme(),
        configuration.banding(),
        configuration.scoring(),
        configuration.thresholds());
  }
}
