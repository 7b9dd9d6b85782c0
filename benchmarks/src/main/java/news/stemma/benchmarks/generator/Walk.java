package news.stemma.benchmarks.generator;

/// The drawers of vocabulary that a text takes its content words from, one after the other. Each
/// text has a walk of its own: drawer r is followed by αr + β modulo the number of drawers.
///
/// Three neighbouring drawers r, s, t give α = (t − s)/(s − r) and β = s − αr, since the number of
/// drawers is a prime. So no two walks have three drawers in a row in common. A walk never stands
/// still, since it doesn't start in the one drawer that is followed by itself, and it is long: the
/// number of drawers is a safe prime 2q + 1, so every α but 0, 1 and −1, which are not used, has
/// the order q or 2q.
final class Walk {
  /// A safe prime: 2 · 719 + 1.
  static final int DRAWERS = 1_439;

  /// How many walks there are.
  static final int WALKS = (DRAWERS - 3) * DRAWERS;

  /// A prime that doesn't divide the number of walks: texts with neighbouring numbers differ in α.
  private static final long SPREAD = 1_000_003;

  private final int alpha;
  private final int beta;
  private int drawer;

  /// @param text number of the text, which is the walk's
  /// @param start any number, to choose the first drawer by
  Walk(int text, int start) {
    if (text < 0 || text >= WALKS) {
      throw new IllegalArgumentException("there is no walk " + text + " of " + WALKS);
    }
    int walk = (int) (text * SPREAD % WALKS);
    this.alpha = 2 + walk / DRAWERS;
    this.beta = walk % DRAWERS;
    this.drawer = Math.floorMod(start, DRAWERS);
    if (next() == drawer) {
      drawer = (drawer + 1) % DRAWERS;
    }
  }

  private int next() {
    return (alpha * drawer + beta) % DRAWERS;
  }

  /// The drawer to take the next word from.
  int step() {
    int here = drawer;
    drawer = next();
    return here;
  }
}
