package news.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.Repository;
import news.stemma.app.ingest.Corpus;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class JsonReportTest {
  private static final Corpus SEEDS = Repository.read(Repository.SEEDS);

  private static String json(Corpus corpus, List<Document> documents, Stages stages)
      throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport(
            Repository.run(corpus),
            new Stemma(Repository.configuration(), stages).trace(documents),
            new MemoryEngine(stages))
        .write(out);
    return out.toString();
  }

  private static JsonNode tree(Corpus corpus) throws IOException {
    return JsonMapper.shared().readTree(json(corpus, corpus.documents(), Stages.SEQUENTIAL));
  }

  private static String auditedJson(List<Document> documents, int articles) throws IOException {
    Stemma stemma = new Stemma(Repository.configuration(), Stages.SEQUENTIAL);
    Trace trace = stemma.audited(stemma.trace(documents), articles);
    StringWriter out = new StringWriter();
    new JsonReport(Repository.run(SEEDS), trace, new MemoryEngine(Stages.SEQUENTIAL)).write(out);
    return out.toString();
  }

  private static JsonNode audited(int articles) throws IOException {
    return JsonMapper.shared().readTree(auditedJson(SEEDS.documents(), articles));
  }

  @Test
  void theOrderOfTheInputChangesNoByte() throws IOException {
    String expected = json(SEEDS, SEEDS.documents(), Stages.SEQUENTIAL);
    Random random = new Random(1);
    for (int i = 0; i < 10; i++) {
      List<Document> shuffled = new ArrayList<>(SEEDS.documents());
      Collections.shuffle(shuffled, random);
      assertThat(json(SEEDS, shuffled, Stages.SEQUENTIAL)).isEqualTo(expected);
      assertThat(auditedJson(shuffled, 2)).isEqualTo(auditedJson(SEEDS.documents(), 2));
    }
  }

  @Test
  void everyArrayIsThereInAFixedOrder() throws IOException {
    assertThat(tree(SEEDS).propertyNames())
        .containsExactly(
            "run",
            "documents",
            "relations",
            "passages",
            "sentences",
            "clusters",
            "boilerplate",
            "rejected",
            "graph");
  }

  @Test
  void aRelationHasTheFieldsOfTheContract() throws IOException {
    assertThat(tree(SEEDS).get("relations").get(0).propertyNames())
        .containsExactly(
            "left",
            "right",
            "relation",
            "source",
            "derived",
            "directionConfidence",
            "inherited",
            "via",
            "leftCoverage",
            "leftCoverageNarrative",
            "leftCoverageStatement",
            "rightCoverage",
            "rightCoverageNarrative",
            "rightCoverageStatement",
            "leftOwnWords",
            "leftOwnCoverage",
            "leftOwnMatched",
            "leftOwnNarrative",
            "leftOwnUnquoted",
            "leftSetOff",
            "rightOwnWords",
            "rightOwnCoverage",
            "rightOwnMatched",
            "rightOwnNarrative",
            "rightOwnUnquoted",
            "rightSetOff",
            "sharedSentences",
            "narrativePoints",
            "figures",
            "equalFigures",
            "jaccard",
            "leftContainment",
            "rightContainment",
            "foundBy",
            "evidence",
            "revision");
  }

  @Test
  void everyKeyIsExplained() throws IOException {
    String page = Files.readString(Repository.ROOT.resolve("OUTPUT.md"));
    Set<String> keys = new TreeSet<>();
    JsonNode trace = audited(2);
    ((ObjectNode) trace.get("run")).remove("configuration");
    collectKeys(trace, keys);
    assertThat(keys)
        .hasSizeGreaterThan(60)
        .allSatisfy(
            key -> assertThat(page).containsPattern("(?m)`" + key + "(\\[\\])?`|^## .*" + key));
  }

  @Test
  void aRunStatesWhatItCanMiss() throws IOException {
    JsonNode stated = tree(SEEDS).get("run").get("statedRecall");
    assertThat(stated.get("stages"))
        .extracting(stage -> stage.get("stage").asString())
        .containsExactly("paragraph-minhash", "body-minhash", "fingerprint");
    JsonNode body = stated.get("stages").get(1);
    assertThat(body.get("bands").asInt()).isEqualTo(32);
    assertThat(body.get("rows").asInt()).isEqualTo(4);
    assertThat(body.get("curve").get(4).toString())
        .isEqualTo("{\"jaccard\":0.5,\"probability\":0.8732}");
    assertThat(stated.get("stages").get(2).get("words").asInt()).isEqualTo(6);
    assertThat(stated.get("articlesAtMost").asInt()).isEqualTo(50);
  }

  @Test
  void anAuditOfAllArticlesCountsAllPairs() throws IOException {
    JsonNode audit = audited(1_000).get("run").get("audit");
    assertThat(audit.propertyNames())
        .containsExactly(
            "sampled",
            "population",
            "tooShort",
            "pairs",
            "found",
            "missed",
            "recall",
            "interval",
            "likenesses",
            "corpus",
            "missedPairs");
    assertThat(audit.get("sampled").asInt()).isEqualTo(5);
    assertThat(audit.get("pairs").asInt()).isEqualTo(1);
    assertThat(audit.get("found").asInt()).isEqualTo(1);
    assertThat(audit.get("interval").toString())
        .isEqualTo("{\"low\":1.0,\"high\":1.0,\"method\":\"census\"}");
    assertThat(audit.get("corpus").toString())
        .isEqualTo("{\"found\":1,\"missed\":0,\"interval\":{\"low\":0,\"high\":0}}");
  }

  private static void collectKeys(JsonNode node, Set<String> keys) {
    node.propertyNames().forEach(keys::add);
    node.forEach(child -> collectKeys(child, keys));
  }

  @Test
  void decimalsHaveFourPlaces() throws IOException {
    assertThat(json(SEEDS, SEEDS.documents(), Stages.SEQUENTIAL))
        .contains("\"jaccard\":0.2183,")
        .contains("\"jaccard\":1.0000,");
  }

  @Test
  void everySpanOfAPassageIsWhatItClaims() throws IOException {
    JsonNode trace = tree(SEEDS);
    for (JsonNode passage : trace.get("passages")) {
      for (JsonNode block : passage.get("blocks")) {
        String left =
            text(trace, passage.get("left").get("document").asString(), block.get("left"));
        String right =
            text(trace, passage.get("right").get("document").asString(), block.get("right"));
        assertThat(letters(left)).isEqualTo(letters(right));
      }
    }
  }

  @Test
  void offsetsCountCodePoints() throws IOException {
    String text = "😀 \uD83D alone. The mayor opened the new bridge over the river on Monday.";
    Corpus corpus = corpus(Document.of("a", text));
    JsonNode sentence = tree(corpus).get("sentences").get(1);
    assertThat(sentence.get("text").asString()).startsWith("The mayor");
    assertThat(sentence.get("start").asInt()).isEqualTo(11);
  }

  @Test
  void loneSurrogatesAreEscaped() throws IOException {
    Corpus corpus = corpus(Document.of("a", "Half \uDC00 of a pair and a whole 😀."));
    String json = json(corpus, corpus.documents(), Stages.SEQUENTIAL);
    assertThat(json).contains("Half \\uDC00 of a pair");
    assertThat(JsonMapper.shared().readTree(json).get("documents").get(0).get("text").asString())
        .isEqualTo("Half \uDC00 of a pair and a whole 😀.");
  }

  @Test
  void clustersOfUnlikeLeadersHaveUnlikeIds() throws IOException {
    String fire =
        "A fire broke out in the old harbour on Sunday and burned two sheds to the ground. Nobody"
            + " was hurt, the brigade said, and the ferries run again as they did before.";
    String market =
        "The market hall closes for the winter, since its roof of glass has to be mended pane by"
            + " pane. Traders move to the square behind the church, where stalls are being built.";
    JsonNode clusters =
        tree(corpus(
                Document.of("a\uD800", fire),
                Document.of("a\uD801", market),
                Document.of("b", fire),
                Document.of("c", market)))
            .get("clusters");
    assertThat(clusters.valueStream().map(cluster -> cluster.get("leader").asString()))
        .containsExactly("a\uD800", "a\uD801");
    assertThat(clusters.valueStream().map(cluster -> cluster.get("id").asString()))
        .doesNotHaveDuplicates();
  }

  @Test
  void unknownFieldsPassThrough() throws IOException {
    Corpus corpus =
        corpus(
            new Document(
                "a",
                "A text.",
                ImmutableMap.of(Field.OUTLET, "Courier", Field.EXTRA, "{\"desk\":7}")));
    JsonNode document = tree(corpus).get("documents").get(0);
    assertThat(document.get("outlet").asString()).isEqualTo("Courier");
    assertThat(document.get("extra").get("desk").asInt()).isEqualTo(7);
  }

  @Test
  void aFolderHoldsTheSameRows(@TempDir Path folder) throws IOException {
    new JsonReport(
            Repository.run(SEEDS),
            Repository.trace(SEEDS, Stages.SEQUENTIAL),
            new MemoryEngine(Stages.SEQUENTIAL))
        .write(folder);
    JsonNode trace = tree(SEEDS);
    for (Map.Entry<String, JsonNode> property : trace.properties()) {
      JsonNode value = property.getValue();
      Path file = folder.resolve(property.getKey() + (value.isArray() ? ".jsonl" : ".json"));
      List<JsonNode> rows = Files.readAllLines(file).stream().map(JsonReportTest::read).toList();
      assertThat(rows).isEqualTo(value.isArray() ? value.valueStream().toList() : List.of(value));
    }
  }

  private static JsonNode read(String line) {
    return JsonMapper.shared().readTree(line);
  }

  private static Corpus corpus(Document... documents) {
    return new Corpus(ImmutableList.copyOf(documents), 0, ImmutableList.of());
  }

  private static String text(JsonNode trace, String id, JsonNode span) {
    for (JsonNode document : trace.get("documents")) {
      if (document.get("id").asString().equals(id)) {
        String text = document.get("text").asString();
        int start = text.offsetByCodePoints(0, span.get("start").asInt());
        return text.substring(start, text.offsetByCodePoints(0, span.get("end").asInt()));
      }
    }
    throw new AssertionError("no document " + id);
  }

  private static String letters(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
