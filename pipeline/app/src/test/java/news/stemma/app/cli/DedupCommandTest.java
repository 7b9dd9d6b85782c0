package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.app.Repository;
import news.stemma.index.NightState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DedupCommandTest {
  private static final String FIRE =
      "A fire broke out in the old harbour on Sunday and burned two sheds to the ground. Nobody was"
          + " hurt, the fire brigade said, and the ferries run again as they did before.";
  private static final String EDITED = FIRE.replace("A fire", "One fire");
  private static final String LONGER = FIRE + " More follows.";
  private static final String OTHER =
      "The council of Brenholm votes on the new school today, after years of dispute over where it"
          + " is to stand and who is to pay for it.";

  @TempDir private Path folder;

  private static String article(String id, String published, String text) {
    return JsonMapper.shared()
        .writeValueAsString(
            JsonMapper.shared()
                .createObjectNode()
                .put("id", id)
                .put("published", published)
                .put("desk", 7)
                .put("text", text));
  }

  private Path input(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static Shell dedup(Path input, Path output, String... more) {
    List<String> arguments = new ArrayList<>(List.of("dedup", input.toString()));
    arguments.addAll(List.of("-o", output.toString()));
    arguments.addAll(List.of(more));
    return Shell.run(arguments.toArray(String[]::new));
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(JsonMapper.shared()::readTree).toList();
    }
  }

  private static List<String> column(Path file, String name) throws IOException {
    return rows(file).stream().map(row -> row.path(name).asString()).toList();
  }

  private Path fires() throws IOException {
    return input(
        "fires.jsonl",
        article("c", "2026-03-03T10:00:00Z", LONGER),
        article("o", "2026-03-01T08:00:00Z", OTHER),
        article("b", "2026-03-01T10:00:00Z", EDITED),
        article("a", "2026-03-02T10:00:00Z", FIRE));
  }

  @Test
  void theEarliestOfEachClusterIsKeptInTheOrderOfTheInput() throws IOException {
    Path out = folder.resolve("out");
    Shell shell = dedup(fires(), out);
    assertThat(shell.code()).isZero();
    assertThat(shell.err()).contains("4 read: 4 articles, 0 duplicates, 0 rejected");
    assertThat(column(out.resolve("keep.jsonl"), "id")).containsExactly("o", "b");
    assertThat(Files.readAllLines(out.resolve("keep.jsonl")).getFirst())
        .isEqualTo(article("o", "2026-03-01T08:00:00Z", OTHER));
    assertThat(out.resolve("rejected.jsonl")).isEmptyFile();
    assertThat(rows(out.resolve("clusters.jsonl")))
        .singleElement()
        .satisfies(cluster -> {
          assertThat(cluster.path("leader").asString()).isEqualTo("b");
          assertThat(cluster.path("members").valueStream().map(m -> m.path("document").asString()))
              .containsExactly("b", "a", "c");
          assertThat(cluster.path("members").valueStream().map(m -> m.path("role").asString()))
              .containsExactly("leader", "duplicate", "duplicate");
          assertThat(cluster.path("members").path(0).path("kept").asBoolean()).isTrue();
          assertThat(cluster.path("members").path(1).has("kept")).isFalse();
        });
    JsonNode counts = rows(out.resolve("run.json")).getFirst().path("counts");
    assertThat(counts.path("clusters").asInt()).isEqualTo(1);
    assertThat(counts.path("kept").asInt()).isEqualTo(2);
  }

  @Test
  void theLongestOrTheFirstCanBeKeptInstead() throws IOException {
    Path input = fires();
    dedup(input, folder.resolve("longest"), "--keep", "longest");
    assertThat(column(folder.resolve("longest/keep.jsonl"), "id")).containsExactly("c", "o");
    Path again = input("again.jsonl", Files.readAllLines(input).reversed().toArray(String[]::new));
    dedup(again, folder.resolve("first"), "--keep", "first");
    assertThat(column(folder.resolve("first/keep.jsonl"), "id")).containsExactly("a", "o");
    assertThat(column(folder.resolve("first/clusters.jsonl"), "leader")).containsExactly("b");
  }

  @Test
  void annotatedAreAllRecordsWithTheirClusters() throws IOException {
    Path input = fires();
    List<String> lines = new ArrayList<>(Files.readAllLines(input));
    lines.add(lines.getFirst());
    lines.add("no JSON");
    Path out = folder.resolve("out");
    Shell shell = dedup(input("more.jsonl", lines.toArray(String[]::new)), out, "--annotate");
    assertThat(shell.code()).isEqualTo(3);
    assertThat(shell.err()).contains("6 read: 4 articles, 1 duplicate, 1 rejected");
    Path annotated = out.resolve("annotated.jsonl");
    assertThat(column(annotated, "id")).containsExactly("c", "o", "b", "a", "c");
    assertThat(column(annotated, "cluster_role"))
        .containsExactly("duplicate", "single", "leader", "duplicate", "repeat");
    String cluster = column(out.resolve("clusters.jsonl"), "id").getFirst();
    assertThat(column(annotated, "cluster_id")).containsSequence(cluster, cluster, cluster);
    assertThat(column(annotated, "cluster_id").get(1)).isNotEqualTo(cluster);
    assertThat(rows(annotated).stream().map(row -> row.path("cluster_kept").asBoolean()))
        .containsExactly(false, true, true, false, false);
    assertThat(out.resolve("keep.jsonl")).doesNotExist();
    assertThat(column(out.resolve("rejected.jsonl"), "location")).containsExactly("more.jsonl:6");
  }

  @Test
  void recordsUnderOneIdAreSettledAsATraceDoes() throws IOException {
    Path input =
        input(
            "ids.jsonl",
            article("x", "2026-03-01T08:00:00Z", FIRE),
            article("x", "2026-03-01T08:00:00Z", OTHER),
            article("x", "2026-03-02T08:00:00Z", OTHER),
            article("y", "2026-03-03T08:00:00Z", FIRE).replace("{", "{\"version\":1,"),
            article("y", "2026-03-03T08:00:00Z", EDITED).replace("{", "{\"version\":2,"),
            article("empty", "2026-03-03T08:00:00Z", " "));
    Shell dedup = dedup(input, folder.resolve("dedup"), "--keep", "first");
    Shell trace = Shell.run("trace", input.toString(), "-o", folder.resolve("trace").toString());
    assertThat(dedup.err()).contains("6 read: 3 articles, 1 duplicate, 2 rejected");
    assertThat(trace.err()).contains("6 read: 3 articles, 1 duplicate, 2 rejected");
    assertThat(folder.resolve("dedup/rejected.jsonl"))
        .hasSameTextualContentAs(folder.resolve("trace/rejected.jsonl"));
    assertThat(Files.readString(folder.resolve("dedup/clusters.jsonl"))).contains("y@1", "y@2");
  }

  @Test
  void anIdWithALoneSurrogateIsNamedAsItCame() throws IOException {
    Path input =
        input(
            "ids.jsonl",
            article("LONE", "2026-03-01T10:00:00Z", FIRE).replace("LONE", "a\\ud800"),
            article("a?", "2026-03-01T11:00:00Z", FIRE),
            article("b", "2026-03-01T12:00:00Z", FIRE));
    Path out = folder.resolve("out");
    assertThat(dedup(input, out).code()).isZero();
    assertThat(Files.readString(out.resolve("clusters.jsonl")))
        .contains("\"leader\":\"a\\uD800\"")
        .containsSubsequence("{\"document\":\"a\\uD800\"", "{\"document\":\"a?\"", "\"b\"");
  }

  @Test
  void textFilesAreRecordsToo() throws IOException {
    Path out = folder.resolve("out");
    assertThat(dedup(Repository.SEEDS, out).code()).isZero();
    assertThat(column(out.resolve("clusters.jsonl"), "leader"))
        .containsExactly("000_aaf2ae0c392ea11c");
    assertThat(column(out.resolve("keep.jsonl"), "id"))
        .hasSize(4)
        .doesNotContain("001_32167f17b834f03e");
    assertThat(rows(out.resolve("keep.jsonl"))).allMatch(row -> row.path("text").isString());
  }

  @Test
  void standardInputIsReadTwice() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(Files.readAllBytes(fires())));
    try {
      Path out = folder.resolve("out");
      assertThat(Shell.run("dedup", "-", "-o", out.toString()).code()).isZero();
      assertThat(column(out.resolve("keep.jsonl"), "id")).containsExactly("o", "b");
      assertThat(out.resolve(".stemma-work")).doesNotExist();
    } finally {
      System.setIn(before);
    }
  }

  // Nights

  /// Articles half of which are copies or edited copies of others; each night a list of lines.
  private static List<List<String>> nights(long seed, int nights) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> words =
        IntStream.range(0, 400).mapToObj(i -> "w" + Integer.toString(i * 7919, 36)).toList();
    List<String> texts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 210; i++) {
      List<String> text = new ArrayList<>();
      if (texts.isEmpty() || random.nextBoolean()) {
        for (int word = random.nextInt(3, 80); word > 0; word--) {
          text.add(words.get(random.nextInt(words.size())));
        }
      } else {
        text.addAll(Arrays.asList(texts.get(random.nextInt(texts.size())).split(" ")));
        for (int edits = random.nextInt(3); edits > 0; edits--) {
          text.set(random.nextInt(text.size()), words.get(random.nextInt(words.size())));
        }
      }
      texts.add(String.join(" ", text));
      String published =
          "2026-03-%02dT%02d:00:00Z".formatted(1 + random.nextInt(20), random.nextInt(24));
      // One in ten ids is another's, with the same text or another.
      String id = "n" + (random.nextInt(10) == 0 ? random.nextInt(i + 1) : i);
      lines.add(article(id, random.nextInt(10) == 0 ? "" : published, texts.getLast()));
    }
    Collections.shuffle(lines, new Random(seed));
    return IntStream.range(0, nights)
        .mapToObj(night ->
            lines.subList(night * lines.size() / nights, (night + 1) * lines.size() / nights))
        .map(night -> (List<String>) new ArrayList<>(night))
        .toList();
  }

  private Path night(int night, List<String> lines) throws IOException {
    return Files.write(folder.resolve("night" + night + ".jsonl"), lines);
  }

  private static String withoutKept(Path clusters) throws IOException {
    return Files.readString(clusters).replace(",\"kept\":true", "");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sevenNightsEndInTheClustersOfOneRun(long seed) throws IOException {
    List<List<String>> nights = nights(seed, 7);
    List<String> all = nights.stream().flatMap(List::stream).toList();
    Path state = folder.resolve("state");
    List<String> kept = new ArrayList<>();
    int merges = 0;
    for (int i = 0; i < 7; i++) {
      Path out = folder.resolve("out" + i);
      dedup(night(i, nights.get(i)), out, "--state", state.toString());
      kept.addAll(column(out.resolve("keep.jsonl"), "id"));
      merges += rows(out.resolve("merges.jsonl")).size();
    }
    Path once = folder.resolve("once");
    dedup(night(7, all), once);
    Path last = folder.resolve("out6");
    assertThat(withoutKept(last.resolve("clusters.jsonl")))
        .isEqualTo(withoutKept(once.resolve("clusters.jsonl")))
        .hasLineCount(rows(once.resolve("clusters.jsonl")).size());
    assertThat(rows(once.resolve("clusters.jsonl"))).hasSizeGreaterThan(20);
    assertThat(merges).isPositive();
    assertThat(kept).hasSizeGreaterThan(60).hasSizeLessThan(190);
  }

  @Test
  void neitherOrderNorThreadsMatter() throws IOException {
    List<String> lines = nights(5, 1).getFirst();
    List<String> reversed = lines.reversed();
    dedup(night(0, lines), folder.resolve("out0"), "--threads", "1");
    dedup(night(1, reversed), folder.resolve("out1"), "--threads", "3");
    assertThat(folder.resolve("out1/clusters.jsonl"))
        .hasSameTextualContentAs(folder.resolve("out0/clusters.jsonl"));
    assertThat(Files.readAllLines(folder.resolve("out1/keep.jsonl")).reversed())
        .isEqualTo(Files.readAllLines(folder.resolve("out0/keep.jsonl")));
    dedup(night(0, lines), folder.resolve("out2"), "--threads", "4");
    for (String file : List.of("clusters.jsonl", "keep.jsonl", "rejected.jsonl", "run.json")) {
      assertThat(folder.resolve("out2").resolve(file))
          .hasSameTextualContentAs(folder.resolve("out0").resolve(file));
    }
  }

  @Test
  void whatAnEarlierNightKeptKeepsItsCopiesOut() throws IOException {
    Path state = folder.resolve("state");
    Path first = input("one.jsonl", article("b", "2026-03-02T10:00:00Z", FIRE));
    dedup(first, folder.resolve("out1"), "--state", state.toString());
    assertThat(column(folder.resolve("out1/keep.jsonl"), "id")).containsExactly("b");
    Path second =
        input(
            "two.jsonl",
            article("b", "2026-03-02T10:00:00Z", FIRE),
            article("c", "2026-03-01T10:00:00Z", EDITED),
            article("d", "2026-03-03T10:00:00Z", OTHER));
    Shell shell = dedup(second, folder.resolve("out2"), "--state", state.toString());
    assertThat(shell.err()).contains("3 read: 2 articles, 1 duplicate, 0 rejected");
    assertThat(column(folder.resolve("out2/keep.jsonl"), "id")).containsExactly("d");
    assertThat(rows(folder.resolve("out2/clusters.jsonl")))
        .singleElement()
        .satisfies(cluster -> {
          assertThat(cluster.path("leader").asString()).isEqualTo("c");
          assertThat(cluster.path("members").path(1).path("kept").asBoolean()).isTrue();
        });
  }

  @Test
  void aClusterThatGetsAnEarlierLeaderIsNamedInMerges() throws IOException {
    Path state = folder.resolve("state");
    Path first =
        input(
            "one.jsonl",
            article("a", "2026-03-02T10:00:00Z", FIRE),
            article("b", "2026-03-03T10:00:00Z", FIRE));
    dedup(first, folder.resolve("out1"), "--state", state.toString());
    String from = column(folder.resolve("out1/clusters.jsonl"), "id").getFirst();
    Path second = input("two.jsonl", article("z", "2026-03-01T10:00:00Z", EDITED));
    dedup(second, folder.resolve("out2"), "--state", state.toString());
    String into = column(folder.resolve("out2/clusters.jsonl"), "id").getFirst();
    assertThat(rows(folder.resolve("out2/merges.jsonl")))
        .singleElement()
        .satisfies(merge -> {
          assertThat(merge.path("from").asString()).isEqualTo(from);
          assertThat(merge.path("into").asString()).isEqualTo(into).isNotEqualTo(from);
          assertThat(merge.path("documents").asInt()).isEqualTo(2);
        });
    Path third = input("three.jsonl", article("y", "2026-03-05T10:00:00Z", FIRE));
    dedup(third, folder.resolve("out3"), "--state", state.toString());
    assertThat(folder.resolve("out3/merges.jsonl")).isEmptyFile();
    assertThat(column(folder.resolve("out3/clusters.jsonl"), "id")).containsExactly(into);
  }

  @Test
  void theLastNightAgainGivesTheSameAgain() throws IOException {
    List<List<String>> nights = nights(4, 3);
    Path state = folder.resolve("state");
    for (int i = 0; i < 3; i++) {
      dedup(night(i, nights.get(i)), folder.resolve("out" + i), "--state", state.toString());
    }
    Shell done =
        dedup(night(2, nights.get(2)), folder.resolve("out2"), "--state", state.toString());
    assertThat(done.err()).contains("nothing to do");
    dedup(night(2, nights.get(2)), folder.resolve("again"), "--state", state.toString());
    for (String file : List.of("clusters.jsonl", "keep.jsonl", "merges.jsonl", "run.json")) {
      assertThat(folder.resolve("again").resolve(file))
          .hasSameTextualContentAs(folder.resolve("out2").resolve(file));
    }
    Shell earlier =
        dedup(night(0, nights.get(0)), folder.resolve("earlier"), "--state", state.toString());
    assertThat(earlier.err()).contains("70 read: 0 articles");
    assertThat(withoutKept(folder.resolve("earlier/clusters.jsonl")))
        .isEqualTo(withoutKept(folder.resolve("out2/clusters.jsonl")));
    assertThat(folder.resolve("earlier/keep.jsonl")).isEmptyFile();
  }

  @Test
  void whatIsTooOldIsForgotten() throws IOException {
    String state = folder.resolve("state").toString();
    Path first =
        input("one.jsonl", article("a", "2026-01-01T10:00:00Z", FIRE), article("o", "", OTHER));
    dedup(first, folder.resolve("out1"), "--state", state, "--expire", "30d");
    Path second = input("two.jsonl", article("b", "2026-01-30T10:00:00Z", EDITED));
    dedup(second, folder.resolve("out2"), "--state", state, "--expire", "30d");
    assertThat(folder.resolve("out2/keep.jsonl")).isEmptyFile();
    Path third =
        input(
            "three.jsonl",
            article("c", "2026-02-05T10:00:00Z", LONGER),
            article("p", "2026-02-05T11:00:00Z", OTHER));
    dedup(third, folder.resolve("out3"), "--state", state, "--expire", "30d");
    assertThat(column(folder.resolve("out3/keep.jsonl"), "id")).containsExactly("c", "p");
    assertThat(column(folder.resolve("out3/clusters.jsonl"), "leader")).containsExactly("b");
    assertThat(folder.resolve("state/night-1")).doesNotExist();
    assertThat(folder.resolve("state/night-2")).isDirectory();
  }

  @Test
  void aStateHoldsNoText() throws IOException {
    Path state = folder.resolve("state");
    dedup(fires(), folder.resolve("out"), "--state", state.toString());
    try (Stream<Path> files = Files.walk(state)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain("harbour", "fires.jsonl");
      }
    }
  }

  @Test
  void aStateInUseIsTriedAgainLater() throws IOException {
    Path state = folder.resolve("state");
    dedup(fires(), folder.resolve("out"), "--state", state.toString());
    String scheme = Files.readAllLines(state.resolve("state")).get(1);
    try (NightState held = NightState.open(state, scheme)) {
      Shell shell = dedup(fires(), folder.resolve("more"), "--state", state.toString(), "--quiet");
      assertThat(held.nights()).hasSize(1);
      assertThat(shell.code()).isEqualTo(75);
      assertThat(shell.err()).contains("another run is using the state").hasLineCount(1);
    }
  }

  @Test
  void aStateOfAnotherSeedOrADamagedOneIsRefused() throws IOException {
    Path state = folder.resolve("state");
    dedup(fires(), folder.resolve("out"), "--state", state.toString());
    Path other = input("other.jsonl", article("q", "2026-03-09T10:00:00Z", OTHER));
    Shell seed =
        dedup(other, folder.resolve("more"), "--state", state.toString(), "--seed", "7", "--quiet");
    assertThat(seed.code()).isEqualTo(2);
    assertThat(seed.err()).contains("another version, --seed or --jaccard").hasLineCount(1);
    Files.write(state.resolve("night-1/shingles.records"), new byte[8]);
    Shell damaged = dedup(other, folder.resolve("more"), "--state", state.toString(), "--quiet");
    assertThat(damaged.code()).isEqualTo(2);
    assertThat(damaged.err()).contains("is damaged in night-1").hasLineCount(1);
  }

  // Operation

  @Test
  void aRunThatWasBrokenOffGoesOnWithWhatItHad() throws IOException {
    Path input = night(0, nights(6, 1).getFirst());
    Path out = folder.resolve("out");
    // A folder where the records should go breaks the run off at its end.
    Files.createDirectories(out.resolve("keep.jsonl/x"));
    Shell broken = dedup(input, out, "--overwrite");
    assertThat(broken.code()).isNotZero();
    assertThat(out.resolve("run.json")).doesNotExist();
    Path sketched = out.resolve(".stemma-work/shingles.records");
    Object before = Files.getLastModifiedTime(sketched);
    Files.delete(out.resolve("keep.jsonl/x"));
    Files.delete(out.resolve("keep.jsonl"));
    assertThat(Files.getLastModifiedTime(sketched)).isEqualTo(before);
    dedup(input, out);
    assertThat(out.resolve(".stemma-work")).doesNotExist();
    dedup(input, folder.resolve("undisturbed"));
    for (String file : List.of("clusters.jsonl", "keep.jsonl", "run.json")) {
      assertThat(out.resolve(file))
          .hasSameTextualContentAs(folder.resolve("undisturbed").resolve(file));
    }
  }

  @Test
  void theSameRunDoesNothingAndAnotherNeedsOverwrite() throws IOException {
    Path out = folder.resolve("out");
    dedup(fires(), out);
    assertThat(dedup(fires(), out).err()).contains("nothing to do");
    Shell other = dedup(fires(), out, "--annotate", "--quiet");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--overwrite").hasLineCount(1);
    assertThat(dedup(fires(), out, "--annotate", "--overwrite").code()).isZero();
    assertThat(out.resolve("keep.jsonl")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--jaccard 0",
        "--jaccard 1.5",
        "--jaccard NaN",
        "--threads 0",
        "--expire 30d",
        "--expire 30 --state s",
        "--keep best"
      })
  void wrongUsageIsOneLine(String options) throws IOException {
    Shell shell = dedup(fires(), folder.resolve("out"), options.split(" "));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).startsWith("stemma: ").contains("--help").hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aMissingInputIsOneLine() {
    Shell shell = dedup(folder.resolve("nowhere"), folder.resolve("out"), "--quiet");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("there is no", "nowhere").hasLineCount(1);
  }
}
