package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.text.Article;
import news.stemma.text.Babble;
import news.stemma.text.Document;
import org.junit.jupiter.api.Test;

class FormulasTest {
  private static String own(long seed) {
    return Babble.of(seed, 5_000).paragraph(4);
  }

  /// Articles of one outlet that differ but for one sentence each.
  private static CorpusSample corpus(String... sentences) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < sentences.length; i++) {
      documents.add(
          CorpusSample.document(
              "d%02d".formatted(i),
              "Daily Planet",
              i,
              CorpusSample.text(own(i), sentences[i] + " " + own(100 + i))));
    }
    return CorpusSample.of(documents);
  }

  /// The words of the first article that stand in formulas.
  private static void check(String formula, String... sentences) {
    CorpusSample corpus = corpus(sentences);
    Article article = corpus.articles().getFirst();
    assertThat(
            IntStream.range(0, article.tokens().size())
                .filter(token -> corpus.statistics().isFormula(0, token))
                .mapToObj(article.tokens()::term)
                .collect(Collectors.joining(" ")))
        .isEqualTo(formula);
  }

  @Test
  void aRunOfWordsInFourArticlesIsAFormulaWithAnyFiguresInIt() {
    check(
        "brewers raised their dividend to cents a share",
        "Brewers raised their dividend to 40 cents a share.",
        "Brewers raised their dividend to 35 cents a share.",
        "Brewers raised their dividend to three cents a share.",
        "Brewers raised their dividend to 7 cents a share.");
  }

  @Test
  void inThreeItIsNone() {
    check(
        "",
        "Brewers raised their dividend to 40 cents a share.",
        "Brewers raised their dividend to 35 cents a share.",
        "Brewers raised their dividend to three cents a share.",
        "Brewers cut their payout.");
  }

  @Test
  void figuresSideBySideStandInOnePlace() {
    check(
        "brewers met on in orlen harbour",
        "Brewers met on Monday, March 6 in Orlen harbour.",
        "Brewers met on Tuesday in Orlen harbour.",
        "Brewers met on 3 January 2016 in Orlen harbour.",
        "Brewers met on March 6 in Orlen harbour.");
  }

  @Test
  void ofTheFiveWordsTwoSaySomething() {
    check(
        "",
        "Brewers that it was not the first.",
        "Sailors that it was not the first.",
        "Pilots that it was not the first.",
        "Farmers that it was not the first.");
    check(
        "it was not harbour brewers",
        "That it was not harbour brewers.",
        "That it was not harbour brewers.",
        "That it was not harbour brewers.",
        "That it was not harbour brewers.");
  }

  @Test
  void aRunMayStandAnywhereAndOftenInOneArticle() {
    String sentence = "Brewers raised their dividend again.";
    check("", sentence + " " + sentence + " " + sentence + " " + sentence);
    check(
        "brewers raised their dividend again brewers raised their dividend again",
        sentence + " Nothing else. " + sentence,
        "Karsk " + sentence,
        "Veldau, too: " + sentence,
        sentence);
  }

  @Test
  void nearDuplicatesCountOnce() {
    String story = Babble.of(1, 5_000).paragraph(9);
    String sentence = "Brewers raised their dividend to 40 cents a share.";
    List<Document> documents =
        IntStream.range(0, 6)
            .mapToObj(i ->
                CorpusSample.document(
                    "d%02d".formatted(i),
                    "Daily Planet",
                    i,
                    CorpusSample.text(
                        i < 4 ? story + " Number " + i + "." : own(50 + i), sentence)))
            .toList();
    CorpusSample corpus = CorpusSample.of(documents);
    for (int document = 0; document < documents.size(); document++) {
      Article article = corpus.articles().get(document);
      int last = article.tokens().size() - 1;
      assertThat(corpus.statistics().isFormula(document, last)).isFalse();
    }
  }

  @Test
  void aCorpusOfOneOrOfEqualOrOfEmptyArticlesHasNone() {
    for (List<String> texts :
        List.of(
            List.of(own(1)),
            List.of(own(1), own(1), own(1), own(1), own(1)),
            List.of("", "", "", "", ""),
            List.of("Four words, no more.", "Four words, no more.", "Four words, no more."))) {
      CorpusSample corpus = CorpusSample.of(texts.toArray(String[]::new));
      assertThat(corpus.statistics().boilerplate()).isEmpty();
      for (int document = 0; document < texts.size(); document++) {
        int of = document;
        assertThat(
                IntStream.range(0, corpus.articles().get(document).tokens().size())
                    .filter(token -> corpus.statistics().isFormula(of, token)))
            .isEmpty();
      }
    }
  }

  private static final String FORMULA = "Brewers raised their dividend to 40 cents a share";

  /// What the first two articles of a corpus share; two others have the formula too.
  private static Relation relation(String left, String right) {
    return corpus(left, right, FORMULA + ".", FORMULA + ".").relations().stream()
        .filter(relation -> relation.left() == 0 && relation.right() == 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFormulaWithinAPassageOfOtherWordsIsReadWithThem() {
    String around =
        "Shareholders in the crowded hall cheered when an hour after noon the chairman of Orlen"
            + " harbour said so in a hoarse voice: "
            + FORMULA
            + ", which no owner of a tavern on that island would have dared to hope for.";
    Relation relation = relation(around, around);
    assertThat(relation.kind()).isEqualTo(Relation.Kind.SHARED_SOURCE);
    assertThat(relation.measures().left().narrative())
        .isEqualTo(relation.measures().left().inBody());
  }

  @Test
  void aPassageOfFormulasIsFurnitureIfItIsLong() {
    assertThat(
            corpus(FORMULA + ", as expected.", FORMULA + ".", FORMULA + ".", FORMULA + ".")
                .relations())
        .isEmpty();
    String more =
        FORMULA + " for holders of record on March 6 and still expect profits to grow with thirst.";
    CorpusSample corpus = corpus(more, more, more, more);
    assertThat(corpus.relations())
        .hasSize(6)
        .extracting(Relation::kind)
        .containsOnly(Relation.Kind.FURNITURE_ONLY);
    // 40, March and 6 are no formula's.
    assertThat(corpus.relations())
        .extracting(relation -> relation.measures().left().narrative())
        .containsOnly(3);
  }
}
