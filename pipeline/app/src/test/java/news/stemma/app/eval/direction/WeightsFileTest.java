package news.stemma.app.eval.direction;

import static news.stemma.relation.Feature.CUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import news.stemma.relation.DirectionModel;
import news.stemma.relation.Feature;
import org.junit.jupiter.api.Test;

final class WeightsFileTest {
  private static final DirectionModel PRIOR =
      new DirectionModel(ImmutableMap.of(CUT, Math.log(3) - 0.49, Feature.SET_OFF, 2.0), 1);

  private static final List<KnownPairs> CORPORA =
      List.of(
          pairs(new KnownCorpus.Origin("dump.jsonl.gz", Optional.empty()), 3),
          pairs(
              new KnownCorpus.Origin(
                  "web.jsonl", Optional.of(new KnownCorpus.Labels("gold.jsonl", 5))),
              1));

  private static KnownPairs pairs(KnownCorpus.Origin origin, int times) {
    return new KnownPairs(
        origin, ImmutableList.copyOf(Examples.times(times, origin.corpus(), CUT, 1)), 7);
  }

  @Test
  void theFileSaysWhatItWasFittedOnAndHow() {
    assertThat(WeightsFile.fitted(CORPORA, PRIOR, 1.3863))
        .startsWith(
            """
            # What the features of a direction weigh, in log-odds, and the bar below which none is named: odds
            # of 4.0 to 1. Fitted by
            #   stemma eval direction --dated dump.jsonl.gz --labelled web.jsonl=gold.jsonl --fit
            # around the weights of direction-prior.txt on these pairs, exact duplicates left out:
            #   dump.jsonl.gz: 3 pairs, known by dates, hidden from the trace
            #   web.jsonl: 1 pairs, known by gold.jsonl
            """)
        .contains("\nbar 1.3863\nown-source-without-credit 0.00 # 0 of 0 right\n")
        .contains("\nset-off 2.00 # 0 of 0 right\n", "\ncut 1.10 # 4 of 4 right\n");
  }

  @Test
  void everyFeatureHasItsLineAsDeclared() {
    assertThat(
            WeightsFile.fitted(CORPORA, PRIOR, 1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(' '))))
        .containsExactlyElementsOf(
            ImmutableList.<String>builder()
                .add("bar")
                .addAll(List.of(Feature.values()).stream().map(Feature::label).toList())
                .build());
  }
}
