package news.stemma.app.http;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Counts what the server does, and writes it in the text format of Prometheus, version 0.0.4.
final class Metrics {
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /// Requests of one kind; the route is the pattern, so that there are only so many.
  private record Answered(String method, String route, int status) {
    static final Comparator<Answered> ORDER =
        Comparator.comparing(Answered::route)
            .thenComparing(Answered::method)
            .thenComparingInt(Answered::status);
  }

  private final Map<Answered, LongAdder> answered = new ConcurrentHashMap<>();
  private final Map<ProblemKind, LongAdder> rejected = new ConcurrentHashMap<>();
  private final Histogram checks = new Histogram("stemma_check_duration_seconds");

  void countAnswer(String method, String route, int status) {
    answered
        .computeIfAbsent(new Answered(method, route, status), key -> new LongAdder())
        .increment();
  }

  void countRejected(ProblemKind kind) {
    rejected.computeIfAbsent(kind, key -> new LongAdder()).increment();
  }

  void timeCheck(Duration taken) {
    checks.add(taken.toNanos() / 1e9);
  }

  /// @param stats what the newsroom says of itself; its numbers are written
  String text(Lanes lanes, byte[] stats) {
    StringBuilder out = new StringBuilder();
    out.append("# TYPE stemma_http_requests_total counter\n");
    ImmutableSortedMap.copyOf(answered, Answered.ORDER)
        .forEach((key, number) ->
            out.append("stemma_http_requests_total{method=\"")
                .append(key.method())
                .append("\",route=\"")
                .append(key.route())
                .append("\",status=\"")
                .append(key.status())
                .append("\"} ")
                .append(number.sum())
                .append('\n'));
    out.append("# TYPE stemma_http_rejected_total counter\n");
    ImmutableSortedMap.copyOf(rejected)
        .forEach((kind, number) ->
            line(out, "stemma_http_rejected_total", "reason", kind.label(), number.sum()));
    checks.write(out);
    out.append("# TYPE stemma_in_work gauge\n");
    lanes.all().forEach(lane -> line(out, "stemma_in_work", "kind", lane.name(), lane.inWork()));
    out.append("# TYPE stemma_waiting gauge\n");
    lanes.all().forEach(lane -> line(out, "stemma_waiting", "kind", lane.name(), lane.waiting()));
    writeIndex(out, stats);
    return out.toString();
  }

  private static void writeIndex(StringBuilder out, byte[] stats) {
    out.append("# TYPE stemma_index gauge\n");
    for (Map.Entry<String, JsonNode> figure : JsonMapper.shared().readTree(stats).properties()) {
      if (figure.getValue().isNumber()) {
        out.append("stemma_index{figure=\"").append(figure.getKey()).append("\"} ");
        out.append(figure.getValue().asString()).append('\n');
      }
    }
  }

  private static void line(
      StringBuilder out, String name, String label, String value, long number) {
    out.append(name).append('{').append(label).append("=\"").append(value).append("\"} ");
    out.append(number).append('\n');
  }
}
