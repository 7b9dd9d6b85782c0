package news.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationsTest {
  private static void check(String paragraph, String... quotations) {
    String text = "\u201CBefore.\n" + paragraph + "\nafter\u201D";
    Span span = new Span(9, 9 + paragraph.length());
    assertThat(Quotations.in(text, span).stream().map(quoted -> quoted.of(text)))
        .containsExactly(quotations);
  }

  @Test
  void marksOfAnyKindQuote() {
    check(
        "\u201CWe left,\u201D he said. \u201CNow.\u201D",
        "\u201CWe left,\u201D",
        "\u201CNow.\u201D");
    check("\"We left,\" he said. \"Now.\"", "\"We left,\"", "\"Now.\"");
    check("Er sagte: \u201EWir gehen.\u201C Dann ging er.", "\u201EWir gehen.\u201C");
    check("Il dit : \u00ABNous partons.\u00BB", "\u00ABNous partons.\u00BB");
    check("Er sagte: \u00BBWir gehen.\u00AB", "\u00BBWir gehen.\u00AB");
    check("\u300C\u6211\u4EEC\u8D70\u4E86\u300D", "\u300C\u6211\u4EEC\u8D70\u4E86\u300D");
  }

  @Test
  void singleMarksQuoteAsTheBritishDo() {
    check("\u2018We\u2019re done,\u2019 she said.", "\u2018We\u2019re done,\u2019");
    check("'We're done,' she said. 'Now.'", "'We're done,'", "'Now.'");
    check("He called it a \u2018grave\u2019 error.", "\u2018grave\u2019");
  }

  @Test
  void apostrophesAreNoQuotes() {
    check("They don't know the plane's crew, and the planes' crews don't.");
    check("They don\u2019t know the planes\u2019 crews of the \u201990s.");
    check("The soldiers' families and the planes' crews.");
    check("He is 6'2\" tall, she is 5'3\" tall.");
  }

  @Test
  void aQuotationThatGoesOnInTheNextParagraphRunsToTheEnd() {
    check("He said: \u201CWe left. The army stayed.", "\u201CWe left. The army stayed.");
    check("\"We left. The army stayed.", "\"We left. The army stayed.");
    check("\u201CWe came back,\u201D he added.", "\u201CWe came back,\u201D");
  }

  @Test
  void aClosingMarkAloneQuotesNothing() {
    check("and then we left,\u201D he said.");
    check("and then we left,\" he said.");
    check("and then we left.\"");
  }

  @Test
  void quotationsInQuotationsArePartOfThem() {
    check(
        "\u201CHe said \u2018no\u2019 twice,\u201D she said.",
        "\u201CHe said \u2018no\u2019 twice,\u201D");
    check("\"He said 'no' twice,\" she said.", "\"He said 'no' twice,\"");
    check(
        "\u2018He said \u201Cno\u201D twice,\u2019 she said.",
        "\u2018He said \u201Cno\u201D twice,\u2019");
  }

  @Test
  void wordsInsideMarksAreQuotedTokens() {
    Article article =
        EnglishSample.article(
            "a",
            "The spokesman said it was \u201Ca grave error\u201D of the army.",
            "He said: \u201CWe left the base.",
            "\u201CWe came back,\u201D he said.");
    StringBuilder quoted = new StringBuilder();
    for (int t = 0; t < article.tokens().size(); t++) {
      quoted.append(article.isQuoted(t) ? article.tokens().term(t) + " " : "");
    }
    assertThat(quoted).hasToString("a grave error we left the base we came back ");
  }
}
