package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.stemma.align.Side;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Span;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DirectionTest {
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

  /// Both ways round: who is the source, and the features that speak for it.
  private static void check(String source, String derived, String... features) {
    Direction direction = direction(source, derived);
    assertThat(direction.source()).hasValue(Side.LEFT);
    assertThat(direction.evidence())
        .extracting(evidence -> evidence.feature().label())
        .containsExactly(features);
    Direction mirrored = direction(derived, source);
    assertThat(mirrored.source()).hasValue(Side.RIGHT);
    assertThat(mirrored.evidence())
        .extracting(evidence -> evidence.feature().label())
        .containsExactly(features);
    assertThat(mirrored.confidence()).isCloseTo(direction.confidence(), within(1e-12));
  }

  private static void checkUnknown(String left, String right, String... features) {
    Direction direction = direction(left, right);
    assertThat(direction.source()).isEmpty();
    assertThat(direction.evidence())
        .extracting(evidence -> evidence.feature().label())
        .containsExactly(features);
    assertThat(direction(right, left).source()).isEmpty();
  }

  private static Direction direction(String left, String right) {
    return CorpusSample.of(left, right).relations().getFirst().direction();
  }

  private static String text(String... paragraphs) {
    return CorpusSample.text(paragraphs);
  }

  @Test
  void whoNamesAnOutletsOwnSourceWithoutItsCreditDescends() {
    check(
        text("(CNN)" + RAID, TOLD, ADVANCE),
        text(RAID, TOLD, ADVANCE, "Exit mobile version"),
        "own-source-without-credit",
        "own-credit");
  }

  @Test
  void whoHasTheCreditTooMayBeEither() {
    checkUnknown(text("(CNN)" + RAID, TOLD, ADVANCE), text("CNN \u2014 " + RAID, TOLD, ADVANCE));
  }

  @Test
  void aCreditAloneDoesntSuffice() {
    checkUnknown(text("(CNN)" + RAID, DEAD, ADVANCE), text(RAID, DEAD, ADVANCE), "own-credit");
  }

  @Test
  void aPhotoCreditIsNoCredit() {
    String caption = "Planes over the eastern airport in a picture of last year. (AP Photo)";
    checkUnknown(text(RAID, DEAD, ADVANCE, caption), text(RAID, DEAD, ADVANCE));
  }

  @Test
  void whoAttributesTheReportToTheOtherDescends() {
    check(
        text("(CNN)" + RAID, DEAD, ADVANCE),
        text(RAID, DEAD, ADVANCE, "CNN reported it first."),
        "credits-the-other",
        "own-credit");
  }

  @Test
  void anyWordingOfTheAttributionCounts() {
    for (String attribution :
        List.of(
            "The figures are correct, according to CNN.",
            "The pictures came via CNN.",
            "CNN reported it first.")) {
      check(
          text("(CNN)" + RAID, DEAD, ADVANCE),
          text(RAID, DEAD, ADVANCE, attribution),
          "credits-the-other",
          "own-credit");
    }
  }

  @Test
  void whoGivesCreditToTheOtherDescends() {
    check(
        text("(CNN)" + RAID, DEAD, ADVANCE),
        text(RAID, DEAD, ADVANCE, "Source: CNN"),
        "credits-the-other");
  }

  @Test
  void whoCorrectsTheOtherDescends() {
    check(
        text(RAID, DEAD, ADVANCE),
        text(RAID, DEAD, ADVANCE, "Correction: The raid was on Saturday."),
        "correction-note");
    checkUnknown(
        text(RAID, DEAD, ADVANCE, "Correction: The raid was on Saturday."),
        text(RAID, DEAD, ADVANCE, "Correction: The raid was on Saturday."));
  }

  @Test
  void aMentionIsNoAttribution() {
    for (String mention :
        List.of("He owns CNN.", "He gave it to CNN.", "BBC reported it first, he said.")) {
      checkUnknown(
          text("(CNN)" + RAID, DEAD, ADVANCE), text(RAID, DEAD, ADVANCE, mention), "own-credit");
    }
  }

  @Test
  void whoeverAttributesToItselfDescendsFromNobody() {
    checkUnknown(
        text("(CNN)" + RAID, DEAD, ADVANCE),
        text("(CNN)" + RAID, DEAD, ADVANCE, "CNN reported it."));
  }

  @Test
  void theLineOfContributorsIsACredit() {
    check(
        text(RAID, TOLD, ADVANCE, "CNN\u2019s Richard Roth contributed to this report."),
        text(RAID, TOLD, ADVANCE),
        "own-source-without-credit",
        "own-credit");
  }

  @Test
  void anOutletThatOnlyTheCorpusNamesIsKnownToo() {
    String told = TOLD.replace("CNN", "Daily Planet");
    List<Document> documents =
        List.of(
            CorpusSample.document("a", "Daily Planet", 0, text(RAID, told, ADVANCE)),
            CorpusSample.document("b", "BBC", 0, text(RAID, told, ADVANCE)));
    Direction direction = CorpusSample.of(documents).relations().getFirst().direction();
    assertThat(direction.source()).hasValue(Side.LEFT);
  }

  @Test
  void typographyAndChromeSayNothing() {
    checkUnknown(
        text(RAID, "\"We don't know,\" a soldier's mother said of the raid near the base.", DEAD),
        text(
            RAID,
            "\u201CWe don\u2019t know,\u201D a soldier\u2019s mother said of the raid near the"
                + " base.",
            DEAD,
            "Exit mobile version"));
  }

  @Test
  void namesThatTheOtherIntroducesAreOrphans() {
    check(
        text(
            RAID,
            "The state news agency SANA said that two jets had taken part in the long raid.",
            "The head of the command, spokesman Konashenkov, called it a grave error of the"
                + " allies."),
        text(
            RAID,
            "In a statement SANA said that two jets had taken part in the long raid.",
            "At a briefing Konashenkov called it a grave error of the allies."),
        "orphaned-first-mention");
  }

  @Test
  void oneOrphanAloneDoesntSuffice() {
    checkUnknown(
        text(
            RAID, "The state news agency SANA said that two jets had taken part in the long raid."),
        text(RAID, "In a statement SANA said that two jets had taken part in the long raid."),
        "orphaned-first-mention");
  }

  @Test
  void laterWordsOfTimeAreWeak() {
    checkUnknown(
        text(RAID, DEAD, "Syria blamed the United States for the airstrikes on the base."),
        text(
            RAID,
            DEAD,
            "Syria blamed the United States for Saturday\u2019s airstrikes on the base."),
        "time-pushed-back");
  }

  @Test
  void aNameThatBothIntroduceOrBothUseBareIsNoOrphan() {
    String introduced = "The state news agency SANA said that two jets had taken part in the raid.";
    String bare = "In a statement SANA said that two jets had taken part in the raid.";
    checkUnknown(text(RAID, introduced, DEAD), text(RAID, introduced, DEAD));
    checkUnknown(text(RAID, bare, DEAD), text(RAID, bare, DEAD));
    checkUnknown(text(RAID, introduced, bare), text(RAID, introduced, bare));
  }

  @Test
  void aCapitalThatTheStartOfASentenceExplainsMakesNoName() {
    checkUnknown(
        text(RAID, DEAD, "The opposition leader Coalition people trust left the town for good."),
        text(RAID, DEAD, "Coalition people trust left the town for good."));
  }

  @Test
  void anOrphanIsShownWithItsIntroduction() {
    CorpusSample corpus =
        CorpusSample.of(
            text(RAID, "The spokesman Igor Konashenkov called it a grave error of the allies."),
            text(RAID, "At a briefing Konashenkov called it a grave error of the allies."));
    Evidence evidence = corpus.relations().getFirst().direction().evidence().getFirst();
    assertThat(
            evidence.places().stream()
                .map(place -> place.span().of(corpus.articles().get(place.document()).text())))
        .containsExactly("spokesman Igor Konashenkov", "Konashenkov");
  }

  @Test
  void aFeatureFoundOftenWeighsNoMoreThanFoundTwice() {
    String[] later = {
      "Syria blamed the allies for the airstrikes on the base.",
      "The truce between the rebels and the army was about to end.",
      "A convoy reached the besieged town with food for the people."
    };
    String[] pushed = {
      later[0].replace("the airstrikes", "the earlier airstrikes"),
      later[1].replace("The truce", "The latest truce"),
      later[2].replace("besieged town", "later besieged town")
    };
    double one =
        direction(text(RAID, later[0], later[1]), text(RAID, pushed[0], later[1])).logOdds();
    double two =
        direction(text(RAID, later[0], later[1]), text(RAID, pushed[0], pushed[1])).logOdds();
    double three = direction(text(RAID, text(later)), text(RAID, text(pushed))).logOdds();
    assertThat(two).isCloseTo(2 * one, within(1e-12)).isPositive();
    assertThat(three).isCloseTo(two, within(1e-12));
  }

  @Test
  void aWordOfTimeThatBothHaveOrTheSourceHasTooIsNone() {
    String earlier = "Syria blamed the United States for the earlier airstrikes on the base.";
    checkUnknown(text(RAID, DEAD, earlier), text(RAID, DEAD, earlier));
    checkUnknown(text(RAID, DEAD, earlier), text(RAID, DEAD, earlier.replace("earlier", "latest")));
  }

  @Test
  void evidenceHasThePlacesToSeeIt() {
    CorpusSample corpus =
        CorpusSample.of(text("(CNN)" + RAID, TOLD, ADVANCE), text(RAID, TOLD, ADVANCE));
    Evidence evidence = corpus.relations().getFirst().direction().evidence().getFirst();
    assertThat(
            evidence.places().stream()
                .map(place -> place.span().of(corpus.articles().get(place.document()).text())))
        .containsExactly("CNN", "told CNN");
    assertThat(evidence.places()).extracting(Evidence.Place::document).containsExactly(0, 1);
    assertThat(evidence.says()).contains("told CNN", "in the text received");
  }

  @Test
  void anOutletFieldIsACredit() {
    List<Document> documents =
        List.of(
            CorpusSample.document("a", "CNN", 0, text(RAID, TOLD, ADVANCE)),
            CorpusSample.document("b", "BBC", 0, text(RAID, TOLD, ADVANCE)));
    Direction direction = CorpusSample.of(documents).relations().getFirst().direction();
    assertThat(direction.source()).hasValue(Side.LEFT);
    assertThat(direction.evidence())
        .extracting(evidence -> evidence.feature().label())
        .containsExactly("own-source-without-credit");
  }

  @Test
  void whoCameAsWireSuppliesTheOther() {
    List<Document> documents =
        List.of(
            Document.of("a", text(RAID, DEAD, ADVANCE)),
            new Document("b", text(RAID, DEAD, ADVANCE), ImmutableMap.of(Field.ROLE, "wire")));
    Direction direction = CorpusSample.of(documents).relations().getFirst().direction();
    assertThat(direction.source()).hasValue(Side.RIGHT);
    assertThat(direction.evidence())
        .extracting(evidence -> evidence.feature().label())
        .containsExactly("supplies-others");
  }

  @Test
  void anEarlierTimeIsEvidenceNotProof() {
    assertThat(published(0, 30))
        .satisfies(direction -> assertThat(direction.source()).isEmpty())
        .extracting(Direction::evidence)
        .asInstanceOf(InstanceOfAssertFactories.list(Evidence.class))
        .extracting(evidence -> evidence.feature().label())
        .containsExactly("published-earlier");
    assertThat(published(0, 30).logOdds()).isPositive();
    assertThat(published(30, 0).logOdds()).isNegative();
    assertThat(published(0, 9).evidence()).isEmpty();
  }

  private static Direction published(int minute, int otherMinute) {
    return published(minute, "CNN", otherMinute);
  }

  @Test
  void furnitureWithoutWordsIsNoCredit() {
    List<Document> documents =
        List.of(
            Document.of("a", text(RAID, DEAD, ADVANCE, "* * *")),
            Document.of("b", text(RAID, DEAD, ADVANCE, "Follow CNN on Facebook", "* * *")));
    assertThat(CorpusSample.of(documents).relations().getFirst().direction().evidence()).isEmpty();
  }

  @Test
  void ofOneOutletTheEarlierIsTheSource() {
    assertThat(published(0, "BBC", 30).source()).hasValue(Side.LEFT);
    assertThat(published(30, "BBC", 0).source()).hasValue(Side.RIGHT);
  }

  private static Direction published(int minute, String other, int otherMinute) {
    List<Document> documents =
        List.of(
            CorpusSample.document("a", "BBC", minute, text(RAID, DEAD, ADVANCE)),
            CorpusSample.document("b", other, otherMinute, text(RAID, DEAD, ADVANCE)));
    return CorpusSample.of(documents).relations().getFirst().direction();
  }

  @Test
  void oddsBelowFourToOneAreNoDirection() {
    assertThat(odds(1.38).source()).isEmpty();
    assertThat(odds(1.39).source()).hasValue(Side.LEFT);
    assertThat(odds(-1.39).source()).hasValue(Side.RIGHT);
    assertThat(odds(2.0, -1.0).source()).isEmpty();
    assertThat(odds(Math.log(9)).confidence()).isCloseTo(0.9, within(1e-12));
    assertThat(odds(-Math.log(9)).confidence()).isCloseTo(0.9, within(1e-12));
    assertThat(Direction.NONE.source()).isEqualTo(Optional.empty());
  }

  private static Direction odds(double... weights) {
    return Direction.of(
        Arrays.stream(weights)
            .mapToObj(weight ->
                new Evidence(
                    Feature.OWN_CREDIT,
                    weight,
                    "says",
                    ImmutableList.of(new Evidence.Place(0, new Span(0, 1)))))
            .toList(),
        Math.log(4));
  }

  @Test
  void aTimeThatOnlyThePageGivesIsNoClue() {
    for (String witness : List.of("record", "feed", "archive")) {
      assertThat(publishedFrom(witness).evidence()).isNotEmpty();
    }
    assertThat(publishedFrom("page").evidence()).isEmpty();
  }

  /// Of two texts, the second half an hour later by what this gives.
  private static Direction publishedFrom(String from) {
    Document second =
        new Document(
            "b",
            text(RAID, DEAD, ADVANCE),
            ImmutableMap.of(
                Field.OUTLET,
                "CNN",
                Field.PUBLISHED,
                "2016-09-17T10:30:00Z",
                Field.PUBLISHED_FROM,
                from));
    return CorpusSample.of(
            List.of(CorpusSample.document("a", "BBC", 0, text(RAID, DEAD, ADVANCE)), second))
        .relations()
        .getFirst()
        .direction();
  }
}
