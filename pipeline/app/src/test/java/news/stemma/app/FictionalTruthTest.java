package news.stemma.app;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.stemma.Stages;
import news.stemma.Trace;
import news.stemma.provenance.InferredSource;
import news.stemma.provenance.LedgerRow;
import news.stemma.provenance.Link;
import news.stemma.provenance.Verdict;
import news.stemma.text.Article;
import news.stemma.text.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the traces of twelve fictional clusters against what was planted in them. What the
/// expected files may say, and where they leave room, is in testdata/fictional/README.md.
final class FictionalTruthTest {
  private static final Map<String, Cluster> CLUSTERS = new HashMap<>();

  static Stream<Cluster> clusters() throws IOException {
    try (Stream<Path> folders = Files.list(Repository.ROOT.resolve("testdata/fictional"))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream().map(Cluster::of);
    }
  }

  @ParameterizedTest
  @MethodSource("clusters")
  void everyPairHasItsRelationAndNoOtherPairHasOne(Cluster cluster) {
    Set<String> found = new TreeSet<>();
    for (Link link : cluster.trace.provenance().links()) {
      found.add(cluster.pair(link) + " " + cluster.kind(link));
    }
    Set<String> expected = cluster.relations(row -> true);
    Set<String> needed = cluster.relations(row -> !row.path("mayBeAbsent").asBoolean());
    assertThat(found).containsAll(needed);
    assertThat(expected).containsAll(found);
  }

  @ParameterizedTest
  @MethodSource("clusters")
  void everyDirectionIsTheOnePlanted(Cluster cluster) {
    for (Link link : cluster.trace.provenance().links()) {
      JsonNode row = cluster.expected(link);
      Optional<String> planted =
          Optional.ofNullable(row.get("source")).filter(JsonNode::isString).map(JsonNode::asString);
      Optional<String> said = link.source().map(cluster::id);
      if (said.isPresent() || !row.path("directionMayAbstain").asBoolean()) {
        assertThat(said).as(cluster.pair(link)).isEqualTo(planted);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("clusters")
  void siblingsAreKnownAsSuch(Cluster cluster) {
    for (Link link : cluster.trace.provenance().links()) {
      JsonNode row = cluster.expected(link);
      boolean planted = row.path("inherited").asBoolean();
      if (link.isInherited() || !cluster.hangsOnAnAbstention(row)) {
        assertThat(link.isInherited()).as(cluster.pair(link)).isEqualTo(planted);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("clusters")
  void theGraphHasThePlantedEdges(Cluster cluster) {
    Set<String> found =
        cluster.trace.provenance().edges().stream()
            .map(edge -> cluster.id(edge.derived()) + "→" + cluster.id(edge.source()))
            .collect(toCollection(TreeSet::new));
    Set<String> all = new TreeSet<>();
    Set<String> needed = new TreeSet<>();
    for (JsonNode edge : cluster.truth.get("edges")) {
      String arrow = edge.get("derived").asString() + "→" + edge.get("source").asString();
      all.add(arrow);
      if (!edge.path("optional").asBoolean()) {
        needed.add(arrow);
      }
    }
    assertThat(found).containsAll(needed);
    assertThat(all).containsAll(found);
  }

  @ParameterizedTest
  @MethodSource("clusters")
  void sourcesAreInferredWhereTheyWerePlantedAndNowhereElse(Cluster cluster) {
    List<String> found = new ArrayList<>();
    for (InferredSource source : cluster.trace.provenance().inferredSources()) {
      Set<String> witnesses = new TreeSet<>();
      source.witnesses().forEach(witness -> witnesses.add(cluster.id(witness.document())));
      found.add(witnesses + " " + source.name().orElse("unnamed"));
    }
    List<String> planted = new ArrayList<>();
    for (JsonNode source : cluster.truth.get("inferredSources")) {
      Set<String> witnesses = new TreeSet<>();
      source.get("witnesses").forEach(witness -> witnesses.add(witness.asString()));
      planted.add(
          witnesses
              + " "
              + (source.get("name").isString() ? source.get("name").asString() : "unnamed"));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(planted);
  }

  @ParameterizedTest
  @MethodSource("clusters")
  void tellingSentencesHaveTheirVerdictsAndPartners(Cluster cluster) {
    for (JsonNode sentence : cluster.truth.get("sentences")) {
      String document = sentence.get("document").asString();
      LedgerRow row = cluster.row(document, sentence.get("starts").asString());
      Set<String> partners = new TreeSet<>();
      Stream.concat(row.sources().stream(), row.reusedBy().stream())
          .forEach(counterpart -> partners.add(cluster.id(counterpart.document())));
      Verdict planted =
          Verdict.valueOf(
              sentence.get("verdict").asString().toUpperCase(Locale.ROOT).replace('-', '_'));
      boolean eitherMayBeSource =
          planted == Verdict.NO_MATCH
              && (row.verdict() == Verdict.COPIED || row.verdict() == Verdict.EDITED)
              && partners.stream().allMatch(partner -> cluster.mayAbstain(document, partner));
      if (!eitherMayBeSource) {
        assertThat(row.verdict()).as(sentence.toString()).isEqualTo(planted);
      }
      sentence
          .path("partners")
          .forEach(partner -> assertThat(partners).contains(partner.asString()));
    }
  }

  /// A cluster's trace and what is expected of it.
  static final class Cluster {
    private final String name;
    private final JsonNode truth;
    private final Trace trace;

    private Cluster(String name, JsonNode truth, Trace trace) {
      this.name = name;
      this.truth = truth;
      this.trace = trace;
    }

    static Cluster of(Path folder) {
      return CLUSTERS.computeIfAbsent(
          folder.getFileName().toString(),
          name -> {
            Path lines = folder.resolve("articles.jsonl");
            Path articles = Files.exists(lines) ? lines : folder.resolve("articles");
            return new Cluster(
                name,
                JsonMapper.shared().readTree(folder.resolve("expected.json").toFile()),
                Repository.trace(Repository.read(articles), Stages.SEQUENTIAL));
          });
    }

    List<Document> documents() {
      return trace.articles().stream().map(Article::document).toList();
    }

    /// Pairs with another relation or direction than planted, planted pairs without one, and
    /// inferred sources too many or too few, in another trace of the same cluster.
    int errors(Trace other) {
      Cluster of = new Cluster(name, truth, other);
      Set<String> found = new TreeSet<>();
      int directions = 0;
      for (Link link : other.provenance().links()) {
        found.add(of.pair(link) + " " + of.kind(link));
        Optional<JsonNode> row =
            of.relations().filter(r -> pair(r).equals(of.pair(link))).findFirst();
        boolean wrong =
            row.isPresent()
                && link.source().isPresent()
                && !row.get().path("source").asString("").equals(link.source().map(of::id).get());
        directions += wrong ? 1 : 0;
      }
      int missing =
          Sets.difference(of.relations(row -> !row.path("mayBeAbsent").asBoolean()), found).size();
      int unplanted = Sets.difference(found, of.relations(row -> true)).size();
      int sources =
          Math.abs(
              other.provenance().inferredSources().size() - truth.get("inferredSources").size());
      return missing + unplanted + directions + sources;
    }

    private String id(int document) {
      return trace.articles().get(document).id();
    }

    private String pair(Link link) {
      return id(link.relation().left()) + " " + id(link.relation().right());
    }

    private String kind(Link link) {
      return link.relation().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Stream<JsonNode> relations() {
      return StreamSupport.stream(truth.get("relations").spliterator(), false);
    }

    private Set<String> relations(Predicate<JsonNode> which) {
      return relations()
          .filter(which)
          .map(row -> pair(row) + " " + row.get("relation").asString())
          .collect(toCollection(TreeSet::new));
    }

    private static String pair(JsonNode row) {
      return row.get("left").asString() + " " + row.get("right").asString();
    }

    private JsonNode expected(Link link) {
      return relations().filter(row -> pair(row).equals(pair(link))).findFirst().orElseThrow();
    }

    private boolean mayAbstain(String one, String other) {
      return relations()
          .filter(row -> row.path("directionMayAbstain").asBoolean())
          .anyMatch(row ->
              Set.of(one, other)
                  .equals(Set.of(row.get("left").asString(), row.get("right").asString())));
    }

    /// Whether a sibling's own direction is one that may be left open.
    private boolean hangsOnAnAbstention(JsonNode row) {
      return StreamSupport.stream(row.path("via").spliterator(), false)
          .map(JsonNode::asString)
          .anyMatch(via ->
              mayAbstain(via, row.get("left").asString())
                  || mayAbstain(via, row.get("right").asString()));
    }

    private LedgerRow row(String document, String starts) {
      return IntStream.range(0, trace.articles().size())
          .filter(position -> id(position).equals(document))
          .boxed()
          .flatMap(position -> trace.provenance().ledger(position).stream())
          .filter(row ->
              row.sentence()
                  .span()
                  .of(trace.articles().get(row.document()).text())
                  .startsWith(starts))
          .findFirst()
          .orElseThrow(
              () -> new AssertionError("no sentence of " + document + " starts " + starts));
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
