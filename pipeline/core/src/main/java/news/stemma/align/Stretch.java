package news.stemma.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.text.Article;

/// Matched runs in order on both sides, and what they score together.
///
/// @param score in tenths of a point, with what lies between the runs
record Stretch(List<MatchedRun> runs, int score) {
  /// Cuts runs where they stop paying: the stretches of best score such that no start of one is
  /// worth nothing and no valley inside one is deeper than a passage is worth (X-drop, Altschul et
  /// al. 1990, "Basic local alignment search tool").
  static List<Stretch> cut(List<MatchedRun> runs, Article left, Scoring scoring) {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    while (start < runs.size()) {
      int sum = 0;
      int best = 0;
      int bestEnd = start;
      int next = start;
      while (next < runs.size()) {
        MatchedRun run = runs.get(next);
        sum += next == start ? 0 : scoring.between(runs.get(next - 1), run);
        if ((next > start && sum <= 0) || best - sum > scoring.passageClaim()) {
          break;
        }
        sum += scoring.run(left, run);
        next++;
        if (sum > best) {
          best = sum;
          bestEnd = next;
        }
      }
      if (best >= scoring.sentenceClaim()) {
        stretches.add(new Stretch(List.copyOf(runs.subList(start, bestEnd)), best));
      }
      start = bestEnd;
    }
    return stretches;
  }

  /// The best of all stretches of consecutive runs; empty for no runs.
  static Optional<Stretch> best(List<MatchedRun> runs, Article left, Scoring scoring) {
    int best = 0;
    int bestStart = 0;
    int bestEnd = 0;
    int sum = 0;
    int start = 0;
    for (int i = 0; i < runs.size(); i++) {
      sum += i == 0 ? 0 : scoring.between(runs.get(i - 1), runs.get(i));
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += scoring.run(left, runs.get(i));
      if (sum > best) {
        best = sum;
        bestStart = start;
        bestEnd = i + 1;
      }
    }
    return best == 0
        ? Optional.empty()
        : Optional.of(new Stretch(List.copyOf(runs.subList(bestStart, bestEnd)), best));
  }

  TokenRange leftTokens() {
    return new TokenRange(runs.getFirst().left(), runs.getLast().leftTokens().end());
  }

  TokenRange rightTokens() {
    return new TokenRange(runs.getFirst().right(), runs.getLast().rightTokens().end());
  }

  int words() {
    return runs.stream().mapToInt(MatchedRun::length).sum();
  }
}
