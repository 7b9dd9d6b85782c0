package news.stemma.align;

import java.util.ArrayList;
import java.util.List;
import news.stemma.text.Article;

/// Finds the matches before, between and behind the anchors of a chain.
///
/// Serves one pair after the other, in one thread.
final class GapAligner {
  private final Scoring scoring;
  private final AffineMatrix ahead;
  private final AffineMatrix behind;

  GapAligner(Openings openings) {
    this.scoring = openings.scoring();
    this.ahead = AffineMatrix.forwards(openings);
    this.behind = AffineMatrix.backwards(openings);
  }

  /// The chain with all its matches; none where nothing is added and it can't be claimed by itself.
  List<MatchedRun> align(Chain chain, WordPairs words) {
    List<MatchedRun> inner = filled(chain.anchors(), words);
    int own = inner.stream().mapToInt(run -> scoring.run(words.left(), run)).sum();
    if (extend(inner, words, own, chain.company()) == own && own < scoring.sentenceClaim()) {
      return List.of();
    }
    List<MatchedRun> runs = new ArrayList<>(behind.matches(words));
    runs.addAll(inner);
    runs.addAll(ahead.matches(words));
    return MatchedRun.joined(runs);
  }

  private List<MatchedRun> filled(List<MatchedRun> chain, WordPairs words) {
    List<MatchedRun> runs = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      if (i > 0) {
        runs.addAll(between(chain.get(i - 1), chain.get(i), words));
      }
      runs.add(chain.get(i));
    }
    return runs;
  }

  private List<MatchedRun> between(MatchedRun run, MatchedRun next, WordPairs words) {
    TokenRange leftGap = new TokenRange(run.leftTokens().end(), next.left());
    TokenRange rightGap = new TokenRange(run.rightTokens().end(), next.right());
    if (leftGap.size() == 0 || rightGap.size() == 0) {
      return List.of();
    }
    ahead.alignAll(words, leftGap, rightGap);
    return ahead.matches(words);
  }

  /// Extends the runs both ways.
  ///
  /// A way on that loses all that the runs earn is none: a [Stretch] would be cut there. What one
  /// side gains the other may lose, though, and so may the anchors near by that wait to be joined.
  /// A passage beyond that, with no three equal words in a row of its own, is not found.
  ///
  /// @param own what the runs earn, without what lies between them
  /// @return what they earn with what is added before and behind them
  private int extend(List<MatchedRun> runs, WordPairs words, int own, int company) {
    MatchedRun first = runs.getFirst();
    MatchedRun last = runs.getLast();
    TokenRange leftAhead = ahead(last.leftTokens().end(), words.left());
    TokenRange rightAhead = ahead(last.rightTokens().end(), words.right());
    TokenRange leftBehind = behind(first.left());
    TokenRange rightBehind = behind(first.right());
    int earned = own;
    int reserve;
    do {
      reserve = earned + company;
      earned =
          own
              + ahead.extend(words, leftAhead, rightAhead, reserve)
              + behind.extend(words, leftBehind, rightBehind, reserve);
    } while (reserve < Math.min(earned + company, scoring.passageClaim()));
    return earned;
  }

  private static TokenRange ahead(int token, Article article) {
    return new TokenRange(token, Math.min(token + AffineMatrix.REACH, article.tokens().size()));
  }

  private static TokenRange behind(int token) {
    return new TokenRange(Math.max(0, token - AffineMatrix.REACH), token);
  }
}
