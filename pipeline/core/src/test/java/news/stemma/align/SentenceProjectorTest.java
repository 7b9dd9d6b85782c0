package news.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import news.stemma.candidate.Banding;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.EnglishSample;
import org.junit.jupiter.api.Test;

/// On sentences of the seed articles, numbered by article and line.
class SentenceProjectorTest {
  private static final String S000_8 =
      "The Russian military said 62 Syrian soldiers were killed near Deir Ezzor Airport, according"
          + " to the state-run Sputnik News Agency. It quoted Russian Maj. Gen. Igor Konashenkov as"
          + " saying two F-16s and two A-10s carried out four strikes.";
  private static final String S000_12 =
      "\"Syria is a complex situation with various military forces and militias in close proximity,"
          + " but coalition forces would not intentionally strike a known Syrian military unit,\""
          + " CENTCOM said.";
  private static final String S003_9 =
      "Russian Defence Ministry spokesman Major General Igor Konashenkov said the airstrike was"
          + " conducted by two F-16s and two A-10s. He did not identify the plane's country"
          + " affliation, but said they were part of the international coalition.";
  private static final String S004_13 =
      "Australia said Sunday that its planes were among the coalition aircraft over Deir el-Zour."
          + " \"While Syria remains a dynamic and complex operating environment, Australia would"
          + " never target a known Syrian military unit,\" the Defense Department in Canberra"
          + " said.";
  private static final String S004_43 =
      "Maj. Gen. Igor Konashenkov said the airstrike took place in a military base near the airport"
          + " in eastern Syria and was carried out by two F-16s and two A-10s. He did not identify"
          + " the planes' country affiliation, but said they were part of the international"
          + " coalition.";

  /// The claimed sentences of the left, each by its points and first words.
  private static void check(String leftText, String rightText, String... claimed) {
    Article left = EnglishSample.article("left", leftText);
    Article right = EnglishSample.article("right", rightText);
    assertThat(
            matches(left, right, Side.LEFT)
                .map(match -> match.points() + " " + opening(match, left)))
        .containsExactly(claimed);
    assertThat(
            matches(right, left, Side.RIGHT)
                .map(match -> match.points() + " " + opening(match, left)))
        .containsExactly(claimed);
  }

  private static Stream<SentenceMatch> matches(Article left, Article right, Side side) {
    List<Article> articles = List.of(left, right);
    List<Sketch> sketches =
        articles.stream().map(new Sketcher(Scheme.standard(42))::sketch).toList();
    Alignment alignment =
        new Aligner(Scoring.STANDARD, Banding.STANDARD, articles, sketches)
            .align(List.of(new CandidatePair(0, 1, ImmutableSet.copyOf(Stage.values()))))
            .getFirst();
    SentenceProjector projector = new SentenceProjector(Scoring.STANDARD);
    return alignment.passages().stream()
        .flatMap(passage ->
            projector.project(passage, side, side == Side.LEFT ? left : right, left).stream());
  }

  private static String opening(SentenceMatch match, Article article) {
    String text = match.sentence().span().of(article.text());
    return text.substring(0, Math.min(15, text.length()));
  }

  @Test
  void aWeakSentenceIsCarriedByItsPassage() {
    check(S004_43, S003_9, "5.0 Maj. Gen. Igor ", "11.8 He did not iden");
    check(S003_9, S004_43, "5.0 Russian Defence", "11.8 He did not iden");
  }

  @Test
  void theSameWeakSentenceAloneIsNotClaimed() {
    check(S004_43, S000_8);
    check(S000_8, S003_9);
  }

  @Test
  void differentStatementsThatEndAlikeAreNotLinked() {
    check(S004_13, S000_12);
  }

  @Test
  void aSentenceIsClaimedAtItsOwnFromFiveAndAHalfPoints() {
    String claimed = "Seven rescue helicopters reached the flooded valley.";
    check(
        claimed,
        "When seven rescue helicopters reached the flooded plain, people cheered.",
        "5.5 Seven rescue he");
    check(claimed, "When seven rescue helicopters reached the two camps, people cheered.");
  }

  @Test
  void theStretchOfASentenceIsWhereItsWordsAre() {
    Article left = EnglishSample.article("left", S004_43);
    Article right = EnglishSample.article("right", S003_9);
    SentenceMatch match = matches(left, right, Side.LEFT).toList().getFirst();
    assertThat(left.tokens().span(match.own().first(), match.own().end()).of(left.text()))
        .isEqualTo("by two F-16s and two A-10s");
    assertThat(right.tokens().span(match.partner().first(), match.partner().end()).of(right.text()))
        .isEqualTo("by two F-16s and two A-10s");
    assertThat(match.words()).isEqualTo(6);
    assertThat(match.changes()).isEqualTo(match.sentence().tokens() - 6);
  }
}
