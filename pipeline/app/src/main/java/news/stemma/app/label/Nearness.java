package news.stemma.app.label;

import java.util.stream.LongStream;
import news.stemma.app.eval.RunFolder;
import news.stemma.sketch.Shingler;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// Tells how near two articles are of which the run has no row, by what is cheap to know of all
/// pairs: the same wording here and there, the same rare words, common relatives.
final class Nearness {
  /// Articles that may have a run of words: a pair that shares it only with more is not near.
  private static final int RUN_AT_MOST = 50;

  /// Articles that may have a rare word, if the corpus has a hundred times as many.
  private static final int WORD_AT_MOST = 10;

  private static final int SHARE_OF_RARE = 100;

  /// Shared keys from which on a pair is nearer than one with fewer.
  private static final int SEVERAL = 3;

  /// Runs of words that are looked at; of more, one of so many is chosen by its hash.
  private static final long MOST_RUNS = 1 << 23;

  private static final int RUN_BITS = 25;
  private static final int WORD_BITS = 24;

  private final Population population;
  private final RareKeys runs;
  private final RareKeys words;

  private Nearness(Population population, RareKeys runs, RareKeys words) {
    this.population = population;
    this.runs = runs;
    this.words = words;
  }

  static Nearness of(RunFolder run, Population population) {
    long oneOf = oneRunOf(population);
    RareKeys.Builder runs = new RareKeys.Builder(RUN_BITS, RUN_AT_MOST);
    RareKeys.Builder words =
        new RareKeys.Builder(
            WORD_BITS, Math.clamp(population.articles() / SHARE_OF_RARE, 2, WORD_AT_MOST));
    visitTexts(
        run,
        tokens -> {
          runs.count(runs(tokens, oneOf));
          words.count(words(tokens));
        });
    visitTexts(
        run,
        tokens -> {
          runs.keep(runs(tokens, oneOf));
          words.keep(words(tokens));
        });
    return new Nearness(population, runs.build(), words.build());
  }

  /// Of so many runs of words one is looked at.
  static long oneRunOf(Population population) {
    return 1 + population.words() / MOST_RUNS;
  }

  private interface TextVisitor {
    void visit(Tokens tokens);
  }

  private static void visitTexts(RunFolder run, TextVisitor visitor) {
    run.visit(
        "documents",
        row -> {
          if (!row.isTrue("withheld")) {
            visitor.visit(Tokenizer.tokenize(row.text("text")));
          }
        });
  }

  private static long[] runs(Tokens tokens, long oneOf) {
    return LongStream.of(Shingler.shingles(tokens, 0, tokens.size()))
        .filter(run -> Math.floorMod(run, oneOf) == 0)
        .distinct()
        .toArray();
  }

  private static long[] words(Tokens tokens) {
    return LongStream.range(0, tokens.size())
        .map(token -> tokens.hash((int) token))
        .distinct()
        .toArray();
  }

  /// The stratum of a pair without row.
  Stratum of(long pair) {
    if (population.clusters().join(pair)) {
      return Stratum.SAME_CLUSTER;
    }
    int shared = runs.shared(pair);
    if (shared > 0) {
      return byRuns(shared);
    }
    if (population.stories().join(pair)) {
      return Stratum.SAME_STORY;
    }
    return words.shared(pair) >= SEVERAL ? Stratum.RARE_WORDS : Stratum.REST;
  }

  private static Stratum byRuns(int shared) {
    return shared >= SEVERAL ? Stratum.SHARED_RUNS : Stratum.SHARED_RUN;
  }

  /// Every pair without row that is near by its own words, once.
  void visitNear(Population.Visitor visitor) {
    runs.visitPairs((pair, shared) -> {
      if (!population.hasRow(pair) && !population.clusters().join(pair)) {
        visitor.visit(pair, byRuns(shared));
      }
    });
    words.visitPairs((pair, shared) -> {
      if (shared >= SEVERAL && !population.hasRow(pair) && of(pair) == Stratum.RARE_WORDS) {
        visitor.visit(pair, Stratum.RARE_WORDS);
      }
    });
  }
}
