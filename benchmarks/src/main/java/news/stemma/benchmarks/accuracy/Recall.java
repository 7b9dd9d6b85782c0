package news.stemma.benchmarks.accuracy;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import news.stemma.benchmarks.corpus.Text;
import news.stemma.benchmarks.peer.Signer;
import news.stemma.benchmarks.peer.TextSigners;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Table;
import news.stemma.candidate.Banding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// The share of all near-duplicate pairs that agree in a band, for every way of signing: the mean,
/// the least and the most over 16 seeds, since with one seed a few pairs are found or missed by
/// chance.
///
/// What is a near-duplicate is settled on words as the libraries' users cut them, which Stemma's
/// differ from ("1,200" and "U.S." are one word): some of those pairs are less similar in what it
/// signs. A last row has the near-duplicates by Stemma's own words.
public final class Recall {
  public static final String NAME = "recall";

  private static final String OWN_WORDS = "stemma, by its own words";

  private static final double LEAST_JACCARD = 0.8;
  private static final int SEEDS = 16;
  private static final Banding BANDING = new Banding(16, 8);
  private static final List<String> PEERS =
      List.of(
          TextSigners.STEMMA,
          TextSigners.SUPER_MIN_HASH,
          TextSigners.MIN_HASH,
          TextSigners.LUCENE,
          TextSigners.JAVA_LSH,
          TextSigners.GUAVA);

  private Recall() {}

  /// @param subject what the texts are
  public static Findings measure(String subject, List<String> texts) {
    ImmutableList<NearDuplicates.Pair> pairs = NearDuplicates.of(texts, LEAST_JACCARD);
    Table table = new Table("peer", "pairs", "recall", "least", "most", "expected");
    ArrayNode json = JsonMapper.shared().createArrayNode();
    for (String peer : PEERS) {
      measure(peer, peer, texts, pairs, table, json);
    }
    ImmutableList<NearDuplicates.Pair> ownPairs = NearDuplicates.ofTokens(texts, LEAST_JACCARD);
    measure(TextSigners.STEMMA, OWN_WORDS, texts, ownPairs, table, json);
    return new Findings(
        NAME,
        "%s, %d bands of %d rows, %d seeds"
            .formatted(subject, BANDING.bands(), BANDING.rows(), SEEDS),
        table,
        json,
        Optional.empty());
  }

  private static void measure(
      String peer,
      String name,
      List<String> texts,
      ImmutableList<NearDuplicates.Pair> pairs,
      Table table,
      ArrayNode json) {
    if (pairs.isEmpty()) {
      return;
    }
    double expected =
        pairs.stream()
            .mapToDouble(pair -> BANDING.probability(pair.jaccard()))
            .average()
            .orElseThrow();
    DoubleSummaryStatistics recall =
        LongStream.range(TextSigners.SEED, TextSigners.SEED + SEEDS)
            .mapToObj(seed -> TextSigners.named(peer, seed))
            .mapToDouble(signer -> (double) found(signer, texts, pairs) / pairs.size())
            .summaryStatistics();
    table.add(
        name,
        String.valueOf(pairs.size()),
        String.format(Locale.ROOT, "%.4f", recall.getAverage()),
        String.format(Locale.ROOT, "%.4f", recall.getMin()),
        String.format(Locale.ROOT, "%.4f", recall.getMax()),
        String.format(Locale.ROOT, "%.4f", expected));
    json.addObject()
        .put("peer", name)
        .put("pairs", pairs.size())
        .put("recall", Figures.rounded(recall.getAverage()))
        .put("least", Figures.rounded(recall.getMin()))
        .put("most", Figures.rounded(recall.getMax()))
        .put("expected", Figures.rounded(expected));
  }

  private static long found(
      Signer<Text> signer, List<String> texts, List<NearDuplicates.Pair> pairs) {
    return pairs.stream()
        .filter(pair ->
            sharesBand(
                signer.components(Text.of(texts.get(pair.left()))),
                signer.components(Text.of(texts.get(pair.right())))))
        .count();
  }

  private static boolean sharesBand(long[] left, long[] right) {
    int components = Math.min(left.length, right.length);
    for (int first = 0; first < components; first += BANDING.rows()) {
      int end = first + BANDING.rows();
      if (Arrays.equals(left, first, end, right, first, end)) {
        return true;
      }
    }
    return false;
  }
}
