package news.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import news.stemma.relation.CorpusSample;
import news.stemma.relation.Relation;
import news.stemma.text.Babble;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final String RAID =
      "Coalition planes struck a government base near the eastern airport late on Saturday"
          + " evening.";
  private static final String TOLD =
      "A senior official told CNN that pilots broke off the attack when Moscow warned them by"
          + " phone.";
  private static final String ADVANCE =
      "Militants used the confusion and seized a hill that overlooks the runway and the main road.";
  private static final String DEAD =
      "Sixty soldiers died in the raid, which lasted nearly an hour, according to a monitoring"
          + " group.";

  /// Links as `left right KIND source via`, and edges as `derived <- source`.
  private static void check(ProvenanceSample sample, List<String> links, List<String> edges) {
    assertThat(sample.provenance().links().stream().map(LinksTest::told).toList()).isEqualTo(links);
    assertThat(
            sample.provenance().edges().stream()
                .map(edge -> edge.derived() + " <- " + edge.source())
                .toList())
        .isEqualTo(edges);
  }

  private static String told(Link link) {
    return "%d %d %s %s %s"
        .formatted(
            link.relation().left(),
            link.relation().right(),
            link.relation().kind(),
            link.source().map(String::valueOf).orElse("?"),
            link.via());
  }

  private static String text(String... paragraphs) {
    return CorpusSample.text(paragraphs);
  }

  private static String own(long seed, int sentences) {
    return Babble.of(seed, 5_000).paragraph(sentences);
  }

  @Test
  void twoThatDescendFromAThirdAreSiblingsWithoutDirection() {
    check(
        ProvenanceSample.of(
            text(RAID, TOLD, ADVANCE, DEAD),
            text("(CNN)" + RAID, TOLD, ADVANCE, DEAD),
            text(RAID, TOLD, ADVANCE, own(1, 3))),
        List.of("0 1 COPY 1 []", "0 2 EXTENSION ? [1]", "1 2 EXTENSION 1 []"),
        List.of("0 <- 1", "2 <- 1"));
  }

  @Test
  void siblingsAreNoDescentEvenWhereTheirOwnTextsTellADirection() {
    ProvenanceSample sample =
        ProvenanceSample.of(
            text("(CNN)" + RAID, TOLD, ADVANCE, DEAD),
            text(
                RAID,
                TOLD,
                ADVANCE,
                DEAD,
                "The Associated Press reported it too.",
                "(AP)" + own(1, 2)),
            text(RAID, TOLD, ADVANCE, DEAD));
    Link siblings = sample.provenance().links().get(2);
    assertThat(told(siblings)).endsWith("? [0]");
    assertThat(siblings.isInherited()).isTrue();
    assertThat(siblings.isDescent()).isFalse();
    assertThat(siblings.derived()).isEmpty();
  }

  @Test
  void aThirdThatHoldsLittleOfWhatTwoShareMakesThemNoSiblings() {
    String common = own(7, 8);
    check(
        ProvenanceSample.of(
            text("(CNN)" + RAID, TOLD, ADVANCE, DEAD),
            text(RAID, TOLD, ADVANCE, DEAD, common),
            text(common, RAID, TOLD, ADVANCE, DEAD)),
        List.of("0 1 EXCERPT 0 []", "0 2 EXCERPT 0 []", "1 2 COPY ? []"),
        List.of("1 <- 0", "2 <- 0"));
  }

  @Test
  void twoThatShareAWholeSentenceMoreThanTheirSourceHasAreNoSiblings() {
    String rain = "Heavy rain flooded several villages along two rivers in the far north.";
    check(
        ProvenanceSample.of(
            text("(CNN)" + RAID, TOLD, ADVANCE, DEAD),
            text(RAID, TOLD, ADVANCE, DEAD, rain),
            text(RAID, TOLD, ADVANCE, DEAD, rain)),
        List.of("0 1 EXCERPT 0 []", "0 2 EXCERPT 0 []", "1 2 COPY ? []"),
        List.of("1 <- 0", "2 <- 0"));
  }

  @Test
  void aSourceThroughAnotherIsNoEdgeOfItsOwn() {
    String update = own(8, 3);
    ProvenanceSample sample =
        ProvenanceSample.of(
            text("(CNN)" + RAID, TOLD, ADVANCE, DEAD),
            text("(BBC)" + RAID, TOLD, ADVANCE, DEAD, update),
            text(RAID, TOLD, ADVANCE, DEAD, update, "BBC reported it first."));
    check(
        sample,
        List.of("0 1 EXCERPT 0 []", "0 2 EXCERPT 0 []", "1 2 COPY 1 []"),
        List.of("1 <- 0", "2 <- 1"));
    assertThat(sample.provenance().links())
        .extracting(Link::isDirect)
        .containsExactly(true, false, true);
  }

  @Test
  void ofTwoUnrelatedSourcesTheOneThatExplainsMoreCounts() {
    String update = own(8, 3);
    ProvenanceSample sample =
        ProvenanceSample.of(
            text("(CNN)" + RAID, TOLD, own(1, 2)),
            text("(BBC)" + own(2, 2), RAID, TOLD, ADVANCE, DEAD, update),
            text(RAID, TOLD, ADVANCE, DEAD, update, "BBC reported it first."));
    assertThat(told(sample.provenance().links().getLast())).startsWith("1 2 ").endsWith(" 1 []");
    assertThat(sample.provenance().edges()).contains(new Provenance.Edge(2, 1));
    assertThat(sample.provenance().edges()).doesNotContain(new Provenance.Edge(2, 0));
  }

  @Test
  void withoutEvidenceThereIsNoEdge() {
    check(
        ProvenanceSample.of(text(RAID, DEAD, ADVANCE), text(RAID, DEAD, ADVANCE)),
        List.of("0 1 COPY ? []"),
        List.of());
  }

  @Test
  void aSharedSourceIsNoEdge() {
    check(
        ProvenanceSample.of(
            text("(CNN)" + own(1, 5), TOLD, own(2, 5)), text(own(3, 5), TOLD, own(4, 5))),
        List.of("0 1 SHARED_SOURCE ? []"),
        List.of());
  }

  @Test
  void theLinksOfAnArticleAreThoseThatNameIt() {
    ProvenanceSample sample =
        ProvenanceSample.of(
            text(RAID, DEAD), text(RAID, ADVANCE), text(own(3, 3)), text(RAID, DEAD, ADVANCE));
    Links links = sample.provenance().links();
    assertThat(links).hasSize(3);
    for (int document = 0; document < 4; document++) {
      int of = document;
      assertThat(links.of(document).boxed().toList())
          .isEqualTo(
              IntStream.range(0, links.size())
                  .filter(i ->
                      links.relations().get(i).left() == of
                          || links.relations().get(i).right() == of)
                  .boxed()
                  .toList());
    }
  }

  @Test
  void relationsOutOfOrderAreRefused() {
    List<Relation> relations =
        ProvenanceSample.of(text(RAID, DEAD), text(RAID, DEAD), text(RAID, DEAD))
            .provenance()
            .links()
            .relations();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Links.of(relations.reversed()))
        .withMessageContaining("out of order");
  }
}
