package news.stemma.benchmarks.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a server answered in one phase.
///
/// @param phase what was done
/// @param answers by the time when they were due
record Answers(String phase, List<Answer> answers) {
  /// The status where there was no answer at all.
  static final int NONE = 0;

  private static final int OK = 200;

  /// One answer.
  ///
  /// @param nanos from when the request was due to when the answer was whole
  /// @param found whether it names the planted source
  record Answer(int status, long nanos, boolean found) {}

  /// How many there were of each status.
  Map<Integer, Long> statuses() {
    Map<Integer, Long> counts = new TreeMap<>();
    answers.forEach(answer -> counts.merge(answer.status(), 1L, Long::sum));
    return counts;
  }

  private long answered() {
    return answers.stream().filter(answer -> answer.status() == OK).count();
  }

  /// Of the checks that were answered, the share that names the planted source.
  double found() {
    return answers.stream().filter(Answer::found).count() / (double) Math.max(1, answered());
  }

  /// Milliseconds that so many of the answered checks took at most.
  ///
  /// @param share from 0 to 1
  double millis(double share) {
    long[] nanos =
        answers.stream()
            .filter(answer -> answer.status() == OK)
            .mapToLong(Answer::nanos)
            .sorted()
            .toArray();
    return nanos.length == 0
        ? Double.NaN
        : nanos[Math.min(nanos.length - 1, (int) (share * nanos.length))] / 1e6;
  }

  /// The statuses as `200: 5,990, 503: 10`.
  String statusesToRead() {
    StringBuilder text = new StringBuilder();
    statuses()
        .forEach((status, count) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(status == NONE ? "none" : status)
                .append(": ")
                .append("%,d".formatted(count)));
    return text.toString();
  }
}
