package news.stemma.benchmarks.generator;

import java.util.SplittableRandom;

/// Random numbers of their own for everything that is chosen of an article or a text, so that each
/// can be made alone, in any order.
final class Chance {
  enum Of {
    ROLE,
    TEXT,
    FILLING,
    HEADLINE,
    LENGTH,
    OUTLET,
    TIME,
    DELAY,
    BOILERPLATE,
    EDITS
  }

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private Chance() {}

  static SplittableRandom of(long seed, Of choice, int number) {
    return new SplittableRandom((seed * GOLDEN + choice.ordinal()) * MIX + number * GOLDEN);
  }
}
