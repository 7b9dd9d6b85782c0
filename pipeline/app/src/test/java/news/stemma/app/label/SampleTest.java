package news.stemma.app.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.stemma.app.eval.RunFolder;
import news.stemma.app.label.Sample.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleTest {
  private static final String ABOUT =
      "The %s council of %s met on a quiet evening and heard nothing new about the bridge.";

  @TempDir Path folder;

  private final List<String> documents = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();
  private final List<String> clusters = new ArrayList<>();

  private void document(String id, String text) {
    documents.add(
        String.format("{\"id\":\"%s\",\"bodyWords\":9,\"text\":\"%s\",\"blocks\":[]}", id, text));
  }

  /// Texts that share no run of five words, and no rare word.
  private void strangers(int first, int last) {
    for (int i = first; i <= last; i++) {
      document(String.format("a%03d", i), "alpha" + i + " beta" + i);
    }
  }

  private void relation(String left, String right, String relation, String rest) {
    relations.add(
        String.format(
            "{\"left\":\"%s\",\"right\":\"%s\",\"relation\":\"%s\"%s}",
            left, right, relation, rest));
  }

  private RunFolder run() throws IOException {
    Files.writeString(folder.resolve("run.json"), "{\"fingerprint\":\"f\"}\n");
    Files.write(folder.resolve("documents.jsonl"), documents);
    Files.write(folder.resolve("relations.jsonl"), relations);
    Files.write(folder.resolve("clusters.jsonl"), clusters);
    return RunFolder.of(folder);
  }

  private static Map<Stratum, Long> sizes(Sample sample) {
    return sample.strata().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, stratum -> stratum.getValue().size()));
  }

  @Test
  void whatTheRunSaidMakesTheStratum() throws IOException {
    strangers(1, 9);
    relation("a001", "a002", "copy", ",\"directionConfidence\":0.97");
    relation("a001", "a003", "copy", ",\"directionConfidence\":0.9");
    relation("a001", "a004", "copy", ",\"directionConfidence\":null");
    relation("a002", "a005", "extension", "");
    relation("a003", "a006", "shared-source", ",\"narrativePoints\":8.5");
    relation("a003", "a007", "shared-source", ",\"narrativePoints\":30.0");
    relation("a004", "a005", "quote-only", ",\"narrativePoints\":0.0");
    relation("a004", "a006", "quote-only", ",\"narrativePoints\":1.0");
    relation("a008", "a009", "furniture-only", "");
    Map<Stratum, Long> sizes = sizes(Sample.draw(run(), 36, 42));
    assertThat(sizes)
        .containsEntry(Stratum.COPY_SURE, 1L)
        .containsEntry(Stratum.COPY_LIKELY, 1L)
        .containsEntry(Stratum.COPY_UNKNOWN, 1L)
        .containsEntry(Stratum.EXTENSION_UNKNOWN, 1L)
        .containsEntry(Stratum.SHARED_SOURCE_NEAR, 1L)
        .containsEntry(Stratum.SHARED_SOURCE_CLEAR, 1L)
        .containsEntry(Stratum.QUOTE_ONLY_CLEAR, 1L)
        .containsEntry(Stratum.QUOTE_ONLY_NEAR, 1L)
        .containsEntry(Stratum.FURNITURE_ONLY, 1L)
        .containsEntry(Stratum.SAME_STORY, 13L)
        .containsEntry(Stratum.REST, 14L);
  }

  @Test
  void pairsWithoutRowAreNearByWordingStoryOrRareWords() throws IOException {
    document("a", "one two three four five six seven eight");
    document("b", "start one two three four five six seven eight end");
    document("c", "kappa lambda one two three four five omega");
    document("d", "Mirrel Skerrow Zirkon");
    document("e", "of Zirkon and Mirrel by Skerrow");
    document("f", "nothing at all");
    Sample sample = Sample.draw(run(), 15, 42);
    assertThat(stratum(sample, "a", "b")).isEqualTo(Stratum.SHARED_RUNS);
    assertThat(stratum(sample, "d", "e")).isEqualTo(Stratum.RARE_WORDS);
    assertThat(stratum(sample, "a", "f")).isEqualTo(Stratum.REST);
    assertThat(sizes(sample).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(15);
  }

  private static Stratum stratum(Sample sample, String left, String right) {
    return sample.pairs().stream()
        .filter(pair -> pair.left().equals(left) && pair.right().equals(right))
        .findFirst()
        .orElseThrow()
        .stratum();
  }

  @Test
  void nearDuplicatesOfALargeClusterWithoutRowAreAStratumOfTheirOwn() throws IOException {
    strangers(1, 60);
    StringBuilder members = new StringBuilder();
    for (int i = 1; i <= 51; i++) {
      String id = String.format("a%03d", i);
      members.append(i > 1 ? "," : "").append("{\"document\":\"").append(id).append("\"}");
      if (i > 1) {
        relation("a001", id, "copy", "");
      }
    }
    clusters.add("{\"id\":\"c\",\"members\":[" + members + "]}");
    assertThat(sizes(Sample.draw(run(), 100, 42)))
        .containsOnly(
            Map.entry(Stratum.COPY_UNKNOWN, 50L),
            Map.entry(Stratum.SAME_CLUSTER, 51L * 50 / 2 - 50),
            Map.entry(Stratum.REST, 60L * 59 / 2 - 51L * 50 / 2));
  }

  @Test
  void everyPairIsInOneStratumAndDrawnOnceAtMost() throws IOException {
    for (int i = 0; i < 40; i++) {
      document(String.format("%03d", i), String.format(ABOUT, "town" + i % 7, "Place" + i % 11));
    }
    for (int i = 1; i < 20; i++) {
      relation("000", String.format("%03d", i), i % 2 == 0 ? "excerpt" : "quote-only", "");
    }
    Sample sample = Sample.draw(run(), 200, 7);
    assertThat(sizes(sample).values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(sample.population())
        .isEqualTo(780);
    assertThat(sample.pairs()).hasSize(200).doesNotHaveDuplicates();
    Map<Stratum, Long> drawn =
        sample.pairs().stream()
            .collect(Collectors.groupingBy(SampledPair::stratum, Collectors.counting()));
    sample
        .strata()
        .forEach(
            (stratum, count) -> assertThat(drawn).containsEntry(stratum, (long) count.drawn()));
  }

  @Test
  void theSameSeedDrawsTheSamePairsAndAnotherOneOthers() throws IOException {
    strangers(1, 60);
    RunFolder run = run();
    assertThat(Sample.draw(run, 20, 1)).isEqualTo(Sample.draw(run, 20, 1));
    assertThat(Sample.draw(run, 20, 1).pairs()).isNotEqualTo(Sample.draw(run, 20, 2).pairs());
  }

  /// Of 45 pairs 9 are drawn, by 400 seeds: each about 80 times, with a standard deviation of 8.
  @Test
  void allPairsOfAStratumHaveTheSameChance() throws IOException {
    strangers(1, 10);
    RunFolder run = run();
    Map<SampledPair, Integer> times = new HashMap<>();
    for (int seed = 0; seed < 400; seed++) {
      Sample.draw(run, 9, seed).pairs().forEach(pair -> times.merge(pair, 1, Integer::sum));
    }
    assertThat(times).hasSize(45);
    assertThat(times.values()).allSatisfy(n -> assertThat(n).isBetween(48, 112));
  }

  /// With 2,000 articles pairs are too many to be looked at one by one.
  @Test
  void pairsOfManyArticlesAreDrawnWithoutBeingListed() throws IOException {
    for (int i = 0; i < 2000; i++) {
      document(String.format("%04d", i), "alpha" + i + " beta" + i);
    }
    relation("0000", "0001", "copy", "");
    Sample sample = Sample.draw(run(), 500, 3);
    assertThat(sizes(sample))
        .containsOnly(Map.entry(Stratum.COPY_UNKNOWN, 1L), Map.entry(Stratum.REST, 1_998_999L));
    assertThat(sample.pairs()).hasSize(500).doesNotHaveDuplicates();
    Set<String> lefts = new HashSet<>();
    sample.pairs().forEach(pair -> lefts.add(pair.left().substring(0, 2)));
    assertThat(lefts).hasSizeGreaterThan(15);
  }

  @Test
  void articlesWhoseTextIsWithheldAreOutside() throws IOException {
    strangers(1, 4);
    documents.add("{\"id\":\"b\",\"bodyWords\":5,\"withheld\":true}");
    relation("a001", "b", "copy", "");
    Sample sample = Sample.draw(run(), 10, 42);
    assertThat(sample.withheld()).isEqualTo(1);
    assertThat(sizes(sample)).containsOnly(Map.entry(Stratum.REST, 6L));
  }

  @Test
  void moreStrataThanPairsAreRefused() throws IOException {
    strangers(1, 4);
    relation("a001", "a002", "copy", "");
    RunFolder run = run();
    assertThatThrownBy(() -> Sample.draw(run, 1, 42))
        .hasMessage("the run has pairs in 2 strata; give --pairs 2 or more");
  }

  @Test
  void oneArticleMakesNoPair() throws IOException {
    strangers(1, 1);
    RunFolder run = run();
    assertThatThrownBy(() -> Sample.draw(run, 1, 42)).hasMessageContaining("it takes two");
  }

  @Test
  void eachStratumGivesFiveAndThenByTheLogarithmOfItsSize() {
    ImmutableMap<Stratum, Long> sizes =
        ImmutableMap.of(
            Stratum.COPY_SURE, 3L, Stratum.QUOTE_ONLY_CLEAR, 1000L, Stratum.REST, 1_000_000_000L);
    ImmutableMap<Stratum, Integer> drawn = Allocation.of(sizes, 123);
    assertThat(drawn)
        .containsOnly(
            Map.entry(Stratum.COPY_SURE, 3),
            Map.entry(Stratum.QUOTE_ONLY_CLEAR, 30),
            Map.entry(Stratum.REST, 90));
    assertThat(Allocation.of(ImmutableMap.of(Stratum.REST, 4L), 9)).containsEntry(Stratum.REST, 4);
  }

  @Test
  void aPairStandsForAsManyAsItsStratumHasForOne() {
    assertThat(new Drawn(5, 20).weight()).isEqualTo(4);
    assertThat(new Drawn(5, 20).probability()).isEqualTo(0.25);
  }
}
