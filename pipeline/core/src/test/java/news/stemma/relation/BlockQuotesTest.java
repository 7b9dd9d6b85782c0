package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import news.stemma.align.Side;
import news.stemma.text.Article;
import org.junit.jupiter.api.Test;

class BlockQuotesTest {
  private static final String FERRY =
      "The night ferry to Orlen hit a sandbank off Veldau and sat there until the morning tide.";
  private static final String CREW =
      "Its crew handed out blankets, tea and playing cards while divers looked over the hull.";
  private static final String TUG =
      "A tug from Karsk pulled the ship free at dawn without a scratch on its rudder.";
  private static final String INTRODUCTION = "The harbour office of the island wrote that day:";
  private static final String OWN =
      "Travellers have complained of late boats on this line since the spring of last year.";

  /// What the left text sets off, whichever side it is on.
  private static void check(String left, String right, String... setOff) {
    CorpusSample corpus = CorpusSample.of(left, right);
    assertThat(setOff(corpus, Side.LEFT)).isEqualTo(ImmutableList.copyOf(setOff));
    assertThat(setOff(CorpusSample.of(right, left), Side.RIGHT))
        .isEqualTo(ImmutableList.copyOf(setOff));
  }

  private static List<String> setOff(CorpusSample corpus, Side side) {
    Article article = corpus.articles().get(side == Side.LEFT ? 0 : 1);
    BitSet tokens = BlockQuotes.in(corpus.alignments().getFirst(), side, article);
    List<String> stretches = new ArrayList<>();
    for (int start = tokens.nextSetBit(0); start >= 0; ) {
      int end = tokens.nextClearBit(start);
      stretches.add(article.tokens().span(start, end).of(article.text()));
      start = tokens.nextSetBit(end);
    }
    return stretches;
  }

  private static String text(String... paragraphs) {
    return CorpusSample.text(paragraphs);
  }

  private static String bare(String sentence) {
    return sentence.substring(0, sentence.length() - 1);
  }

  @Test
  void aColonOrCommaSetsOffTheParagraphBehindIt() {
    check(text(OWN, INTRODUCTION, FERRY), text(FERRY, CREW, TUG), bare(FERRY));
    check(
        text(OWN, "In the words of the harbour office of that small, far-off island,", FERRY),
        text(FERRY, CREW, TUG),
        bare(FERRY));
  }

  @Test
  void aStopDoesNot() {
    check(text(OWN, INTRODUCTION.replace(':', '.'), FERRY), text(FERRY, CREW, TUG));
  }

  @Test
  void aColonWithinTheParagraphDoesNot() {
    check(text(OWN, INTRODUCTION + " " + FERRY), text(FERRY, CREW, TUG));
  }

  @Test
  void theFirstParagraphHasNothingBeforeIt() {
    check(text(FERRY, OWN), text(FERRY, CREW, TUG));
  }

  @Test
  void chromeBetweenTheTwoIsPassedOver() {
    check(
        text(OWN, INTRODUCTION, "Exit mobile version", FERRY), text(FERRY, CREW, TUG), bare(FERRY));
  }

  @Test
  void theQuotationEndsWithThePassage() {
    check(text(OWN, INTRODUCTION, FERRY, OWN), text(FERRY, CREW, TUG), bare(FERRY));
    check(text(OWN, INTRODUCTION, FERRY + " " + OWN), text(FERRY, CREW, TUG), bare(FERRY));
  }

  @Test
  void itGoesOnOverParagraphsThatFollowEachOther() {
    check(
        text(OWN, INTRODUCTION, TUG, FERRY),
        text(FERRY, CREW, TUG),
        text(bare(TUG) + ".", bare(FERRY)));
    check(text(OWN, INTRODUCTION, TUG, OWN, FERRY), text(FERRY, CREW, TUG), bare(TUG));
  }
}
