package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.stemma.app.report.Names;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The pairs of a run against all pairs of its texts that are alike by exact count: what the
/// candidate stages missed, if anything.
///
/// A pair is found if it has a row in `relations.jsonl`, or if both are members of one cluster that
/// is so large that only pairs with its leader get rows. Intervals by Wilson's score.
///
/// @param bar on Jaccard similarity or containment, from which on a pair must be found
/// @param bins hits are pairs that were found
/// @param hollow rows of relations without a passage; there should be none
public record PairEvaluation(
    double bar,
    ImmutableMap<PairBin, Proportion> bins,
    ImmutableList<Missed> missed,
    int rows,
    ImmutableList<DocumentPair> hollow)
    implements Evaluation {
  /// Distinct shingles below which a text is too short to be alike by more than chance.
  private static final int SHORTEST = 20;

  /// In a larger cluster, only pairs with the leader get rows.
  private static final int ROW_BOUND = 50;

  /// A pair over the bar that was not found.
  record Missed(DocumentPair documents, double jaccard, double containment) {}

  /// @throws BadLabelsException where a file can't be read
  public static PairEvaluation of(RunFolder run, double bar) {
    ImmutableMap<String, String> texts = run.texts();
    ImmutableSet<DocumentPair> rows = run.relations().keySet();
    Set<DocumentPair> backed = new HashSet<>();
    run.passages().forEach(passage -> backed.add(passage.documents()));
    Tally tally = new Tally(texts.keySet().asList(), rows, run.clusters(), bar);
    SharedShingles.of(texts.values().asList(), SHORTEST).visitPairs(tally::add);
    return new PairEvaluation(
        bar,
        tally.bins(),
        tally.missed(),
        rows.size(),
        Sets.difference(rows, backed).stream()
            .sorted(DocumentPair.ORDER)
            .collect(ImmutableList.toImmutableList()));
  }

  /// Counts pairs by bin, those found apart.
  private static final class Tally {
    private final List<String> ids;
    private final Set<DocumentPair> rows;
    private final Clustering large;
    private final double bar;
    private final Map<PairBin, Integer> all = new EnumMap<>(PairBin.class);
    private final Map<PairBin, Integer> found = new EnumMap<>(PairBin.class);
    private final List<Missed> missed = new ArrayList<>();

    Tally(
        List<String> ids,
        Set<DocumentPair> rows,
        List<ImmutableList<String>> clusters,
        double bar) {
      this.ids = ids;
      this.rows = rows;
      this.large =
          Clustering.of(clusters.stream().filter(cluster -> cluster.size() > ROW_BOUND).toList());
      this.bar = bar;
    }

    void add(SharedShingles.Pair pair) {
      PairBin.of(pair, bar)
          .ifPresent(bin -> {
            DocumentPair documents = DocumentPair.of(ids.get(pair.left()), ids.get(pair.right()));
            boolean hit =
                rows.contains(documents) || large.joins(documents.left(), documents.right());
            all.merge(bin, 1, Integer::sum);
            found.merge(bin, hit ? 1 : 0, Integer::sum);
            if (!hit && bin.isCounted()) {
              missed.add(new Missed(documents, pair.jaccard(), pair.containment()));
            }
          });
    }

    ImmutableMap<PairBin, Proportion> bins() {
      ImmutableMap.Builder<PairBin, Proportion> bins = ImmutableMap.builder();
      for (PairBin bin : PairBin.values()) {
        bins.put(bin, new Proportion(found.getOrDefault(bin, 0), all.getOrDefault(bin, 0)));
      }
      return bins.buildOrThrow();
    }

    ImmutableList<Missed> missed() {
      return missed.stream()
          .sorted(Comparator.comparing(Missed::documents, DocumentPair.ORDER))
          .collect(ImmutableList.toImmutableList());
    }
  }

  /// Of the pairs over the bar, those that were found.
  Proportion recall() {
    long hits = 0;
    long cases = 0;
    for (Map.Entry<PairBin, Proportion> bin : bins.entrySet()) {
      hits += bin.getKey().isCounted() ? bin.getValue().hits() : 0;
      cases += bin.getKey().isCounted() ? bin.getValue().cases() : 0;
    }
    return new Proportion(hits, cases);
  }

  @Override
  public String text() {
    TextTable table = TextTable.of("pairs of texts with", "found", "of", "recall");
    bins.forEach((bin, found) ->
        table.row(
            bin.says(bar),
            Long.toString(found.hits()),
            Long.toString(found.cases()),
            found.figure().text()));
    Proportion recall = recall();
    return "all pairs by exact count of 5-word shingles, words as Stemma cuts them; texts of "
        + (SHORTEST + " shingles or more; 95 % intervals by Wilson's score\n\n")
        + table
        + String.format(
            Locale.ROOT,
            "recall %s of %d pairs with Jaccard or containment %.2f or more\n",
            recall.figure().text(),
            recall.cases(),
            bar)
        + (rows + " rows said, " + hollow.size() + " without a passage\n");
  }

  @Override
  public String errors() {
    TextTable table = TextTable.of("left", "right", "Jaccard", "containment");
    for (Missed pair : missed) {
      table.row(
          pair.documents().left(),
          pair.documents().right(),
          Figure.text(pair.jaccard()),
          Figure.text(pair.containment()));
    }
    for (DocumentPair pair : hollow) {
      table.row(pair.left(), pair.right(), "no", "passage");
    }
    return table.toString();
  }

  @Override
  public ObjectNode json() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("eval", "pairs");
    row.put("min", Figure.decimal(bar));
    Proportion recall = recall();
    row.put("pairs", recall.cases()).put("found", recall.hits());
    recall.figure().putInto(row, "recall");
    ArrayNode out = row.putArray("bins");
    bins.forEach((bin, found) -> {
      ObjectNode one =
          out.addObject()
              .put("bin", Names.of(bin))
              .put("pairs", found.cases())
              .put("found", found.hits());
      found.figure().putInto(one, "recall");
    });
    return row.put("rows", rows).put("rowsWithoutPassage", hollow.size());
  }

  @Override
  public void putErrorsInto(ArrayNode out) {
    for (Missed pair : missed) {
      out.addObject()
          .put("what", "missed")
          .put("left", pair.documents().left())
          .put("right", pair.documents().right())
          .put("jaccard", Figure.decimal(pair.jaccard()))
          .put("containment", Figure.decimal(pair.containment()));
    }
    for (DocumentPair pair : hollow) {
      out.addObject()
          .put("what", "without-passage")
          .put("left", pair.left())
          .put("right", pair.right());
    }
  }
}
