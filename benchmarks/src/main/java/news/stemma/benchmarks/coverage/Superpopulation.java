package news.stemma.benchmarks.coverage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/// What corpora are drawn from: six outlets that break stories and follow one another's. On some
/// days and in some stories all follow more than in others, and more soon; means are as planted.
final class Superpopulation {
  static final ImmutableList<Outlet> OUTLETS =
      ImmutableList.of(
          new Outlet("Lomborn Courier", 0.30, 0.05, 1.0, 8, 6),
          new Outlet("Vessau Tribune", 0.22, 0.15, 0.9, 6, 4),
          new Outlet("Ostrick Herald", 0.16, 0.25, 0.8, 4, 3),
          new Outlet("Pellham Gazette", 0.12, 0.32, 0.6, 3, 2),
          new Outlet("Tarnow Observer", 0.12, 0.40, 0.4, 1.5, 1.5),
          new Outlet("Quillby Post", 0.08, 0.45, 0.2, 0.5, 1));

  static final double STORIES_A_DAY = 6;

  /// How many sentences a story has where it breaks, each as often as the others.
  static final ImmutableList<Integer> LENGTHS = ImmutableList.of(6, 7, 8, 9, 10, 12, 16, 28);

  /// On a day, and in a story, the chances are multiplied by 1 less or 1 more that much.
  static final double DAYS_DIFFER = 0.4;

  static final double STORIES_DIFFER = 0.5;

  /// Standard deviations of the logarithm of a lag: from day to day, and beyond that.
  static final double LAGS_OF_DAYS = 0.4;

  static final double LAGS = 0.8;

  private static final int OFTEN = 5;

  private Superpopulation() {}

  /// The chance that the one follows a story of the other.
  static double chance(Outlet follower, Outlet source) {
    return follower.equals(source) ? 0 : follower.eagerness() * source.appeal();
  }

  /// The fewest sentences that whoever follows takes.
  static int fewestTaken(int length) {
    return (length + 1) / 2;
  }

  /// The true value of each measure of which one case or more is expected in a corpus of so many
  /// days.
  ///
  /// Sentences have as many words whoever writes them, so that shares of words are those of
  /// sentences. Shares are those of expectations, to which shares of larger and larger corpora
  /// tend.
  static ImmutableMap<Measure, Double> planted(int days) {
    ImmutableMap.Builder<Measure, Double> planted = ImmutableMap.builder();
    double allOwn = 0;
    double all = 0;
    for (Outlet outlet : OUTLETS) {
      double own = outlet.breaks() * length() + following(outlet) * outlet.ownSentences();
      double sentences = own + following(outlet) * taken();
      planted.put(Measure.unmatched(outlet.name()), own / sentences);
      allOwn += own;
      all += sentences;
      for (Outlet source : OUTLETS) {
        putFollows(outlet, source, days, planted);
      }
    }
    return planted.put(Measure.ofAll(), allOwn / all).buildOrThrow();
  }

  private static void putFollows(
      Outlet follower, Outlet source, int days, ImmutableMap.Builder<Measure, Double> planted) {
    double following = source.breaks() * chance(follower, source);
    double expected = following * days * STORIES_A_DAY;
    if (expected < 1) {
      return;
    }
    boolean often = expected >= OFTEN;
    String of = follower.name() + " from " + source.name();
    planted.put(
        new Measure(often ? Measure.Kind.FOLLOWS : Measure.Kind.FOLLOWS_SELDOM, of),
        following / (follower.breaks() + following(follower)));
    planted.put(
        new Measure(often ? Measure.Kind.LAG : Measure.Kind.LAG_OF_FEW, of), follower.lagHours());
  }

  /// In how many articles of a story the outlet is expected to follow.
  private static double following(Outlet follower) {
    return OUTLETS.stream().mapToDouble(source -> source.breaks() * chance(follower, source)).sum();
  }

  /// Sentences expected where a story breaks.
  private static double length() {
    return LENGTHS.stream().mapToInt(length -> length).average().orElseThrow();
  }

  /// Sentences that who follows is expected to take: each number from the fewest to all is as
  /// likely.
  private static double taken() {
    return LENGTHS.stream()
        .mapToDouble(length -> (fewestTaken(length) + length) / 2.0)
        .average()
        .orElseThrow();
  }
}
