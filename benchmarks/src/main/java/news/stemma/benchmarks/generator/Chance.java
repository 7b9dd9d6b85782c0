package news.stemma.benchmarks.generator;

import java.util.SplittableRandom;

/// Random numbers of their own for everything that is chosen of an article or a text, so that each
/// can be made alone, in any order.
final class Chance {
  enum Of {
    ROLE(0),
    TEXT(1),
    FILLING(2),
    HEADLINE(3),
    LENGTH(4),
    OUTLET(5),
    TIME(6),
    DELAY(7),
    BOILERPLATE(8),
    EDITS(9);

    private final long salt;

    Of(long salt) {
      this.salt = salt;
    }
  }

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private Chance() {}

  static SplittableRandom of(long seed, Of choice, int number) {
    return new SplittableRandom((seed * GOLDEN + choice.salt) * MIX + number * GOLDEN);
  }
}
