package news.stemma.benchmarks.cluster;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// What a trace on Spark would take of far more articles than were measured: arithmetic on what the
/// code keeps of an article or a pair, and on how what was measured grows.
final class Projection {
  private static final double MEGA = 1e6;
  private static final double GIGA = 1e9;
  private static final double TERA = 1e12;
  private static final double SECONDS_AN_HOUR = 3_600;

  /// On the driver: imprints 20, what is made of them 40 (seniority 8, refrains 12, publications 16
  /// and names), leaders 4 and the copy that is sent 4, components, their sizes and parts 12.
  static final int DRIVER_BYTES_AN_ARTICLE = 80;

  /// While chunks are made: the pairs 9, those that are left of them 9, their order 8, chunks 9 and
  /// again as records 9, which chunks need which article twice 8 and as much while it is sorted.
  static final int DRIVER_BYTES_A_CANDIDATE = 76;

  /// The pair 8, its chunk 4, kin 8, which chunks need which article twice 8.
  static final int DRIVER_BYTES_AN_ALIGNMENT = 36;

  /// The pair 8, and as much while partitions' are joined.
  static final int DRIVER_BYTES_A_RELATION = 16;

  /// In each executor: imprints 20, what is made of them 40, leaders 4, parts 4.
  static final int BROADCAST_BYTES_AN_ARTICLE = 68;

  /// Which chunks need an article: twice 8.
  static final int BROADCAST_BYTES_A_PAIR = 16;

  /// Of results on their way to the driver: a pair and its stages; a pair, its chunk, kin; a pair.
  private static final double RESULT_BYTES_A_CANDIDATE = 9;

  private static final double RESULT_BYTES_AN_ALIGNMENT = 13;
  private static final double RESULT_BYTES_A_RELATION = 8;

  /// What a task's result has beside its content (its metrics), as measured: some.
  private static final double RESULT_BYTES_A_TASK = 1_600;

  /// Compressed input that is one partition's.
  private static final double BYTES_A_PARTITION = 16 << 20;

  private static final double LEAST_PARTITIONS = 4;

  /// Of the shuffle that brings rows into tables: kinds of rows, and articles of each partition.
  private static final double KINDS_OF_ROWS = 11;

  private static final double ARTICLES_A_TABLE_PARTITION = 20_000;

  /// Positions of articles are ints.
  private static final double MOST_ARTICLES = 1L << 31;

  /// All candidate pairs are one array.
  private static final double MOST_CANDIDATES = 0x1p31;

  private final Growth corpusBytes;
  private final Growth shuffledBytes;
  private final Growth coreSeconds;
  private final Growth candidates;
  private final Growth alignments;
  private final Growth relations;

  private Projection(List<Sample> samples) {
    this.corpusBytes = Growth.of(samples, Sample::corpusBytes);
    this.shuffledBytes = Growth.of(samples, sample -> sample.all().shuffledBytes());
    this.coreSeconds = Growth.of(samples, sample -> sample.all().coreSeconds());
    this.candidates = pairs(samples, "candidates", RESULT_BYTES_A_CANDIDATE);
    this.alignments = pairs(samples, "alignments", RESULT_BYTES_AN_ALIGNMENT);
    this.relations = pairs(samples, "relations", RESULT_BYTES_A_RELATION);
  }

  /// Pairs by the bytes of results that a phase gives to the driver.
  private static Growth pairs(List<Sample> samples, String phase, double bytesAPair) {
    return Growth.of(samples, sample -> pairBytes(sample.phase(phase)) / bytesAPair);
  }

  private static double pairBytes(Work work) {
    return Math.max(0, work.resultBytes() - RESULT_BYTES_A_TASK * work.tasks());
  }

  /// @throws IllegalArgumentException for no sample
  static Projection of(List<Sample> samples) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured to go on from");
    }
    return new Projection(
        samples.stream().sorted(Comparator.comparingInt(Sample::articles)).toList());
  }

  /// A quantity of N articles.
  ///
  /// @param arithmetic how it comes about, in its unit
  record Line(String what, String arithmetic, DoubleUnaryOperator of) {}

  ImmutableList<Line> lines() {
    return ImmutableList.of(
        grown("compressed input, GB", corpusBytes, GIGA),
        new Line("P, partitions", "input ÷ 16 MiB, 4 at least", this::partitions),
        grown("shuffled, TB", shuffledBytes, TERA),
        grown("core-hours", coreSeconds, SECONDS_AN_HOUR),
        grown("C, candidate pairs, M", candidates, MEGA),
        grown("A, pairs with passages, M", alignments, MEGA),
        grown("R, relations, M", relations, MEGA),
        new Line(
            "driver's arrays, GB",
            "%d N + %d C + %d A + %d R"
                .formatted(
                    DRIVER_BYTES_AN_ARTICLE,
                    DRIVER_BYTES_A_CANDIDATE,
                    DRIVER_BYTES_AN_ALIGNMENT,
                    DRIVER_BYTES_A_RELATION),
            articles -> driverBytes(articles) / GIGA),
        new Line(
            "broadcast to each executor, GB",
            "%d N + %d (C + A) + 8 A".formatted(BROADCAST_BYTES_AN_ARTICLE, BROADCAST_BYTES_A_PAIR),
            articles -> broadcastBytes(articles) / GIGA),
        new Line("tasks of a shuffle of rows", "2 P", articles -> 2 * partitions(articles)),
        new Line("its blocks, M", "P²", articles -> Math.pow(partitions(articles), 2) / MEGA),
        new Line("T, partitions of tables", "11 (1 + N ÷ 20,000) + 1", Projection::ofTables),
        new Line(
            "blocks of tables, M",
            "P T",
            articles -> partitions(articles) * ofTables(articles) / MEGA),
        new Line("articles, × the most", "N ÷ 2^31", articles -> articles / MOST_ARTICLES),
        new Line(
            "candidates, × the most",
            "C ÷ 2^31",
            articles -> candidates.at(articles) / MOST_CANDIDATES));
  }

  private static Line grown(String what, Growth growth, double unit) {
    return new Line(what, growth.arithmetic(unit), articles -> growth.at(articles) / unit);
  }

  double partitions(double articles) {
    return Math.max(LEAST_PARTITIONS, Math.floor(corpusBytes.at(articles) / BYTES_A_PARTITION));
  }

  static double ofTables(double articles) {
    return KINDS_OF_ROWS * (1 + Math.floor(articles / ARTICLES_A_TABLE_PARTITION)) + 1;
  }

  double driverBytes(double articles) {
    return DRIVER_BYTES_AN_ARTICLE * articles
        + DRIVER_BYTES_A_CANDIDATE * candidates.at(articles)
        + DRIVER_BYTES_AN_ALIGNMENT * alignments.at(articles)
        + DRIVER_BYTES_A_RELATION * relations.at(articles);
  }

  double broadcastBytes(double articles) {
    double pairs = candidates.at(articles) + alignments.at(articles);
    return BROADCAST_BYTES_AN_ARTICLE * articles
        + BROADCAST_BYTES_A_PAIR * pairs
        + Long.BYTES * alignments.at(articles);
  }
}
