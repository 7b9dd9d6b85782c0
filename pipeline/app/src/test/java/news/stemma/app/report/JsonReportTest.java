package news.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.app.Repository;
import news.stemma.app.ingest.Corpus;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class JsonReportTest {
  private static final Corpus SEEDS = Repository.read(Repository.SEEDS);

  private static String json(Corpus corpus, List<Document> documents, Stages stages)
      throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport(
            Repository.run(corpus), new Stemma(Repository.configuration(), stages).trace(documents))
        .write(out);
    return out.toString();
  }

  private static JsonNode tree(Corpus corpus) throws IOException {
    return JsonMapper.shared().readTree(json(corpus, corpus.documents(), Stages.SEQUENTIAL));
  }

  @Test
  void theOrderOfTheInputChangesNoByte() throws IOException {
    String expected = json(SEEDS, SEEDS.documents(), Stages.SEQUENTIAL);
    Random random = new Random(1);
    for (int i = 0; i < 10; i++) {
      List<Document> shuffled = new ArrayList<>(SEEDS.documents());
      Collections.shuffle(shuffled, random);
      assertThat(json(SEEDS, shuffled, Stages.SEQUENTIAL)).isEqualTo(expected);
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
    JsonNode trace = tree(SEEDS);
    ((ObjectNode) trace.get("run")).remove("configuration");
    collectKeys(trace, keys);
    assertThat(keys)
        .hasSizeGreaterThan(60)
        .allSatisfy(
            key -> assertThat(page).containsPattern("(?m)`" + key + "(\\[\\])?`|^## .*" + key));
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
  void unknownFieldsPassThrough() throws IOException {
    Corpus corpus =
        new Corpus(
            ImmutableList.of(
                new Document("a", "A text.", ImmutableMap.of(Field.OUTLET, "Courier"))),
            ImmutableMap.of("a", JsonMapper.shared().createObjectNode().put("desk", 7)),
            0,
            ImmutableList.of());
    JsonNode document = tree(corpus).get("documents").get(0);
    assertThat(document.get("outlet").asString()).isEqualTo("Courier");
    assertThat(document.get("extra").get("desk").asInt()).isEqualTo(7);
  }

  private static Corpus corpus(Document... documents) {
    return new Corpus(ImmutableList.copyOf(documents), ImmutableMap.of(), 0, ImmutableList.of());
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
