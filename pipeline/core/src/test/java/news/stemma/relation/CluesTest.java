package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.align.Alignment;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

/// The clues one by one; what they weigh together [DirectionTest] tells.
class CluesTest {
  private static final String FERRY =
      "The night ferry to Orlen hit a sandbank off Veldau and sat there until the morning tide.";
  private static final String CREW =
      "Its crew handed out blankets, tea and playing cards while divers looked over the hull.";
  private static final String TUG =
      "A tug from Karsk pulled the ship free at dawn without a scratch on its rudder.";
  private static final String OWN =
      "Travellers have complained of late boats on this line since the spring of last year.";

  private static final String LEAD = "It is calm again, people on the island say.";

  /// Both ways round: the clue is there, and says that the first descends to the second.
  private static void check(Feature feature, String source, String derived) {
    check(feature, Document.of("a", source), Document.of("b", derived));
  }

  private static void check(Feature feature, Document source, Document derived) {
    assertThat(values(feature, source, derived))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(value).isPositive());
    assertThat(values(feature, derived, source))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(value).isNegative());
  }

  private static void checkUnknown(Feature feature, String left, String right) {
    checkUnknown(feature, Document.of("a", left), Document.of("b", right));
  }

  private static void checkUnknown(Feature feature, Document left, Document right) {
    assertThat(values(feature, left, right)).isEmpty();
    assertThat(values(feature, right, left)).isEmpty();
  }

  private static List<Double> values(
      Feature feature, Document left, Document right, String... others) {
    return clues(left, right, others).stream()
        .filter(clue -> clue.feature() == feature)
        .map(Clue::value)
        .toList();
  }

  /// Of the first two articles of a corpus.
  private static List<Clue> clues(Document left, Document right, String... others) {
    List<Document> documents =
        new ArrayList<>(
            List.of(
                new Document("a", left.text(), left.fields()),
                new Document("b", right.text(), right.fields())));
    Stream.of(others)
        .map(text -> Document.of("c%02d".formatted(documents.size()), text))
        .forEach(documents::add);
    CorpusSample corpus = CorpusSample.of(documents);
    Alignment alignment = corpus.alignments().getFirst();
    assertThat(List.of(alignment.left(), alignment.right())).containsExactly(0, 1);
    return new DirectionClues(
            corpus.articles(), corpus.survey().sources(), corpus.survey().frequencies())
        .of(alignment);
  }

  private static Document headed(String headline, String text) {
    return new Document("a", text, ImmutableMap.of(Field.HEADLINE, headline));
  }

  private static Document ofOutlet(String outlet, String text) {
    return new Document("a", text, ImmutableMap.of(Field.OUTLET, outlet));
  }

  private static String text(String... paragraphs) {
    return CorpusSample.text(paragraphs);
  }

  @Test
  void aLineThatGivesCreditSaysThatTheTextIsTaken() {
    check(
        Feature.CREDIT_LINE,
        text(FERRY, CREW, TUG),
        text(FERRY, CREW, TUG, "Source: Veldau Times"));
    check(
        Feature.CREDIT_LINE,
        text(FERRY, CREW, TUG),
        text(FERRY, CREW, TUG, "Source: somebody on the island"));
  }

  @Test
  void aLineThatBothHaveSaysNothing() {
    checkUnknown(
        Feature.CREDIT_LINE,
        text(FERRY, CREW, TUG, "Source: Orlen Gazette"),
        text(FERRY, CREW, TUG, "Source: Veldau Times"));
  }

  @Test
  void anAgencyThatSignsItsOwnTextGivesNoCredit() {
    checkUnknown(
        Feature.CREDIT_LINE,
        text(FERRY, CREW, TUG),
        text("ORLEN (AP) — " + FERRY, CREW, TUG, "Source: AP"));
  }

  @Test
  void aCreditToTheOtherIsAClueOfItsOwn() {
    String source = text("(CNN)" + FERRY, CREW, TUG);
    String derived = text(FERRY, CREW, TUG, "Source: CNN");
    check(Feature.CREDITS_THE_OTHER, source, derived);
    checkUnknown(Feature.CREDIT_LINE, source, derived);
  }

  @Test
  void whoNamesAnOutletAsReportingDescends() {
    for (String report :
        List.of(
            "The Veldau Times reported.",
            "The Veldau Times has reported it.",
            "This was reported on Sunday by the Veldau Times.",
            "It was calm, according to the Veldau Times.",
            "It was calm, according to Ferrynews.ie.")) {
      check(
          Feature.NAMES_WHO_REPORTS, text(FERRY, CREW, TUG), text(FERRY + " " + report, CREW, TUG));
    }
  }

  @Test
  void whoIsNoOutletByItsNameOrDoesNotReportIsNoReporter() {
    for (String report :
        List.of(
            "The Harbour Office reported.",
            "It was calm, according to Mira Holt.",
            "He reads the Veldau Times.",
            "Nothing was reported. By noon Veldau Times readers knew.",
            "It was calm, according to the times of old.")) {
      checkUnknown(
          Feature.NAMES_WHO_REPORTS, text(FERRY, CREW, TUG), text(FERRY + " " + report, CREW, TUG));
    }
  }

  @Test
  void whoIsNamedInTheSourceTooMayBeTheSourceOfBoth() {
    checkUnknown(
        Feature.NAMES_WHO_REPORTS,
        text(FERRY, CREW, TUG, "He reads the Veldau Times."),
        text(FERRY + " The Veldau Times reported.", CREW, TUG));
  }

  @Test
  void aTextKnownToBeAnothersIsNotTheReporters() {
    checkUnknown(
        Feature.NAMES_WHO_REPORTS,
        text("(CNN)" + FERRY, CREW, TUG),
        text(FERRY + " The Veldau Times reported.", CREW, TUG));
  }

  @Test
  void aReporterFarFromWhatIsSharedSaysNothing() {
    checkUnknown(
        Feature.NAMES_WHO_REPORTS,
        text(FERRY, CREW, TUG),
        text(FERRY, CREW, TUG, OWN, "The Veldau Times reported it of other boats on that line."));
  }

  @Test
  void whoSetsOffTheSharedWordingAsAQuotationDescends() {
    String source = text(FERRY, CREW, TUG, OWN);
    String introduction = "The harbour office of the island wrote that day:";
    check(Feature.SET_OFF, source, text(LEAD, introduction, FERRY, CREW, TUG));
    checkUnknown(
        Feature.SET_OFF, source, text(LEAD, introduction.replace(':', '.'), FERRY, CREW, TUG));
  }

  @Test
  void whereBothSetItOffOrTheSourceIsNothingElseItMayBeAThirds() {
    String introduction = "The harbour office of the island wrote that day:";
    checkUnknown(
        Feature.SET_OFF,
        text(OWN, "Its owner let us know on Sunday:", FERRY, CREW, TUG),
        text(LEAD, introduction, FERRY, CREW, TUG));
    checkUnknown(
        Feature.SET_OFF, text(FERRY, CREW, TUG), text(LEAD, introduction, FERRY, CREW, TUG));
  }

  @Test
  void aNoteOfAnUpdateCountsAtAHeadInBracketsAndInAHeadline() {
    String source = text(FERRY, CREW, TUG);
    check(Feature.UPDATE_NOTE, source, text(FERRY, CREW, TUG, "Update: the ship is back."));
    check(Feature.UPDATE_NOTE, source, text(FERRY, CREW, TUG + " (Update at noon.)"));
    check(Feature.UPDATE_NOTE, source, text(FERRY, CREW, TUG + " [update at noon]"));
    check(
        Feature.UPDATE_NOTE,
        headed("Ferry hits sandbank", source),
        headed("Ferry hits sandbank - update", source));
  }

  @Test
  void aNoteSaysNothingOfAnotherOutlet() {
    String noted = text(FERRY, CREW, TUG, "Correction: the ship is back.");
    check(
        Feature.CORRECTION_NOTE,
        ofOutlet("Port Courier", text(FERRY, CREW, TUG)),
        ofOutlet("Port Courier", noted));
    check(Feature.CORRECTION_NOTE, text(FERRY, CREW, TUG), noted);
    checkUnknown(
        Feature.CORRECTION_NOTE,
        ofOutlet("Port Courier", text(FERRY, CREW, TUG)),
        ofOutlet("Tern News Agency", noted));
  }

  @Test
  void theSameWordsWithinProseAreNone() {
    checkUnknown(
        Feature.UPDATE_NOTE,
        text(FERRY, CREW, TUG),
        text(FERRY, CREW, TUG, "The crew will update their maps of the bay this week."));
  }

  @Test
  void aNoteThatBothHaveSaysNothing() {
    checkUnknown(
        Feature.UPDATE_NOTE,
        text(FERRY, CREW, TUG, "Update: the ship is back."),
        text("Update: it is morning.", FERRY, CREW, TUG));
  }

  @Test
  void whatWillBeContinuedIsTheSource() {
    check(
        Feature.UNFINISHED,
        text(FERRY, CREW, TUG, "Developing story, come back soon."),
        text(FERRY, CREW, TUG));
    checkUnknown(
        Feature.UNFINISHED,
        text(FERRY, CREW, TUG, "Developing story, come back soon."),
        text(FERRY, CREW, TUG, "Developing story, come back soon."));
    checkUnknown(
        Feature.UNFINISHED,
        text(FERRY, CREW, TUG, "The crew is developing a better chart."),
        text(FERRY, CREW, TUG));
  }

  @Test
  void whatBreaksOffWhereTheOtherGoesOnDescends() {
    String source = text(FERRY, CREW + " " + TUG, OWN);
    check(Feature.BREAKS_OFF, source, text(FERRY, CREW + " A tug from Karsk pulled the ship"));
    check(Feature.BREAKS_OFF, source, text(FERRY, CREW + " A tug from Karsk pulled the ship..."));
    check(
        Feature.BREAKS_OFF,
        source,
        text(FERRY, CREW + " A tug from Karsk pulled the ship [\u2026"));
  }

  @Test
  void whatEndsWithAStopOrAtTheEndOfTheOthersSentenceOrTextDoesNot() {
    String source = text(FERRY, CREW + " " + TUG, OWN);
    checkUnknown(
        Feature.BREAKS_OFF, source, text(FERRY, CREW + " A tug from Karsk pulled the ship."));
    checkUnknown(
        Feature.BREAKS_OFF, source, text(FERRY, CREW + " " + TUG.substring(0, TUG.length() - 1)));
    checkUnknown(
        Feature.BREAKS_OFF,
        text(FERRY, CREW + " " + TUG),
        text(FERRY, CREW + " A tug from Karsk pulled the ship free at dawn"));
  }

  @Test
  void whatStandsWithoutMarksThatTheOtherHasDescends() {
    String bare = "The captain told all of them that the ship would not move before the tide.";
    String quoted = bare.replace("the ship", "“the ship").replace("tide.", "tide.”");
    check(Feature.UNQUOTED, text(FERRY, quoted, TUG), text(FERRY, bare, TUG));
    checkUnknown(Feature.UNQUOTED, text(FERRY, quoted, TUG), text(FERRY, quoted, TUG));
    checkUnknown(Feature.UNQUOTED, text(FERRY, bare, TUG), text(FERRY, bare, TUG));
  }

  @Test
  void whatBothUnquoteSaysNothing() {
    String bare = "The captain told all of them that the ship would not move before the tide.";
    String quoted = bare.replace("the ship", "“the ship").replace("tide.", "tide.”");
    String other = "Its owner called the sandbank a moving beast that no chart can ever know.";
    String otherQuoted = other.replace("a moving", "“a moving").replace("know.", "know.”");
    checkUnknown(
        Feature.UNQUOTED, text(FERRY, quoted, other, TUG), text(FERRY, bare, otherQuoted, TUG));
  }

  @Test
  void whoLeavesOutWhatStandsInBracketsDescends() {
    String bracketed = FERRY.replace("a sandbank", "a sandbank (the third)");
    check(Feature.BRACKET_DROPPED, text(bracketed, CREW, TUG), text(FERRY, CREW, TUG));
    checkUnknown(Feature.BRACKET_DROPPED, text(bracketed, CREW, TUG), text(bracketed, CREW, TUG));
    checkUnknown(
        Feature.BRACKET_DROPPED,
        text(bracketed, CREW, TUG),
        text(FERRY, CREW, TUG.replace("A tug", "A tug (the only one)")));
    checkUnknown(
        Feature.BRACKET_DROPPED,
        text(FERRY.replace("a sandbank", "a sandbank, the third,"), CREW, TUG),
        text(FERRY, CREW, TUG));
  }

  @Test
  void aBracketOfTheHeadlineCountsWhereBothHaveHeadlines() {
    String text = text(FERRY, CREW, TUG);
    check(
        Feature.BRACKET_DROPPED,
        headed("Ferry stuck (updates crew)", text),
        headed("Ferry stuck", text));
    checkUnknown(
        Feature.BRACKET_DROPPED,
        headed("Ferry stuck (updates crew)", text),
        headed("Ferry <stuck>", text));
    checkUnknown(
        Feature.BRACKET_DROPPED,
        headed("Ferry stuck (updates crew)", text),
        Document.of("b", text));
  }

  /// Texts that spell the word so.
  private static String[] spelling(String word, int texts) {
    return IntStream.range(0, texts)
        .mapToObj(i -> "Number " + i + " of the letters has a " + word + " in it.")
        .toArray(String[]::new);
  }

  @Test
  void whoSpellsAsOthersDoWhatOnlyTheOtherSpellsSoDescends() {
    Document slip = Document.of("a", text(FERRY.replace("sandbank", "sandbnk"), CREW, TUG));
    Document mended = Document.of("b", text(FERRY, CREW, TUG));
    assertThat(values(Feature.SPELLING_MENDED, slip, mended, spelling("sandbank", 7)))
        .containsExactly(1.0);
    assertThat(values(Feature.SPELLING_MENDED, mended, slip, spelling("sandbank", 7)))
        .containsExactly(-1.0);
  }

  @Test
  void aWordThatFewHaveOrASpellingThatOthersHaveIsNoSlip() {
    Document slip = Document.of("a", text(FERRY.replace("sandbank", "sandbnk"), CREW, TUG));
    Document mended = Document.of("b", text(FERRY, CREW, TUG));
    assertThat(values(Feature.SPELLING_MENDED, slip, mended, spelling("sandbank", 6))).isEmpty();
    assertThat(
            values(
                Feature.SPELLING_MENDED,
                slip,
                mended,
                Stream.of(spelling("sandbank", 7), spelling("sandbnk", 2))
                    .flatMap(Stream::of)
                    .toArray(String[]::new)))
        .isEmpty();
  }

  @Test
  void aTextThatLiesInALongerOneIsCut() {
    check(Feature.CUT, text(FERRY, CREW, TUG, OWN), text(FERRY, CREW, TUG));
    checkUnknown(Feature.CUT, text(FERRY, CREW, TUG, "More soon."), text(FERRY, CREW, TUG));
    checkUnknown(Feature.CUT, text(FERRY, CREW, OWN), text(FERRY, TUG, "It is quite late."));
  }

  @Test
  void cutsOfOneOutletAreAFeatureOfTheirOwn() {
    Document source = ofOutlet("CNN", text(FERRY, CREW, TUG, OWN));
    Document derived = ofOutlet("CNN", text(FERRY, CREW, TUG));
    check(Feature.CUT_BY_ONE_OUTLET, source, derived);
    checkUnknown(Feature.CUT, source, derived);
    checkUnknown(Feature.CUT_BY_ONE_OUTLET, source, ofOutlet("BBC", text(FERRY, CREW, TUG)));
  }

  @Test
  void aCorrectionOfBothSaysNothing() {
    check(
        Feature.CORRECTION_NOTE,
        text(FERRY, CREW, TUG),
        text(FERRY, CREW, TUG + " (Correction: two tugs.)"));
    checkUnknown(
        Feature.CORRECTION_NOTE,
        text(FERRY, CREW, TUG),
        text(FERRY, CREW, TUG, "The harbour has a house of correction."));
  }

  @Test
  void oneSlipInATextThatRepeatsCountsOnce() {
    Document slip = Document.of("a", text(FERRY.replace("sandbank", "sandbnk"), CREW, TUG));
    Document mended = Document.of("b", text(FERRY, CREW, TUG, FERRY));
    assertThat(values(Feature.SPELLING_MENDED, mended, slip, spelling("sandbank", 7)))
        .containsExactly(-1.0);
    Document twice = Document.of("a", text(slip.text(), FERRY.replace("sandbank", "sandbnk")));
    Document once = Document.of("b", text(FERRY, CREW, TUG));
    assertThat(values(Feature.SPELLING_MENDED, twice, once, spelling("sandbank", 7)))
        .containsExactly(1.0);
  }

  @Test
  void whereMarksCantBeReadNothingIsUnquoted() {
    String quoted = "The captain said that “the ship would not move at all before the tide.”";
    checkUnknown(
        Feature.UNQUOTED,
        Document.of("a", text(FERRY, quoted, TUG)),
        new Document("b", text(FERRY, quoted, TUG), ImmutableMap.of(Field.LANG, "xx")));
  }

  @Test
  void whatTheyShareBehindTheBodyDoesNotBreakOff() {
    String chrome = "Sign up for letters on ferries, tides, tugs and bays";
    checkUnknown(
        Feature.BREAKS_OFF,
        text(FERRY, CREW, TUG, chrome + " at the desk of the harbour office on the island.", OWN),
        text(
            FERRY, CREW, TUG, OWN.substring(0, OWN.length() - 11).replace("late", "slow"), chrome));
  }

  @Test
  void wordsOfTwoSentencesNameNobodyWhoTellsOrReports() {
    String told = "Nobody on board knew what exactly the captain and the divers had been told.";
    String asked = "CNN asked the harbour office for a comment but had none before the night.";
    checkUnknown(
        Feature.OWN_SOURCE_WITHOUT_CREDIT,
        text("(CNN)" + FERRY, told, asked),
        text(FERRY, told, asked));
    checkUnknown(
        Feature.CREDITS_THE_OTHER,
        text("(CNN)" + FERRY, CREW, TUG),
        text(FERRY, CREW, TUG, "That is what the crew reported.", "CNN has no boats."));
    checkUnknown(
        Feature.CREDITS_THE_OTHER,
        text("(CNN)" + FERRY, CREW, TUG),
        text(FERRY, CREW, TUG, "The ship belongs to CNN.", "Reports of other boats were late."));
    checkUnknown(
        Feature.NAMES_WHO_REPORTS,
        text(FERRY, CREW, TUG),
        text(FERRY + " The crew read the Veldau Times. Reports were late.", CREW, TUG));
  }

  @Test
  void anOutletThatNamesItselfIsNoReporter() {
    checkUnknown(
        Feature.NAMES_WHO_REPORTS,
        Document.of("a", text(FERRY, CREW, TUG)),
        ofOutlet("Veldau Times", text(FERRY + " The Veldau Times reported.", CREW, TUG)));
  }
}
