package news.stemma.benchmarks.coverage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// Draws one corpus. Who follows takes sentences in a row from where the story broke, adds some,
/// and names it in the credit; nothing else is shared.
final class PlantedCorpus {
  private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");

  /// Of a day in which stories break.
  private static final Duration WAKING = Duration.ofHours(20);

  private static final int PARAGRAPH = 3;

  /// The more, the less days differ in how much happens.
  private static final int EVENNESS = 4;

  /// An odd number: ids don't tell which articles belong together.
  private static final int SCATTER = 0x9E3779B1;

  private final Sentences prose;
  private final long seed;
  private final SplittableRandom random;
  private final List<Document> documents = new ArrayList<>();

  private PlantedCorpus(Sentences prose, long seed) {
    this.prose = prose;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /// Articles of so many days, in no order, the same ones for a seed.
  static ImmutableList<Document> draw(Sentences prose, int days, long seed) {
    PlantedCorpus corpus = new PlantedCorpus(prose, seed);
    for (int day = 0; day < days; day++) {
      corpus.addDay(BEGIN.plus(Duration.ofDays(day)));
    }
    return ImmutableList.copyOf(corpus.documents);
  }

  /// How eager and how slow all are on a day, or in a story.
  private record Mood(double eagerness, double slowness) {}

  private void addDay(Instant midnight) {
    int stories = stories();
    Mood mood =
        new Mood(
            moreOrLess(Superpopulation.DAYS_DIFFER),
            Math.exp(Superpopulation.LAGS_OF_DAYS * random.nextGaussian()));
    for (int story = 0; story < stories; story++) {
      Instant time = midnight.plusSeconds(random.nextLong(WAKING.toSeconds()));
      addStory(
          time,
          new Mood(mood.eagerness() * moreOrLess(Superpopulation.STORIES_DIFFER), mood.slowness()));
    }
  }

  /// A Poisson number around what a day of this sort has.
  private int stories() {
    double gamma = 0;
    for (int i = 0; i < EVENNESS; i++) {
      gamma -= Math.log(1 - random.nextDouble());
    }
    double rest = Superpopulation.STORIES_A_DAY * gamma / EVENNESS;
    int stories = -1;
    while (rest >= 0) {
      rest += Math.log(1 - random.nextDouble());
      stories++;
    }
    return stories;
  }

  private double moreOrLess(double much) {
    return random.nextBoolean() ? 1 + much : 1 - much;
  }

  private void addStory(Instant time, Mood mood) {
    Outlet source = source();
    int length = Superpopulation.LENGTHS.get(random.nextInt(Superpopulation.LENGTHS.size()));
    ImmutableList<String> told = sentences(length);
    add(source, time, told, ImmutableMap.of());
    for (Outlet follower : Superpopulation.OUTLETS) {
      double chance = Superpopulation.chance(follower, source) * mood.eagerness();
      if (random.nextDouble() < chance) {
        add(
            follower,
            time.plusSeconds(lag(follower, mood)),
            following(follower, told),
            ImmutableMap.of(Field.CREDIT, source.name()));
      }
    }
  }

  private Outlet source() {
    double at = random.nextDouble();
    for (Outlet outlet : Superpopulation.OUTLETS) {
      at -= outlet.breaks();
      if (at < 0) {
        return outlet;
      }
    }
    return Superpopulation.OUTLETS.getLast();
  }

  /// Seconds, one or more.
  private long lag(Outlet follower, Mood mood) {
    double hours =
        follower.lagHours()
            * mood.slowness()
            * Math.exp(Superpopulation.LAGS * random.nextGaussian());
    return Math.max(1, Math.round(hours * Duration.ofHours(1).toSeconds()));
  }

  /// Sentences of another text than all others.
  private ImmutableList<String> sentences(int count) {
    return prose.of(documents.size(), seed, count);
  }

  private ImmutableList<String> following(Outlet follower, ImmutableList<String> told) {
    int taken = random.nextInt(Superpopulation.fewestTaken(told.size()), told.size() + 1);
    int first = random.nextInt(told.size() - taken + 1);
    ImmutableList<String> own = sentences(added(follower.ownSentences()));
    ImmutableList<String> kept = told.subList(first, first + taken);
    return random.nextBoolean() ? joined(own, kept) : joined(kept, own);
  }

  private static ImmutableList<String> joined(List<String> first, List<String> second) {
    return ImmutableList.<String>builder().addAll(first).addAll(second).build();
  }

  /// A geometric number.
  private int added(double mean) {
    return (int) (Math.log(1 - random.nextDouble()) / Math.log(mean / (1 + mean)));
  }

  private void add(
      Outlet outlet, Instant time, List<String> sentences, ImmutableMap<Field, String> more) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      String before = i % PARAGRAPH == 0 ? "\n\n" : " ";
      text.append(i == 0 ? "" : before).append(sentences.get(i));
    }
    documents.add(
        new Document(
            "a%08x".formatted(documents.size() * SCATTER),
            text.toString(),
            ImmutableMap.<Field, String>builder()
                .put(Field.OUTLET, outlet.name())
                .put(Field.PUBLISHED, time.toString())
                .putAll(more)
                .buildOrThrow()));
  }
}
