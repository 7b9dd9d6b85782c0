package news.stemma.app.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.Repository;
import news.stemma.app.ingest.ContentId;
import news.stemma.index.living.FindingQuery;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Judgement;
import news.stemma.index.living.Receipt;
import news.stemma.index.living.Status;
import news.stemma.index.living.Storing;
import news.stemma.index.living.TakenDownException;
import news.stemma.provenance.Link;
import news.stemma.provenance.Provenance;
import news.stemma.relation.Relation;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class NewsroomTest {
  private static final String FIRE =
      "A fire broke out in the old harbour on Sunday and burned two sheds to the ground. Nobody was"
          + " hurt, the fire brigade said, and the ferries run again as they did before. The owner of"
          + " the sheds had left the town a week ago.";

  private static IndexFolder folder(Storing storing) {
    return IndexFolder.in(
        new ByteBuffersDirectory(),
        Repository.configuration().scheme().toString(),
        Optional.of(storing));
  }

  private static Newsroom open(IndexFolder folder) throws IOException {
    return Newsroom.open(
        folder, new Newsroom.Options(Repository.configuration(), "test", Duration.ZERO));
  }

  private static Newsroom open(Storing storing) throws IOException {
    return open(folder(storing));
  }

  private static Receipt add(Newsroom newsroom, Document document) throws Exception {
    return newsroom.add(document, Optional.empty()).get();
  }

  private static Document document(String id, String text, Map<Field, String> fields) {
    return new Document(id, text, ImmutableMap.copyOf(fields));
  }

  private static JsonNode json(byte[] bytes) {
    return JsonMapper.shared().readTree(bytes);
  }

  private static List<String> strings(JsonNode array, String key) {
    return array.valueStream().map(row -> row.path(key).asString()).toList();
  }

  private static void examine(Newsroom newsroom) throws Exception {
    while (newsroom.examine() > 0) {
      // Some at a time.
    }
    // Whatever is answered behind it stands behind it.
    newsroom.reach(new Offset("examined", "1")).get();
  }

  /// Relations and verdicts of one article in a trace, by names.
  private static String said(Trace trace, int document) {
    Map<String, String> relations = new TreeMap<>();
    for (Link link : trace.provenance().links()) {
      Relation relation = link.relation();
      if (relation.left() == document || relation.right() == document) {
        relations.put(
            trace.articles().get(relation.left()).id()
                + " "
                + trace.articles().get(relation.right()).id(),
            relation.kind()
                + " "
                + link.source().map(source -> trace.articles().get(source).id())
                + link.isInherited());
      }
    }
    Provenance provenance = trace.provenance();
    return relations
        + provenance.ledger(document).stream()
            .map(row -> row.verdict() + " " + row.voice())
            .toList()
            .toString();
  }

  @Test
  void theVerdictOnAnArticleIsThatOfATraceOfTheWholeIndex() throws Exception {
    try (Stream<Path> clusters = Files.list(Repository.ROOT.resolve("testdata/fictional"))) {
      for (Path cluster : clusters.filter(Files::isDirectory).sorted().toList()) {
        checkAgainstTrace(Repository.read(cluster.resolve("articles.jsonl")).documents());
      }
    }
    checkAgainstTrace(Repository.read(Repository.SEEDS).documents());
  }

  private static void checkAgainstTrace(List<Document> documents) throws Exception {
    Trace trace = new Stemma(Repository.configuration(), Stages.SEQUENTIAL).trace(documents);
    IndexFolder folder = folder(Storing.TEXT);
    try (Newsroom newsroom = open(folder)) {
      for (Document document : documents) {
        newsroom.add(document, Optional.empty());
      }
      newsroom.reach(new Offset("all", "1")).get();
      try (IndexView view = folder.read()) {
        Evaluator evaluator =
            new Evaluator(Repository.configuration(), view.storing(), view.secret());
        for (int i = 0; i < documents.size(); i++) {
          Evaluation evaluation =
              evaluator.evaluate(trace.articles().get(i).document(), view, Stages.SEQUENTIAL);
          assertThat(said(evaluation.trace(), evaluation.checked()))
              .as(trace.articles().get(i).id())
              .isEqualTo(said(trace, i));
        }
      }
    }
  }

  @Test
  void anIndexOfHashedWordsFindsTheSameSentencesAndShowsNoText() throws Exception {
    List<Document> seeds = Repository.read(Repository.SEEDS).documents();
    List<List<String>> verdicts = new ArrayList<>();
    for (Storing storing : List.of(Storing.TEXT, Storing.SPANS)) {
      try (Newsroom newsroom = open(storing)) {
        for (Document document : seeds.subList(0, 4)) {
          add(newsroom, document);
        }
        byte[] check = newsroom.check(seeds.get(4), Stages.SEQUENTIAL);
        verdicts.add(strings(json(check).path("sentences"), "verdict"));
        boolean kept = storing == Storing.TEXT;
        json(check)
            .path("matched")
            .forEach(matched -> assertThat(matched.has("text")).isEqualTo(kept));
      }
    }
    assertThat(verdicts.get(1)).isEqualTo(verdicts.get(0)).contains("wire-copy");
  }

  @Test
  void anIndexOfHashesSaysWhoHasRunsOfTheWords() throws Exception {
    try (Newsroom newsroom = open(Storing.HASHES)) {
      add(newsroom, Document.of("fire", FIRE));
      JsonNode check =
          json(newsroom.check(Document.of("mine", "It is said that " + FIRE), Stages.SEQUENTIAL));
      assertThat(strings(check.path("hashed"), "document")).containsExactly("fire");
      assertThat(check.path("hashed").get(0).path("words").asInt()).isBetween(38, 45);
      assertThat(check.path("matched")).isEmpty();
      assertThat(newsroom.check("fire", Stages.SEQUENTIAL)).isEmpty();
      assertThat(
              json(newsroom.article("fire", Stages.SEQUENTIAL).orElseThrow()).path("id").asString())
          .isEqualTo("fire");
    }
  }

  @Test
  void fourteenOutletsWithOneDispatchAreOneRow() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      for (int outlet = 0; outlet < 14; outlet++) {
        add(
            newsroom,
            document(
                "fire-" + outlet,
                FIRE + " More at page " + outlet + ".",
                Map.of(
                    Field.OUTLET,
                    "Outlet " + outlet,
                    Field.PUBLISHED,
                    Instant.parse("2026-03-01T08:00:00Z").plusSeconds(60L * outlet).toString())));
      }
      JsonNode check = json(newsroom.check(Document.of("draft", FIRE), Stages.SEQUENTIAL));
      assertThat(check.path("sources")).hasSize(1);
      assertThat(check.path("sources").get(0).path("members")).hasSize(14);
      assertThat(check.path("sources").get(0).path("leader").asString()).isEqualTo("fire-0");
      assertThat(check.path("sources").get(0).path("shareOfChecked").asDouble()).isEqualTo(1.0);
    }
  }

  @Test
  void theCheckedArticleItselfIsNoMatch() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, Document.of("fire", FIRE));
      assertThat(json(newsroom.check(Document.of("fire", FIRE), Stages.SEQUENTIAL)).path("matched"))
          .isEmpty();
      assertThat(
              strings(
                  json(newsroom.check(Document.of("copy", FIRE), Stages.SEQUENTIAL))
                      .path("matched"),
                  "id"))
          .containsExactly("fire");
      assertThat(
              strings(
                  json(newsroom.check(Document.of("fire", FIRE + " More."), Stages.SEQUENTIAL))
                      .path("matched"),
                  "id"))
          .containsExactly("fire@indexed");
    }
  }

  @Test
  void aLaterArticleIsComparedWithTheVersionThatStoodWhenItCame() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, document("fire", FIRE, Map.of(Field.PUBLISHED, "2026-03-01T08:00:00Z")));
      add(
          newsroom,
          document(
              "fire",
              FIRE + " Two men are held.",
              Map.of(Field.PUBLISHED, "2026-03-01T10:00:00Z")));
      assertThat(matchedAt(newsroom, "2026-03-01T09:00:00Z")).containsExactly("fire");
      assertThat(matchedAt(newsroom, "2026-03-01T11:00:00Z")).containsExactly("fire@2");
      assertThat(matchedAt(newsroom, "2026-03-01T07:00:00Z")).containsExactly("fire");
    }
  }

  private static List<String> matchedAt(Newsroom newsroom, String published) throws IOException {
    Document draft = document("draft", FIRE, Map.of(Field.PUBLISHED, published));
    return strings(json(newsroom.check(draft, Stages.SEQUENTIAL)).path("matched"), "id");
  }

  @Test
  void totalsFollowTheVoices() throws Exception {
    String speech =
        FIRE + " \"We will build the sheds again before the winter comes,\" said the owner's son.";
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, Document.of("fire", speech));
      JsonNode totals =
          json(newsroom.check(Document.of("copy", speech), Stages.SEQUENTIAL)).path("totals");
      int words = totals.path("words").asInt();
      int statements = totals.path("byVoice").path("statement").path("words").asInt();
      assertThat(totals.path("matched").asInt()).isEqualTo(words);
      assertThat(statements).isPositive();
      assertThat(totals.path("withoutStatements").path("words").asInt())
          .isEqualTo(words - statements);
    }
  }

  @Test
  void anArticleOfFiftyThousandWordsIsChecked() throws Exception {
    String words =
        IntStream.range(0, 50_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, Document.of("fire", FIRE));
      JsonNode check =
          json(newsroom.check(Document.of("long", words + "\n\n" + FIRE), Stages.SEQUENTIAL));
      assertThat(strings(check.path("matched"), "id")).containsExactly("fire");
    }
  }

  @Test
  void aCheckBehindItsDeadlineIsGivenUp() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, Document.of("fire", FIRE));
      assertThatThrownBy(
              () -> newsroom.check(Document.of("copy", FIRE), Deadline.in(Duration.ofNanos(-1))))
          .isInstanceOf(Deadline.ExceededException.class);
    }
  }

  @Test
  void clustersAreBrowsedOpenedAndJudged() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(
          newsroom,
          document(
              "late", FIRE, Map.of(Field.PUBLISHED, "2026-03-01T10:00:00Z", Field.OUTLET, "Late")));
      add(
          newsroom,
          document(
              "later",
              FIRE,
              Map.of(Field.PUBLISHED, "2026-03-01T11:00:00Z", Field.OUTLET, "Post")));
      examine(newsroom);
      add(
          newsroom,
          document(
              "first",
              FIRE,
              Map.of(
                  Field.PUBLISHED,
                  "2026-03-01T09:00:00Z",
                  Field.OUTLET,
                  "First",
                  Field.HEADLINE,
                  "Fire in the harbour")));
      examine(newsroom);
      JsonNode page = json(newsroom.clusters(FindingQuery.ALL, 0, 10));
      assertThat(page.path("total").asInt()).isEqualTo(1);
      JsonNode cluster = page.path("clusters").get(0);
      assertThat(cluster.path("leader").asString()).isEqualTo("first");
      assertThat(cluster.path("articles").asInt()).isEqualTo(3);
      assertThat(cluster.path("headline").asString()).isEqualTo("Fire in the harbour");
      JsonNode opened =
          json(newsroom.cluster(cluster.path("id").asString(), Stages.SEQUENTIAL).orElseThrow());
      assertThat(strings(opened.path("documents"), "id")).containsExactly("first", "late", "later");
      String finding = opened.path("relations").get(0).path("findingId").asString();
      assertThat(
              newsroom.judge(finding, new Judgement(Status.DISMISSED, "ours", Instant.EPOCH)).get())
          .isTrue();
      assertThat(newsroom.judge("f-none", new Judgement(Status.DISMISSED, "", Instant.EPOCH)).get())
          .isFalse();
      examine(newsroom);
      assertThat(
              json(newsroom.check("first", Stages.SEQUENTIAL).orElseThrow())
                  .path("relations")
                  .get(0)
                  .path("status")
                  .asString())
          .isEqualTo("dismissed");
      List<String> exported = new ArrayList<>();
      newsroom.findings(
          FindingQuery.ALL, line -> exported.add(json(line).path("status").asString()));
      assertThat(exported).containsExactlyInAnyOrder("dismissed", "machine", "machine");
    }
  }

  /// More than a neighbourhood holds, undated, some at once and some later.
  @Test
  void copiesOfOneTextAreOneClusterHoweverManyAndHoweverTheyCome() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      for (int copy = 39; copy >= 0; copy--) {
        String changed = FIRE.replace("week", "week" + copy).replace("two", "two" + copy % 3);
        newsroom.add(Document.of("copy-%02d".formatted(copy), changed), Optional.empty());
        if (copy % 7 == 0) {
          examine(newsroom);
        }
      }
      examine(newsroom);
      JsonNode page = json(newsroom.clusters(FindingQuery.ALL, 0, 10));
      assertThat(page.path("total").asInt()).isEqualTo(1);
      JsonNode cluster = page.path("clusters").get(0);
      assertThat(cluster.path("leader").asString()).isEqualTo("copy-00");
      assertThat(cluster.path("articles").asInt()).isEqualTo(40);
      assertThat(cluster.path("headline").asString()).startsWith("A fire broke out");
    }
  }

  /// Nobody asks for it; it waits only until nobody wants anything.
  @Test
  void whatWasTakenDownGoesFromTheFilesByItself(@TempDir Path files) throws Exception {
    IndexFolder folder =
        IndexFolder.of(files, Repository.configuration().scheme().toString(), Optional.empty());
    try (Newsroom newsroom = open(folder)) {
      add(newsroom, Document.of("fire", FIRE));
      add(newsroom, Document.of("secret", "Xylophonquartz vexed jumbled glyphs."));
      assertThat(holds(files, "xylophonquartz")).isTrue();
      newsroom.remove("secret").get();
      for (int tries = 0; holds(files, "xylophonquartz") && tries < 300; tries++) {
        Thread.sleep(100);
      }
      assertThat(holds(files, "xylophonquartz")).isFalse();
    }
  }

  private static boolean holds(Path folder, String word) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try {
          String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          if (bytes.contains(word)) {
            return true;
          }
        } catch (NoSuchFileException e) {
          // It was merged away meanwhile.
        }
      }
    }
    return false;
  }

  @Test
  void checksAreComparedWithATraceOfAllVersions() throws Exception {
    IndexFolder folder = folder(Storing.TEXT);
    try (Newsroom newsroom = open(folder)) {
      add(newsroom, Document.of("fire", FIRE));
      add(newsroom, Document.of("fire", FIRE + " More."));
      add(newsroom, Document.of("copy", FIRE));
      CheckFidelity fidelity =
          CheckFidelity.of(
              folder,
              new Newsroom.Options(Repository.configuration(), "test", Duration.ZERO),
              10,
              Stages.SEQUENTIAL);
      assertThat(fidelity.articles()).isEqualTo(3);
      assertThat(fidelity.relations().cases()).isPositive();
    }
  }

  /// `N@2` is also what the second version of `N` is called.
  @Test
  void idsThatLookLikeNamesOfVersionsStandBesideThem() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, Document.of("N@2", FIRE));
      add(newsroom, Document.of("N", FIRE + " One."));
      add(newsroom, Document.of("N", FIRE + " Two."));
      add(newsroom, Document.of("checked@indexed", FIRE + " Three."));
      add(newsroom, Document.of("checked", FIRE + " Four."));
      examine(newsroom);
      JsonNode check =
          json(newsroom.check(Document.of("checked", FIRE + " Five."), Stages.SEQUENTIAL));
      assertThat(strings(check.path("matched"), "id"))
          .containsExactlyInAnyOrder(
              "N@2", "N@2@indexed", "checked@indexed", "checked@indexed@indexed");
      assertThat(json(newsroom.stats()).path("unexamined").asInt()).isZero();
    }
  }

  @Test
  void whatAnAnalystSaidStaysThroughVersionsAndCorrections() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, document("a", FIRE, Map.of(Field.VERSION, "1")));
      add(newsroom, Document.of("b", FIRE));
      examine(newsroom);
      String finding =
          json(newsroom.check("b", Stages.SEQUENTIAL).orElseThrow())
              .path("relations")
              .get(0)
              .path("findingId")
              .asString();
      newsroom.judge(finding, new Judgement(Status.CONFIRMED, "", Instant.EPOCH)).get();
      add(newsroom, document("a", FIRE, Map.of(Field.VERSION, "1", Field.HEADLINE, "Fire")));
      add(newsroom, document("a", FIRE + " More.", Map.of(Field.VERSION, "2")));
      examine(newsroom);
      List<String> statuses = new ArrayList<>();
      newsroom.findings(
          FindingQuery.ALL,
          line ->
              statuses.add(
                  json(line).path("id").asString() + json(line).path("status").asString()));
      assertThat(statuses).contains(finding + "confirmed");
    }
  }

  @Test
  void theSameTextThatWasStoredWithoutAnIdIsTheArticleItself() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, Document.of(ContentId.of(FIRE), FIRE));
      assertThat(
              json(newsroom.check(Document.of("checked", FIRE), Stages.SEQUENTIAL)).path("matched"))
          .isEmpty();
    }
  }

  @Test
  void aCancelledStoryListsWhoStillCarriesIt() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, document("wire", FIRE, Map.of(Field.ROLE, "wire")));
      add(newsroom, document("post", FIRE, Map.of(Field.OUTLET, "Post")));
      add(newsroom, document("wire", FIRE, Map.of(Field.ROLE, "wire", Field.STATUS, "canceled")));
      JsonNode article = json(newsroom.article("wire", Stages.SEQUENTIAL).orElseThrow());
      assertThat(article.path("versions").get(0).path("status").asString()).isEqualTo("canceled");
      assertThat(article.path("carriedBy").valueStream().map(JsonNode::asString))
          .containsExactly("post");
    }
  }

  @Test
  void whatWasTakenDownIsRefusedAndItsFindingsAreGone() throws Exception {
    try (Newsroom newsroom = open(Storing.TEXT)) {
      add(newsroom, Document.of("fire", FIRE));
      add(newsroom, Document.of("copy", FIRE));
      examine(newsroom);
      assertThat(newsroom.remove("fire").get()).isTrue();
      assertThat(newsroom.remove("fire").get()).isFalse();
      newsroom.purge().get();
      assertThat(json(newsroom.clusters(FindingQuery.ALL, 0, 10)).path("total").asInt()).isZero();
      assertThatThrownBy(() -> add(newsroom, Document.of("fire", "Anything else.")))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TakenDownException.class);
      assertThat(newsroom.article("fire", Stages.SEQUENTIAL)).isEmpty();
    }
  }
}
