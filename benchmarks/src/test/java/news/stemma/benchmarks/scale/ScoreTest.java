package news.stemma.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.stemma.benchmarks.generator.CorpusFile;
import news.stemma.benchmarks.generator.Planted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoreTest {
  private static final List<Planted> PLANTED =
      List.of(
          new Planted.Copy("a", "b", 0.9),
          new Planted.Copy("a", "c", 0.7),
          new Planted.Excerpt("a", "d"),
          new Planted.Extension("a", "e"),
          new Planted.WireSentence("f", 0, 12, "f", 0, 100),
          new Planted.WireSentence("f", 0, 12, "g", 50, 150),
          new Planted.WireSentence("f", 0, 12, "h", 0, 100),
          new Planted.Template(0, "i"),
          new Planted.Template(0, "j"),
          new Planted.Boilerplate("Daily", "a", 200, 300),
          new Planted.Boilerplate("Daily", "i", 200, 300));

  @TempDir private Path folder;
  private Path corpus = Path.of("");

  @BeforeEach
  void writeTruth() throws IOException {
    corpus = folder.resolve("corpus.jsonl.zst");
    try (var truth = CorpusFile.write(CorpusFile.truth(corpus), Planted.class)) {
      for (Planted planted : PLANTED) {
        truth.write(planted);
      }
    }
    write("run.json", "{}");
    write("clusters.jsonl");
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }

  private static String relation(String left, String right, String relation) {
    return "{\"left\":\"%s\",\"right\":\"%s\",\"relation\":\"%s\",\"source\":null}"
        .formatted(left, right, relation);
  }

  private static String passage(String left, int start, int end, String right, int from, int to) {
    return ("{\"id\":\"p\",\"left\":{\"document\":\"%s\",\"start\":%d,\"end\":%d},"
            + "\"right\":{\"document\":\"%s\",\"start\":%d,\"end\":%d}}")
        .formatted(left, start, end, right, from, to);
  }

  private static String cluster(String leader, String duplicate) {
    return ("{\"id\":\"x\",\"leader\":\"%s\",\"members\":[{\"document\":\"%s\",\"role\":\"leader\"},"
            + "{\"document\":\"%s\",\"role\":\"duplicate\"}]}")
        .formatted(leader, leader, duplicate);
  }

  private List<String> lines() throws IOException {
    return Score.of(folder, corpus).counts().stream()
        .map(count ->
            "%s %s %d %d %s"
                .formatted(count.kind(), count.name(), count.of(), count.wrong(), count.examples()))
        .toList();
  }

  @Test
  void whatIsPlantedIsFoundByItsRowOrByOneLeader() throws IOException {
    write("clusters.jsonl", cluster("a", "b"));
    write("relations.jsonl", relation("a", "d", "copy"), relation("a", "e", "quote-only"));
    write("passages.jsonl");
    assertThat(lines())
        .startsWith(
            "RECALL copies 2 1 [a → c]", "RECALL excerpts 1 0 []", "RECALL extensions 1 1 [a → e]")
        .contains("RECALL near-duplicates 1 0 []");
  }

  @Test
  void aWireSentenceIsFoundWhereAPassageHasHalfOfItInBoth() throws IOException {
    write("relations.jsonl");
    write(
        "passages.jsonl",
        passage("f", 50, 120, "g", 100, 170),
        passage("f", 0, 100, "h", 0, 49),
        passage("g", 0, 49, "h", 0, 100));
    assertThat(lines())
        .contains(
            "RECALL wire sentences 3 2 [f h at 0 and 0, 12 words, g h at 50 and 0, 12 words]");
  }

  @Test
  void aClaimIsFalseWhereNothingPlantedIsCommon() throws IOException {
    write("clusters.jsonl", cluster("i", "j"));
    write(
        "relations.jsonl",
        relation("b", "d", "excerpt"),
        relation("b", "f", "copy"),
        relation("a", "i", "copy"),
        relation("i", "j", "furniture-only"),
        relation("c", "j", "furniture-only"));
    write("passages.jsonl");
    assertThat(lines())
        .endsWith(
            "CLAIMS copy 2 2 [b f: nothing, a i: boilerplate of Daily]",
            "CLAIMS excerpt 1 0 []",
            "CLAIMS furniture-only 2 1 [c j: nothing recurring in common]",
            "CLAIMS near-duplicates 1 1 [i j: form 0]");
    assertThat(Score.of(folder, corpus).falseClaims()).isEqualTo(4);
  }

  @Test
  void aDedupIsScoredByItsClusters() throws IOException {
    write("clusters.jsonl", cluster("a", "c"));
    assertThat(lines())
        .containsExactly("RECALL near-duplicates 1 1 [a → b 0.9]", "CLAIMS near-duplicates 1 0 []");
  }

  @Test
  void textHasTheTableAndTheExamplesAndJsonTheSame() throws IOException {
    write("clusters.jsonl", cluster("i", "j"));
    Score score = Score.of(folder, corpus);
    assertThat(score.text())
        .isEqualTo(
            """
            score   what             of  wrong   right
            recall  near-duplicates   1      1  0.0000
            claims  near-duplicates   1      1  0.0000

            near-duplicates: a → b 0.9
            near-duplicates: i j: form 0
            """);
    assertThat(score.json().toString())
        .isEqualTo(
            "[{\"recall\":\"near-duplicates\",\"planted\":1,\"found\":0,\"share\":0.0,"
                + "\"examples\":[\"a → b 0.9\"]},"
                + "{\"claims\":\"near-duplicates\",\"rows\":1,\"false\":1,"
                + "\"examples\":[\"i j: form 0\"]}]");
  }

  @Test
  void aFolderWithoutAWholeRunIsRefused() throws IOException {
    Files.delete(folder.resolve("run.json"));
    assertThatThrownBy(() -> Score.of(folder, corpus))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(folder + " holds no whole run");
  }
}
