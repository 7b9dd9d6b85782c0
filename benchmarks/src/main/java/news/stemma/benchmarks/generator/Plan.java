package news.stemma.benchmarks.generator;

import java.util.SplittableRandom;

/// Which role each article has. Of each 200 numbers 10 are sources and what derives from them, 12
/// are for two dispatches, 4 for a form.
///
/// @param articles of the corpus; what is left over of 200 is background
record Plan(int articles, long seed) {
  static final int CELL = 200;

  private static final int SOURCES = 2;
  private static final int FIRST_EXCERPT = 6;
  private static final int FIRST_EXTENSION = 8;
  private static final int FIRST_CARRIER = 10;
  private static final int MOST_CARRIERS = 6;
  private static final int FIRST_FILLED = 22;
  private static final int FILLED = 4;

  /// Of one form.
  private static final int FORM_ARTICLES = 300;

  /// How many articles carry a dispatch: few more often.
  private static final int[] CARRIERS = {2, 2, 2, 3, 3, 4, 6};

  Plan {
    if (articles < 1 || articles > Texts.MOST_ARTICLES) {
      throw new IllegalArgumentException(
          articles + " articles are not from 1 to " + Texts.MOST_ARTICLES);
    }
  }

  Role role(int article) {
    int cell = article / CELL;
    int slot = article % CELL;
    if (cell >= articles / CELL || slot >= FIRST_FILLED + FILLED) {
      return new Role.Background();
    }
    if (slot >= FIRST_FILLED) {
      int form = cell / (FORM_ARTICLES / FILLED);
      return new Role.Filled(form * (FORM_ARTICLES / FILLED) * CELL + FIRST_FILLED, form);
    }
    if (slot >= FIRST_CARRIER) {
      return carrier(article, (slot - FIRST_CARRIER) % MOST_CARRIERS);
    }
    if (slot < SOURCES) {
      return new Role.Source();
    }
    int source = cell * CELL + random(article).nextInt(SOURCES);
    if (slot < FIRST_EXCERPT) {
      return new Role.Copy(source);
    }
    return slot < FIRST_EXTENSION ? new Role.Excerpt(source) : new Role.Extension(source);
  }

  private Role carrier(int article, int place) {
    int first = article - place;
    int carriers = CARRIERS[random(first).nextInt(CARRIERS.length)];
    return place < carriers ? new Role.Carrier(first, place, carriers) : new Role.Background();
  }

  private SplittableRandom random(int article) {
    return Chance.of(seed, Chance.Of.ROLE, article);
  }
}
