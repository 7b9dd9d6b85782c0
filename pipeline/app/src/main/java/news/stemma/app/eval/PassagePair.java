package news.stemma.app.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// A stretch of a suspicious text and the stretch of a source that it is said to come from.
record PassagePair(CodePointSpan suspicious, CodePointSpan source) {

  /// Code points on both sides.
  int length() {
    return suspicious.length() + source.length();
  }

  /// Whether the two meet on both sides; a meeting on one is no detection.
  boolean detects(PassagePair other) {
    return suspicious.overlap(other.suspicious) > 0 && source.overlap(other.source) > 0;
  }

  /// The share of this that the union of those among the others that detect it covers.
  double shareIn(List<PassagePair> others) {
    List<PassagePair> meeting = others.stream().filter(this::detects).toList();
    int covered =
        covered(suspicious, meeting, PassagePair::suspicious)
            + covered(source, meeting, PassagePair::source);
    return length() == 0 ? 0 : (double) covered / length();
  }

  private static int covered(
      CodePointSpan whole, List<PassagePair> pairs, Function<PassagePair, CodePointSpan> side) {
    List<CodePointSpan> spans = new ArrayList<>(pairs.stream().map(side).toList());
    spans.sort(Comparator.comparingInt(CodePointSpan::start));
    int covered = 0;
    int done = whole.start();
    for (CodePointSpan span : spans) {
      int from = Math.max(done, span.start());
      int to = Math.min(whole.end(), span.end());
      covered += Math.max(0, to - from);
      done = Math.max(done, to);
    }
    return covered;
  }
}
