package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.relation.Relation.Kind;
import news.stemma.text.Babble;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationClassifierTest {
  private static final String RAID =
      "Coalition planes struck a government base near the eastern airport late on Saturday"
          + " evening.";
  private static final String DEAD =
      "Sixty soldiers died in the raid, which lasted nearly an hour, according to a monitoring"
          + " group.";
  private static final String ADVANCE =
      "Militants used the confusion and seized a hill that overlooks the runway and the main road.";
  private static final String HALT =
      "Pilots broke off the attack when Moscow warned them through a hotline set up last year.";
  private static final String COUNCIL =
      "Diplomats rushed to New York, where the Security Council met behind closed doors at night.";
  private static final String TRUCE =
      "The truce, barely a week old, had already frayed as trucks with food waited at the border.";
  private static final String SPEECH =
      "\u201CWe would never intentionally strike a known military unit and we deeply regret the"
          + " loss of life,\u201D the command said.";
  private static final String SECOND_SPEECH =
      "\u201CSuch errors happen in a crowded battlefield where alliances shift from one village to"
          + " the next,\u201D a general added.";

  private static void check(String left, String right, Kind kind) {
    assertThat(relation(left, right)).map(Relation::kind).hasValue(kind);
    assertThat(relation(right, left)).map(Relation::kind).hasValue(kind);
  }

  private static void checkNone(String left, String right) {
    assertThat(relation(left, right)).isEmpty();
    assertThat(relation(right, left)).isEmpty();
  }

  private static Optional<Relation> relation(String left, String right) {
    return CorpusSample.of(left, right).relations().stream().findFirst();
  }

  private static String text(String... paragraphs) {
    return CorpusSample.text(paragraphs);
  }

  /// So many sentences that no other text has.
  private static String own(long seed, int sentences) {
    return Babble.of(seed, 5_000).paragraph(sentences);
  }

  @Test
  void theSameBodyIsACopyUnderAnyHeadlineAndChrome() {
    check(
        text("(CNN)" + RAID, DEAD, ADVANCE, HALT),
        text("Coalition strike hits army", RAID, DEAD, ADVANCE, HALT, "Exit mobile version"),
        Kind.COPY);
  }

  @Test
  void lightEditsMakeNoMoreThanACopy() {
    check(
        text(RAID, DEAD, ADVANCE, HALT),
        text(
            RAID.replace("struck", "hit"),
            DEAD.replace("nearly", "about"),
            ADVANCE,
            HALT.replace("hotline", "line")),
        Kind.COPY);
  }

  @Test
  void paragraphsInAnotherOrderAreStillACopy() {
    check(text(RAID, DEAD, ADVANCE, HALT), text(ADVANCE, HALT, RAID, DEAD), Kind.COPY);
  }

  @Test
  void aBodyThatLiesInALongerOneIsAnExcerpt() {
    check(text(RAID, DEAD, ADVANCE, HALT, COUNCIL, TRUCE), text(RAID, DEAD, ADVANCE), Kind.EXCERPT);
    check(
        text(RAID, DEAD, ADVANCE, HALT, COUNCIL, TRUCE),
        text(RAID, DEAD, ADVANCE, "More will follow soon."),
        Kind.EXCERPT);
  }

  @Test
  void aCommonBackboneUnderNewTextIsAnExtension() {
    check(
        text(RAID, DEAD, ADVANCE, HALT, COUNCIL, TRUCE),
        text(own(1, 2), RAID, DEAD, own(2, 2), ADVANCE, HALT, own(3, 3)),
        Kind.EXTENSION);
  }

  @Test
  void aSharedSentenceInTwoOwnReportsIsASharedSource() {
    check(text(own(1, 6), RAID, own(2, 6)), text(own(3, 6), RAID, own(4, 6)), Kind.SHARED_SOURCE);
  }

  @Test
  void threeSharedSentencesOfFarLongerReportsAreNoBackbone() {
    check(
        text(own(1, 9), RAID, DEAD, ADVANCE, own(2, 9)),
        text(own(3, 9), RAID, DEAD, ADVANCE, own(4, 9)),
        Kind.SHARED_SOURCE);
  }

  @Test
  void twoSharedSentencesAreNoBackboneHoweverShortTheReports() {
    check(text(RAID, DEAD, own(1, 1)), text(own(2, 2), RAID, DEAD), Kind.SHARED_SOURCE);
  }

  /// Of forty words so many are others, each between two that stay.
  private static void checkEdited(int edits, Kind kind) {
    List<String> words = new ArrayList<>(Babble.of(1, 5_000).words(40));
    String before = Babble.sentence(words);
    List<String> others = Babble.of(2, 5_000).words(40);
    for (int edit = 0; edit < edits; edit++) {
      words.set(3 + 5 * edit, "x" + others.get(edit));
    }
    check(before, Babble.sentence(words), kind);
  }

  @Test
  void aCopyEndsAtTenAndAnExcerptAtFifteenEditsInAHundred() {
    checkEdited(4, Kind.COPY);
    checkEdited(5, Kind.EXCERPT);
    checkEdited(6, Kind.EXCERPT);
    checkEdited(7, Kind.SHARED_SOURCE);
  }

  @Test
  void aBackboneIsTwoFifthsOfABody() {
    check(framed(1, 23), framed(2, 23), Kind.EXTENSION);
    check(framed(1, 24), framed(2, 23), Kind.EXTENSION);
    check(framed(1, 24), framed(2, 24), Kind.SHARED_SOURCE);
  }

  /// 46 words between so many before, and 46 behind.
  private static String framed(long seed, int before) {
    Babble babble = Babble.of(seed, 5_000);
    return text(
        Babble.sentence(babble.words(before - 1)) + " Finis" + seed + ".",
        RAID,
        DEAD,
        ADVANCE,
        "Initium" + seed + " " + Babble.sentence(babble.words(45)));
  }

  @Test
  void sharedSpeechAloneIsQuoteOnly() {
    check(text(own(1, 4), SPEECH, own(2, 4)), text(own(3, 4), SPEECH, own(4, 4)), Kind.QUOTE_ONLY);
  }

  @Test
  void speechThatOneReportsWithoutMarksIsQuoteOnlyToo() {
    String indirect = SPEECH.replace("\u201C", "").replace("\u201D", "");
    check(
        text(own(1, 4), SPEECH, own(2, 4)), text(own(3, 4), indirect, own(4, 4)), Kind.QUOTE_ONLY);
    check(
        text(own(1, 4), indirect, own(2, 4)),
        text(own(3, 4), indirect, own(4, 4)),
        Kind.SHARED_SOURCE);
  }

  @Test
  void aThirdArticlesMarksSayNothingOfWhatTwoShare() {
    String indirect = SPEECH.replace("\u201C", "").replace("\u201D", "");
    List<Relation> relations =
        CorpusSample.of(
                text(own(1, 4), indirect, own(2, 4)),
                text(own(3, 4), indirect, own(4, 4)),
                text(own(5, 4), SPEECH, own(6, 4)))
            .relations();
    assertThat(relations)
        .extracting(Relation::kind)
        .containsExactly(Kind.SHARED_SOURCE, Kind.QUOTE_ONLY, Kind.QUOTE_ONLY);
  }

  @Test
  void speechIsNoBackboneHoweverMuchIsShared() {
    check(
        text(SPEECH, SECOND_SPEECH, own(1, 2)),
        text(own(2, 2), SPEECH, SECOND_SPEECH),
        Kind.QUOTE_ONLY);
  }

  @Test
  void withoutRulesOfQuotationNarrativeIsNotClaimed() {
    assertThat(foreign(text(own(1, 6), RAID, own(2, 6)), text(own(3, 6), RAID, own(4, 6))))
        .hasValue(Kind.QUOTE_ONLY);
    assertThat(foreign(text(RAID, DEAD, ADVANCE), text(RAID, DEAD, ADVANCE))).hasValue(Kind.COPY);
    assertThat(
            foreign(
                text(RAID, DEAD, ADVANCE, HALT, COUNCIL, TRUCE),
                text(own(1, 2), RAID, DEAD, own(2, 2), ADVANCE, HALT, own(3, 3))))
        .hasValue(Kind.EXTENSION);
  }

  private static Optional<Kind> foreign(String left, String right) {
    List<Document> documents =
        List.of(
            new Document("a", left, ImmutableMap.of(Field.LANG, "xx")),
            new Document("b", right, ImmutableMap.of(Field.LANG, "xx")));
    return CorpusSample.of(documents).relations().stream().map(Relation::kind).findFirst();
  }

  @Test
  void sharedChromeAloneIsFurnitureOnly() {
    String chrome = "More from our Syria desk: live updates, maps, pictures";
    check(
        text(own(1, 4), chrome, own(2, 4)),
        text(own(3, 4), chrome, own(4, 4)),
        Kind.FURNITURE_ONLY);
  }

  @Test
  void aPieceOfALongSentenceIsNoRelation() {
    String piece = "struck a government base near the eastern airport late on Saturday evening";
    checkNone(
        text(own(1, 4), "Jets " + piece + ", though " + own(2, 1), own(3, 4)),
        text(own(4, 4), "Nobody could say who " + piece + " or whether " + own(5, 1), own(6, 4)));
  }

  @Test
  void unrelatedTextsHaveNoRelation() {
    checkNone(text(own(1, 9)), text(own(2, 9)));
    checkNone(RAID, "");
  }

  @Test
  void onlyWhatMayBeDescentGetsADirection() {
    String credited = "An official told CNN that pilots had been warned through a hotline in time.";
    Optional<Relation> shared =
        relation(
            text("(CNN)" + RAID, own(1, 6), credited, own(2, 6)),
            text(own(3, 6), credited, own(4, 6)));
    assertThat(shared).map(Relation::kind).hasValue(Kind.SHARED_SOURCE);
    assertThat(shared).map(Relation::direction).hasValue(Direction.NONE);
  }

  @Test
  void coverageAndSimilarityAreSharesOfTheBodies() {
    Relation relation =
        relation(text("A headline of five words", RAID, DEAD), text(RAID, own(1, 5))).orElseThrow();
    assertThat(relation.leftCoverage().all()).isCloseTo(14.0 / 30, within(1e-9));
    assertThat(relation.leftCoverage().narrative()).isCloseTo(14.0 / 30, within(1e-9));
    assertThat(relation.leftCoverage().statement()).isZero();
    assertThat(relation.similarity().leftContainment()).isCloseTo(10.0 / 26, within(1e-9));
  }

  @Test
  void wordsInQuotationMarksAreCoverageOfStatements() {
    Relation relation = relation(text(RAID, SPEECH), text(SPEECH, own(1, 6))).orElseThrow();
    assertThat(relation.leftCoverage().all()).isCloseTo(20.0 / 34, within(1e-9));
    assertThat(relation.leftCoverage().statement()).isCloseTo(17.0 / 34, within(1e-9));
    assertThat(relation.leftCoverage().narrative()).isCloseTo(3.0 / 34, within(1e-9));
  }

  private static final String AUCTION =
      "The bank of Orlen sold bills worth 340 million crowns at a yield of 5.2 percent, with bids"
          + " of 612 million from eleven houses, it said in a note.";

  @Test
  void twoTextsOfOneOutletThatSayTheSameOfOtherFiguresFillAForm() {
    String other = AUCTION.replace("340", "355").replace("5.2", "5.4").replace("612", "590");
    assertThat(ofOutlets("CNN", AUCTION, "CNN", other)).hasValue(Kind.FURNITURE_ONLY);
    assertThat(
            ofOutlets("CNN", AUCTION, "CNN", AUCTION.replace("340", "355").replace("5.2", "5.4")))
        .hasValue(Kind.FURNITURE_ONLY);
    assertThat(ofOutlets("CNN", AUCTION, "BBC", other)).hasValue(Kind.COPY);
    check(AUCTION, other, Kind.COPY);
  }

  @Test
  void twoThirdsOfTheFiguresAlikeAreAVersion() {
    assertThat(ofOutlets("CNN", AUCTION, "CNN", AUCTION.replace("340", "355"))).hasValue(Kind.COPY);
  }

  /// Where most of a report is the same prose, other figures are what is new.
  @Test
  void aReportWithANewTollIsAVersion() {
    String report =
        text(
            "A ferry with 140 people on board sank off Marro on the way to the mainland.",
            "At least 11 people died and 30 were hurt, a doctor of the island's clinic said.",
            RAID,
            ADVANCE,
            HALT,
            COUNCIL,
            TRUCE);
    String later = report.replace("11", "14").replace("30", "41");
    assertThat(ofOutlets("CNN", report, "CNN", later)).hasValue(Kind.COPY);
  }

  @Test
  void twoFiguresTellNothingOfAForm() {
    String fewer = AUCTION.replace("612 million", "plenty");
    assertThat(ofOutlets("CNN", fewer, "CNN", fewer.replace("340", "355").replace("5.2", "5.4")))
        .hasValue(Kind.COPY);
  }

  private static Optional<Kind> ofOutlets(
      String outlet, String text, String otherOutlet, String other) {
    return CorpusSample.of(
            List.of(
                CorpusSample.document("a", outlet, 0, text),
                CorpusSample.document("b", otherOutlet, 0, other)))
        .relations()
        .stream()
        .map(Relation::kind)
        .findFirst();
  }

  @Test
  void aTextMayLeaveOutFiguresThatTheOtherTells() {
    check(
        text(AUCTION, RAID, DEAD),
        text(
            AUCTION
                .replace("340 million ", "")
                .replace("at a yield of 5.2 percent, ", "")
                .replace("612 million", "plenty"),
            RAID,
            DEAD),
        Kind.EXCERPT);
  }

  @Test
  void whatOneSetsOffAsAQuotationIsNoBackboneUnlessItIsHalfOfABody() {
    String introduction = "The command of the allies wrote that day:";
    check(
        text(RAID, DEAD, ADVANCE, own(1, 5)),
        text(own(2, 2), introduction, RAID, DEAD, ADVANCE, own(3, 2)),
        Kind.QUOTE_ONLY);
    check(
        text(RAID, DEAD, ADVANCE, own(1, 5)),
        text(own(2, 1), introduction, RAID, DEAD, ADVANCE),
        Kind.EXTENSION);
  }

  @Test
  void aQuotationOfACaptionIsAStatementWhicheverTextComesFirst() {
    String caption = "Planes over the eastern airport before they struck a base (AP Photo)";
    String quoted = "Planes over the eastern airport before they struck a base.";
    check(
        text(own(1, 4), caption, own(2, 4)),
        text(own(3, 4), "Under the picture of the day it says:", quoted, own(4, 4)),
        Kind.QUOTE_ONLY);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sharesLieBetweenNoneAndAll(long seed) {
    Babble babble = Babble.of(seed, 200);
    String common = babble.paragraph(babble.random().nextInt(1, 6));
    relation(
            text(babble.paragraph(2), common, common),
            text("\u201C" + common + "\u201D", babble.paragraph(3), common))
        .ifPresent(relation -> {
          checkShares(relation.leftCoverage());
          checkShares(relation.rightCoverage());
        });
  }

  private static void checkShares(Coverage coverage) {
    assertThat(coverage.all()).isBetween(0.0, 1.0);
    assertThat(coverage.matched()).isBetween(0.0, coverage.all());
    assertThat(coverage.narrative() + coverage.statement())
        .isLessThanOrEqualTo(coverage.all() + 1e-9);
  }
}
