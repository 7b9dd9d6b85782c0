package news.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import news.stemma.text.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleParserTest {
  private static final String PROSE =
      "As a delicate ceasefire appeared to hold, coalition airstrikes killed dozens of soldiers.";

  /// Lines of news pages and what looks like them, with every kind of line end and indent.
  private static final List<String> LINES =
      List.of(
          "Syria claims strike",
          "Story highlights",
          "(CNN)As a delicate ceasefire appeared to hold, planes came.",
          "CNN\u00A0 \u2014\u00A0",
          "CAIRO (AP) \u2014",
          "LONDON, Feb. 3 - Planes hit F-16s.",
          "AMMAN (Reuters) - ",
          "By Anne Barnard",
          "ceasefire pkg_00021407.jpg",
          "What the ceasefire looks like",
          "03:01 - Source: CNN",
          "Vladimir Putin, right, in Moscow. (AP Photo)",
          "Exit mobile version",
          "CNN\u2019s Richard Roth contributed to this report.",
          "\u201CWe left,\u201D he said.",
          "\u201CWe left. They",
          "stayed. The F-",
          "16s of the U.S",
          ". Army (CNN) -",
          "and then",
          "\uFEFF",
          "\u200B\u00AD",
          "\uD83D",
          "",
          "",
          "   ",
          "\u3000",
          "5");

  private static final List<String> ENDS =
      List.of("\n", "\n", "\r\n", "\r", "\u2028", "\u2029", "\n  ", "\n\n");

  private static void check(String text, String... blocks) {
    Article article = EnglishSample.parse(Document.of("a", text));
    assertThat(article.blocks().stream().map(block -> block.kind() + " " + block.span().of(text)))
        .map(String::strip)
        .containsExactly(blocks);
  }

  @Test
  void whereAHeadlineCameApartALineOfOtherWordsIsNone() {
    String text =
        "The Bank of Kesh said it had revised\n"
            + "its forecast of the shortage in the money market of the whole island to 400 mln crowns";
    assertThat(kinds(text, "KESH MONEY MARKET SHORTAGE REVISED")).doesNotContain(Kind.HEADLINE);
    String repeated = "Kesh bank revises money market shortage\n" + text;
    assertThat(kinds(repeated, "KESH MONEY MARKET SHORTAGE REVISED")).startsWith(Kind.HEADLINE);
  }

  private static List<Kind> kinds(String text, String headline) {
    Document document = new Document("a", text, ImmutableMap.of(Field.HEADLINE, headline));
    return EnglishSample.parse(document).blocks().stream().map(Block::kind).toList();
  }

  @Test
  void aShortFirstLineBeforeALongerOneIsTheHeadline() {
    check(
        "Syria claims airstrike\n\n" + PROSE,
        "HEADLINE Syria claims airstrike",
        "PARAGRAPH " + PROSE);
    check(PROSE + "\n\nThey left.", "PARAGRAPH " + PROSE, "PARAGRAPH They left.");
    check("They left.\n\n" + PROSE, "PARAGRAPH They left.", "PARAGRAPH " + PROSE);
  }

  @Test
  void aShortLineAloneIsNoHeadline() {
    check("Syria claims airstrike", "PARAGRAPH Syria claims airstrike");
  }

  @Test
  void highlightsAreFurnitureUntilTheStoryStarts() {
    check(
        "Story highlights\n- Syria says the strike is proof\n- The US says it erred\n(CNN)" + PROSE,
        "FURNITURE Story highlights",
        "FURNITURE - Syria says the strike is proof",
        "FURNITURE - The US says it erred",
        "DATELINE (CNN)",
        "PARAGRAPH " + PROSE);
    check(
        "Key points\n\nSyria says the strike is proof\n\n" + PROSE,
        "FURNITURE Key points",
        "FURNITURE Syria says the strike is proof",
        "PARAGRAPH " + PROSE);
  }

  @Test
  void datelinesAreBlocksOfTheirOwn() {
    check("(CNN)" + PROSE, "DATELINE (CNN)", "PARAGRAPH " + PROSE);
    check("CNN \u2014\u00A0" + PROSE, "DATELINE CNN \u2014", "PARAGRAPH " + PROSE);
    check("CNN \u00A0\u2014\u00A0\n\n" + PROSE, "DATELINE CNN \u00A0\u2014", "PARAGRAPH " + PROSE);
    check(
        "CAIRO\u00A0(AP)\u00A0\u2014\u00A0" + PROSE,
        "DATELINE CAIRO\u00A0(AP)\u00A0\u2014",
        "PARAGRAPH " + PROSE);
    check("CNN  \u2014 \n\n" + PROSE, "DATELINE CNN  \u2014", "PARAGRAPH " + PROSE);
    check("CAIRO (AP) \u2014 " + PROSE, "DATELINE CAIRO (AP) \u2014", "PARAGRAPH " + PROSE);
    check("AMMAN (Reuters) - " + PROSE, "DATELINE AMMAN (Reuters) -", "PARAGRAPH " + PROSE);
    check("(Reuters) - " + PROSE, "DATELINE (Reuters) -", "PARAGRAPH " + PROSE);
    check("LONDON, Feb. 3 - " + PROSE, "DATELINE LONDON, Feb. 3 -", "PARAGRAPH " + PROSE);
    check(
        "Deir el-Zour, Syria (AP) \u2014 " + PROSE,
        "DATELINE Deir el-Zour, Syria (AP) \u2014",
        "PARAGRAPH " + PROSE);
  }

  @Test
  void proseThatOpensLikeADatelineIsNone() {
    String bracket = "(He left the base in the morning, said the army.)";
    String compound = "US-led coalition planes hit the army base near the airport.";
    String dash = "The army \u2014 it said \u2014 left the base near the airport.";
    check(bracket, "PARAGRAPH " + bracket);
    check(compound, "PARAGRAPH " + compound);
    check(dash, "PARAGRAPH " + dash);
  }

  @Test
  void aLineThatEndsWithAPhotoCreditIsACaption() {
    check(
        PROSE + "\n\nVladimir Putin, right, speaks in Moscow. (Mikhail Klimentyev/AP Photo)",
        "PARAGRAPH " + PROSE,
        "CAPTION Vladimir Putin, right, speaks in Moscow. (Mikhail Klimentyev/AP Photo)");
    check(
        "Putin says no\nVladimir Putin, right, speaks in Moscow (AP Photo)\n" + PROSE,
        "HEADLINE Putin says no",
        "CAPTION Vladimir Putin, right, speaks in Moscow (AP Photo)",
        "PARAGRAPH " + PROSE);
  }

  @Test
  void aPhotographInTheProseIsNoCaption() {
    String photo = "An AP photo showed the base (see above) before the strike.";
    check(photo, "PARAGRAPH " + photo);
  }

  @Test
  void linesWithARunningTimeAreACaption() {
    check(
        PROSE
            + "\n\nsyria aleppo ceasefire pkg_00021407.jpg\nWhat the ceasefire looks like in Aleppo"
            + "\n03:01 - Source: CNN\n\n"
            + PROSE,
        "PARAGRAPH " + PROSE,
        "CAPTION syria aleppo ceasefire pkg_00021407.jpg",
        "CAPTION What the ceasefire looks like in Aleppo",
        "CAPTION 03:01 - Source: CNN",
        "PARAGRAPH " + PROSE);
  }

  @Test
  void shortLinesWithoutAStopInTheStoryAreSectionHeads() {
    check(
        PROSE + "\n\nUS: Coalition conferred with Russia\n\n" + PROSE,
        "PARAGRAPH " + PROSE,
        "FURNITURE US: Coalition conferred with Russia",
        "PARAGRAPH " + PROSE);
  }

  @Test
  void shortLinesWithAStopInTheStoryAreParagraphs() {
    check(PROSE + "\n\nThey left.", "PARAGRAPH " + PROSE, "PARAGRAPH They left.");
    check(
        PROSE + "\n\n\u201CThey left.\u201D",
        "PARAGRAPH " + PROSE,
        "PARAGRAPH \u201CThey left.\u201D");
    check(PROSE + "\n\n(\"They left?\")", "PARAGRAPH " + PROSE, "PARAGRAPH (\"They left?\")");
  }

  @Test
  void chromeIsFurnitureWhereverItStands() {
    check(
        "Share this article\nSyria claims airstrike\n" + PROSE + "\nExit mobile\u00A0version",
        "FURNITURE Share this article",
        "HEADLINE Syria claims airstrike",
        "PARAGRAPH " + PROSE,
        "FURNITURE Exit mobile\u00A0version");
    check("He will exit mobile version now.", "PARAGRAPH He will exit mobile version now.");
  }

  @Test
  void theLineThatNamesContributorsIsNoPartOfTheBody() {
    Article article =
        EnglishSample.article(
            "a", PROSE, "CNN\u2019s Richard Roth and Matthew Chance contributed to this report.");
    assertThat(article.blocks()).extracting(Block::isBody).containsExactly(true, false);
    assertThat(article.bodyTokens()).isEqualTo(13);
  }

  @Test
  void aLineThatGivesCreditForTheTextIsACredit() {
    check(PROSE + "\n\n(Reuters)", "PARAGRAPH " + PROSE, "CREDIT (Reuters)");
    check(PROSE + "\n\nSource: AP", "PARAGRAPH " + PROSE, "CREDIT Source: AP");
    check(
        "They left (from the north).\n\n" + PROSE,
        "PARAGRAPH They left (from the north).",
        "PARAGRAPH " + PROSE);
  }

  @Test
  void theLineThatNamesTheAuthorIsTheByline() {
    check(
        "Syria claims airstrike\nBy Anne Barnard and Mark Mazzetti\n" + PROSE,
        "HEADLINE Syria claims airstrike",
        "BYLINE By Anne Barnard and Mark Mazzetti",
        "PARAGRAPH " + PROSE);
    check("By Monday the army had left.", "PARAGRAPH By Monday the army had left.");
  }

  @Test
  void hardWrappedLinesMakeParagraphs() {
    check(
        "The army left the base\nnear the airport after the\nstrike. It came back.\n\n"
            + "The planes stayed over\nthe town for the day.\n",
        "PARAGRAPH The army left the base\nnear the airport after the\nstrike. It came back.",
        "PARAGRAPH The planes stayed over\nthe town for the day.");
  }

  @Test
  void anIndentOpensAParagraphOfHardWrappedLines() {
    check(
        "  The army left the base\nnear the airport after the\nstrike.\n"
            + "  The planes stayed over\nthe town for the day.",
        "PARAGRAPH The army left the base\nnear the airport after the\nstrike.",
        "PARAGRAPH The planes stayed over\nthe town for the day.");
  }

  @Test
  void linesThatAreParagraphsStayApart() {
    check(
        "The army left.\nThe planes stayed.",
        "PARAGRAPH The army left.",
        "PARAGRAPH The planes stayed.");
  }

  @Test
  void sentencesOfTheBodyAreCutAndOtherBlocksAreWhole() {
    Article article =
        EnglishSample.article(
            "a",
            "Gen. Smith left. Or did he",
            "The army left the base near the airport. It came back later.",
            "The base near the airport. Before the strike. (AP Photo)");
    assertThat(article.sentences().stream().map(sentence -> sentence.span().of(article.text())))
        .containsExactly(
            "Gen. Smith left. Or did he",
            "The army left the base near the airport.",
            "It came back later.",
            "The base near the airport. Before the strike. (AP Photo)");
    assertThat(article.sentences()).extracting(Sentence::tokens).containsExactly(6, 8, 4, 10);
  }

  @Test
  void anEmptyTextIsAnArticleOfNothing() {
    check("");
    check(" \n\u00A0\r\n\t");
    assertThat(EnglishSample.parse(Document.of("a", "\n")).sentences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyWordLiesInOneBlockAndOneSentence(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 400; i++) {
      StringBuilder soup = new StringBuilder();
      for (int lines = random.nextInt(1, 12); lines > 0; lines--) {
        soup.append(LINES.get(random.nextInt(LINES.size())));
        soup.append(ENDS.get(random.nextInt(ENDS.size())));
      }
      checkPartition(EnglishSample.parse(Document.of("soup", soup.toString())));
    }
  }

  private static void checkPartition(Article article) {
    String text = article.text();
    int end = 0;
    for (Block block : article.blocks()) {
      assertThat(block.span().start()).as(text).isGreaterThanOrEqualTo(end);
      assertThat(block.span().length()).as(text).isPositive();
      end = block.span().end();
    }
    assertThat(end).as(text).isLessThanOrEqualTo(text.length());
    int[] sentencesOfToken = new int[article.tokens().size()];
    for (Sentence sentence : article.sentences()) {
      Span block = article.blocks().get(sentence.block()).span();
      assertThat(block.start()).as(text).isLessThanOrEqualTo(sentence.span().start());
      assertThat(block.end()).as(text).isGreaterThanOrEqualTo(sentence.span().end());
      for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
        sentencesOfToken[t]++;
        assertThat(article.blockIndex(t)).as(text).isEqualTo(sentence.block());
      }
    }
    assertThat(Arrays.stream(sentencesOfToken)).as(text).allMatch(n -> n == 1);
    for (int t = 0; t < article.tokens().size(); t++) {
      Span block = article.block(t).span();
      assertThat(block.start()).as(text).isLessThanOrEqualTo(article.tokens().start(t));
      assertThat(block.end()).as(text).isGreaterThanOrEqualTo(article.tokens().end(t));
    }
  }
}
