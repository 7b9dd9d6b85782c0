package news.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.Stream;
import news.stemma.relation.CorpusSample;
import news.stemma.relation.Voice;
import news.stemma.text.Babble;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
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
  private static final String SPEECH =
      "\u201CWe would never intentionally strike a known military unit and we deeply regret the"
          + " loss of life,\u201D the command said.";

  /// Rows of one article as `verdict voice sources<reusedBy first words`.
  private static void check(ProvenanceSample sample, int document, String... rows) {
    assertThat(rows(sample, document).map(row -> told(sample, row)).toList()).containsExactly(rows);
  }

  private static Stream<LedgerRow> rows(ProvenanceSample sample, int document) {
    return sample.provenance().ledger(document).stream();
  }

  private static String told(ProvenanceSample sample, LedgerRow row) {
    String text = sample.articles().get(row.document()).text();
    return "%s %s %s<%s %.12s"
        .formatted(
            row.verdict(),
            row.voice(),
            row.sources().stream().map(Counterpart::document).toList(),
            row.reusedBy().stream().map(Counterpart::document).toList(),
            row.sentence().span().of(text));
  }

  private static String text(String... paragraphs) {
    return CorpusSample.text(paragraphs);
  }

  private static String own(long seed) {
    return Babble.of(seed, 5_000).paragraph(6);
  }

  @Test
  void sentencesOfAnArticleThatDescendsAreCopiedOrEdited() {
    ProvenanceSample sample =
        ProvenanceSample.of(
            text("(CNN)" + RAID, TOLD, DEAD, ADVANCE),
            text(RAID, TOLD, DEAD.replace("nearly", "about"), ADVANCE, "Read more"));
    check(
        sample,
        0,
        "FURNITURE FURNITURE []<[] (CNN)",
        "NO_MATCH NARRATIVE []<[1] Coalition pl",
        "NO_MATCH NARRATIVE []<[1] A senior off",
        "NO_MATCH NARRATIVE []<[1] Sixty soldie",
        "NO_MATCH NARRATIVE []<[1] Militants us");
    check(
        sample,
        1,
        "COPIED NARRATIVE [0]<[] Coalition pl",
        "COPIED NARRATIVE [0]<[] A senior off",
        "EDITED NARRATIVE [0]<[] Sixty soldie",
        "COPIED NARRATIVE [0]<[] Militants us",
        "FURNITURE FURNITURE []<[] Read more");
  }

  @Test
  void withoutDirectionBothAreCopies() {
    ProvenanceSample sample =
        ProvenanceSample.of(text(RAID, DEAD, ADVANCE), text(RAID, DEAD, ADVANCE));
    check(
        sample,
        0,
        "COPIED NARRATIVE [1]<[] Coalition pl",
        "COPIED NARRATIVE [1]<[] Sixty soldie",
        "COPIED NARRATIVE [1]<[] Militants us");
    check(
        sample,
        1,
        "COPIED NARRATIVE [0]<[] Coalition pl",
        "COPIED NARRATIVE [0]<[] Sixty soldie",
        "COPIED NARRATIVE [0]<[] Militants us");
  }

  @Test
  void aSentenceThatAnIndependentArticleSharesIsWireCopy() {
    ProvenanceSample sample =
        ProvenanceSample.of(text(own(1), RAID, own(2)), text(own(3), RAID, own(4)));
    assertThat(
            rows(sample, 0)
                .filter(row -> row.verdict() == Verdict.WIRE_COPY)
                .map(row -> told(sample, row)))
        .containsExactly("WIRE_COPY NARRATIVE [1]<[] Coalition pl");
    assertThat(rows(sample, 0).filter(row -> row.verdict() == Verdict.NO_MATCH)).hasSize(12);
  }

  @Test
  void whatTwoArticlesOfOneOutletShareIsNoWireCopy() {
    ProvenanceSample sample =
        ProvenanceSample.of(
            List.of(
                CorpusSample.document("a", "BBC", 0, text(own(1), RAID, own(2))),
                CorpusSample.document("b", "BBC", 0, text(own(3), RAID, own(4)))));
    assertThat(rows(sample, 0).map(LedgerRow::verdict))
        .contains(Verdict.COPIED)
        .doesNotContain(Verdict.WIRE_COPY);
  }

  @Test
  void aSharedStatementIsNoWireCopyAndSpeechOfASourceIsCopied() {
    ProvenanceSample sample =
        ProvenanceSample.of(
            text(own(1), SPEECH, own(2)),
            text("(CNN)" + own(3), TOLD, SPEECH),
            text(own(3), TOLD, SPEECH));
    assertThat(statement(sample, 0))
        .isEqualTo("SHARED_STATEMENT STATEMENT [1, 2]<[] \u201CWe would ne");
    assertThat(statement(sample, 1))
        .isEqualTo("SHARED_STATEMENT STATEMENT [0]<[2] \u201CWe would ne");
    assertThat(statement(sample, 2)).isEqualTo("COPIED STATEMENT [1, 0]<[] \u201CWe would ne");
  }

  private static String statement(ProvenanceSample sample, int document) {
    return told(
        sample,
        rows(sample, document)
            .filter(row -> row.voice() == Voice.STATEMENT)
            .findFirst()
            .orElseThrow());
  }

  @Test
  void theBestCounterpartGoesFirst() {
    ProvenanceSample sample =
        ProvenanceSample.of(
            text(own(1), RAID, own(2)),
            text(own(3), RAID.replace("eastern", "northern"), own(4)),
            text(own(5), RAID, own(6)));
    assertThat(
            rows(sample, 0)
                .filter(row -> row.verdict() == Verdict.WIRE_COPY)
                .map(row -> told(sample, row)))
        .containsExactly("WIRE_COPY NARRATIVE [2, 1]<[] Coalition pl");
  }

  @Test
  void aPieceOfNarrativeBesideASharedStatementIsNoWireCopy() {
    String piece = " left the besieged towns before heavy winter storms ";
    String left = "Nobody knows how many families" + piece + "or where they might be living now.";
    String right = "An engineer who" + piece + "says roads, bridges and wells need urgent repair.";
    ProvenanceSample sample =
        ProvenanceSample.of(text(own(1), SPEECH, left), text(right, own(2), SPEECH));
    assertThat(sample.provenance().links().getFirst().relation().passages()).hasSize(2);
    assertThat(rows(sample, 0).map(LedgerRow::verdict))
        .contains(Verdict.SHARED_STATEMENT)
        .doesNotContain(Verdict.WIRE_COPY);
  }

  @Test
  void chromeIsFurnitureWhateverItShares() {
    String chrome = "More from our Syria desk: live updates, maps, pictures";
    ProvenanceSample sample =
        ProvenanceSample.of(text(RAID, chrome, DEAD, ADVANCE), text(RAID, chrome, DEAD, ADVANCE));
    check(
        sample,
        0,
        "COPIED NARRATIVE [1]<[] Coalition pl",
        "FURNITURE FURNITURE [1]<[] More from ou",
        "COPIED NARRATIVE [1]<[] Sixty soldie",
        "COPIED NARRATIVE [1]<[] Militants us");
    assertThat(rows(sample, 0).map(LedgerRow::coverage)).containsOnly(1.0);
    ProvenanceSample directed =
        ProvenanceSample.of(text("(CNN)" + RAID, chrome, TOLD), text(RAID, chrome, TOLD));
    assertThat(rows(directed, 0).map(row -> told(directed, row)))
        .contains("FURNITURE FURNITURE []<[1] More from ou");
    assertThat(rows(directed, 0).map(LedgerRow::coverage)).containsOnly(0.0);
    assertThat(rows(directed, 1).map(row -> told(directed, row)))
        .contains("FURNITURE FURNITURE [0]<[] More from ou");
  }

  @Test
  void coverageIsTheShareOfWordsThatSomeSourceMatches() {
    ProvenanceSample sample =
        ProvenanceSample.of(
            text("(CNN)" + RAID, TOLD, ADVANCE),
            text(RAID, TOLD.replace("broke", "called"), ADVANCE));
    assertThat(rows(sample, 1).map(LedgerRow::coverage).toList())
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(1),
            second -> assertThat(second).isCloseTo(16.0 / 17, within(1e-9)),
            third -> assertThat(third).isEqualTo(1));
    assertThat(rows(sample, 0).map(LedgerRow::coverage)).containsOnly(0.0);
  }

  @Test
  void wireCopyRestsOnTheStrongestBasis() {
    assertThat(basis(ImmutableMap.of(), ImmutableMap.of())).isEqualTo(Basis.OUTLETS_UNKNOWN);
    assertThat(basis(ImmutableMap.of(Field.OUTLET, "BBC"), ImmutableMap.of()))
        .isEqualTo(Basis.OUTLETS_UNKNOWN);
    assertThat(basis(ImmutableMap.of(Field.OUTLET, "BBC"), ImmutableMap.of(Field.OUTLET, "CNN")))
        .isEqualTo(Basis.TWO_OUTLETS);
    assertThat(basis(ImmutableMap.of(Field.OUTLET, "BBC"), ImmutableMap.of(Field.CREDIT, "AP")))
        .isEqualTo(Basis.CREDIT);
    assertThat(basis(ImmutableMap.of(Field.CREDIT, "AP"), ImmutableMap.of(Field.ROLE, "wire")))
        .isEqualTo(Basis.WIRE_IN_CORPUS);
  }

  private static Basis basis(ImmutableMap<Field, String> own, ImmutableMap<Field, String> witness) {
    ProvenanceSample sample =
        ProvenanceSample.of(
            List.of(
                new Document("a", text(own(1), RAID, own(2)), own),
                new Document("b", text(own(3), RAID, own(4)), witness)));
    return rows(sample, 0).flatMap(row -> row.basis().stream()).findFirst().orElseThrow();
  }

  /// The verdicts on sentences that begin so, in the first article.
  private static List<Verdict> verdicts(ProvenanceSample sample, String opening) {
    return rows(sample, 0)
        .filter(row ->
            row.sentence().span().of(sample.articles().getFirst().text()).startsWith(opening))
        .map(LedgerRow::verdict)
        .toList();
  }

  @Test
  void namesAndFiguresAloneAreNoWireCopy() {
    String names =
        "Mira Holt (Orlen), Jan Corvo (Karsk), Pia Lund (Veldau), Sven Abel (Sund) and Ada Plume"
            + " (Lisk) won.";
    ProvenanceSample sample =
        ProvenanceSample.of(text(own(1), RAID, names, own(2)), text(own(3), names, RAID, own(4)));
    assertThat(verdicts(sample, "Mira Holt")).containsExactly(Verdict.NO_MATCH);
    assertThat(verdicts(sample, "Coalition")).containsExactly(Verdict.WIRE_COPY);
  }

  @Test
  void aPassageOfSeveralSentencesCarriesNamesAlong() {
    String names = "Mira Holt of Orlen and Jan Corvo won.";
    ProvenanceSample sample =
        ProvenanceSample.of(
            text(own(1), RAID + " " + names, own(2)), text(own(3), RAID + " " + names, own(4)));
    assertThat(verdicts(sample, "Mira Holt")).containsExactly(Verdict.WIRE_COPY);
  }

  @Test
  void aPieceOfASentenceOfLessThanAPassagesWorthIsNoWireCopy() {
    String shared = "Militants seized a hill that overlooks the runway";
    ProvenanceSample sample =
        ProvenanceSample.of(
            text(own(1), RAID, own(2), shared + ", the main road and, " + own(7)),
            text(own(3), shared + " while in the valley below " + own(8), own(4), RAID));
    assertThat(verdicts(sample, "Militants")).containsExactly(Verdict.NO_MATCH);
  }

  @Test
  void aFormulaThatWasTakenFromASourceIsCopied() {
    String formula = "Brewers raised their dividend to 40 cents a share.";
    List<Document> documents =
        List.of(
            CorpusSample.document("a", "BBC", 0, text(formula, RAID, DEAD, ADVANCE)),
            CorpusSample.document("b", "BBC", 20, text(formula, RAID, DEAD, ADVANCE)),
            CorpusSample.document("c", "BBC", 1, text(own(1), formula + " " + own(2))),
            CorpusSample.document("d", "BBC", 2, text(own(3), formula + " " + own(4))),
            CorpusSample.document("e", "BBC", 3, text(own(5), formula + " " + own(6))));
    ProvenanceSample sample = ProvenanceSample.of(documents);
    assertThat(rows(sample, 1).map(row -> told(sample, row)))
        .first()
        .isEqualTo("COPIED FURNITURE [0]<[] Brewers rais");
    assertThat(rows(sample, 0).map(row -> told(sample, row)))
        .first()
        .isEqualTo("FURNITURE FURNITURE []<[1] Brewers rais");
    assertThat(rows(sample, 2).filter(row -> told(sample, row).contains("Brewers")))
        .extracting(LedgerRow::verdict)
        .containsExactly(Verdict.FURNITURE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everySentenceHasOneRowWithSharesBetweenNoneAndAll(long seed) {
    Babble babble = Babble.of(seed, 400);
    List<String> pool = Stream.generate(() -> babble.paragraph(2)).limit(6).toList();
    String[] texts =
        Stream.generate(() ->
                text(
                    pool.get(babble.random().nextInt(6)),
                    babble.paragraph(1),
                    "\u201C" + pool.get(babble.random().nextInt(6)) + "\u201D",
                    pool.get(babble.random().nextInt(6))))
            .limit(7)
            .toArray(String[]::new);
    ProvenanceSample sample = ProvenanceSample.of(texts);
    assertThat(sample.ledger().map(row -> List.of(row.document(), row.sentence())))
        .containsExactlyElementsOf(
            Stream.iterate(0, i -> i < 7, i -> i + 1)
                .flatMap(i ->
                    sample.articles().get(i).sentences().stream().map(s -> List.<Object>of(i, s)))
                .toList());
    for (LedgerRow row : sample.ledger().toList()) {
      assertThat(row.coverage()).isBetween(0.0, 1.0);
      assertThat(row.basis().isPresent()).isEqualTo(row.verdict() == Verdict.WIRE_COPY);
      assertThat(row.sources().isEmpty()).isEqualTo(row.verdict() == Verdict.NO_MATCH);
    }
  }
}
