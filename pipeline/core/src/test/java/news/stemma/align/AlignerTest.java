package news.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import news.stemma.candidate.Banding;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.Babble;
import news.stemma.text.EnglishSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignerTest {
  private static final Sketcher SKETCHER = new Sketcher(Scheme.standard(42));

  private static final String STRIKE =
      "The coalition airstrike was halted immediately after Russian officials told the command"
          + " centre that personnel belonged to the Syrian military.";
  private static final String PLANES =
      "He did not identify the planes\u2019 country affiliation, but said they were part of the"
          + " international coalition.";
  private static final String TRUCE =
      "Under a fragile truce deal negotiated last week, rebels stop fighting in most northern"
          + " provinces while aid convoys reach besieged towns.";
  private static final String MARKET =
      "Share prices fell sharply on Monday as investors weighed quarterly earnings from three large"
          + " banks against rising bond yields.";
  private static final String RAIN =
      "Heavy rain flooded several villages along the river, where volunteers filled sandbags"
          + " through most of Tuesday night.";

  private static Alignment align(Article left, Article right) {
    List<Article> articles = List.of(left, right);
    List<Sketch> sketches = articles.stream().map(SKETCHER::sketch).toList();
    return new Aligner(Scoring.STANDARD, Banding.STANDARD, articles, sketches)
        .align(List.of(new CandidatePair(0, 1, ImmutableSet.copyOf(Stage.values()))))
        .getFirst();
  }

  private static Article article(String... paragraphs) {
    return EnglishSample.article("a", paragraphs);
  }

  /// Passages as `score left = right`, those of repeated text with a star; both ways round.
  private static void check(Article left, Article right, String... passages) {
    Alignment alignment = align(left, right);
    assertThat(alignment.passages().stream().map(passage -> told(passage, left, right)))
        .containsExactly(passages);
    checkMirrored(alignment, align(right, left));
    alignment.passages().forEach(passage -> checkRuns(passage, left, right));
  }

  private static String told(Passage passage, Article left, Article right) {
    return "%s%d %s = %s"
        .formatted(
            passage.primary() ? "" : "*",
            passage.score(),
            raw(left, passage.left()),
            raw(right, passage.right()));
  }

  private static String raw(Article article, TokenRange tokens) {
    return article.tokens().span(tokens.first(), tokens.end()).of(article.text());
  }

  private static void checkMirrored(Alignment alignment, Alignment mirrored) {
    assertThat(alignment.passages().stream().map(p -> sides(p, p.left(), p.right())))
        .containsExactlyInAnyOrderElementsOf(
            mirrored.passages().stream().map(p -> sides(p, p.right(), p.left())).toList());
  }

  private static List<Object> sides(Passage passage, TokenRange one, TokenRange other) {
    return List.of(passage.score(), passage.primary(), one, other, passage.foundBy());
  }

  /// The runs match what they say, go on on both sides, and with what lies between them make the
  /// score.
  private static void checkRuns(Passage passage, Article left, Article right) {
    int score = 0;
    int leftEnd = passage.left().first();
    int rightEnd = passage.right().first();
    for (MatchedRun run : passage.runs()) {
      assertThat(run.left()).isGreaterThanOrEqualTo(leftEnd);
      assertThat(run.right()).isGreaterThanOrEqualTo(rightEnd);
      score += Scoring.STANDARD.between(run.left() - leftEnd, run.right() - rightEnd);
      for (int i = 0; i < run.length(); i++) {
        String one = left.tokens().term(run.left() + i);
        String other = right.tokens().term(run.right() + i);
        assertThat(run.exact() ? one.equals(other) : NearWords.near(one, other))
            .as("%s, %s", one, other)
            .isTrue();
        int exact = EnglishSample.LEXICON.stopWords().contains(one) ? 5 : 10;
        score += run.exact() ? exact : 8;
      }
      leftEnd = run.leftTokens().end();
      rightEnd = run.rightTokens().end();
    }
    assertThat(passage.runs().getFirst().left()).isEqualTo(passage.left().first());
    assertThat(passage.runs().getFirst().right()).isEqualTo(passage.right().first());
    assertThat(passage.left().end()).isEqualTo(leftEnd);
    assertThat(passage.right().end()).isEqualTo(rightEnd);
    assertThat(passage.score()).isEqualTo(score).isGreaterThanOrEqualTo(55);
  }

  private static String without(String sentence) {
    return sentence.substring(0, sentence.length() - 1);
  }

  @Test
  void aVerbatimCopyIsOnePassage() {
    check(
        article(STRIKE, PLANES),
        article(STRIKE, PLANES),
        "280 %s\n\n%s = %s\n\n%s".formatted(STRIKE, without(PLANES), STRIKE, without(PLANES)));
  }

  @Test
  void aCopyAmongOtherTextIsItsOwnPassage() {
    check(
        article(RAIN, STRIKE, MARKET),
        article(TRUCE, STRIKE),
        "160 " + without(STRIKE) + " = " + without(STRIKE));
  }

  @Test
  void wordsPutInTheMiddleStayInOnePassage() {
    String longer = STRIKE.replace("after Russian", "after, as is customary, Russian");
    check(article(STRIKE), article(longer), "140 " + without(STRIKE) + " = " + without(longer));
  }

  @Test
  void aMovedBlockIsAPassageOfItsOwn() {
    check(
        article(STRIKE, PLANES, TRUCE),
        article(TRUCE, STRIKE, PLANES),
        "280 %s\n\n%s = %s\n\n%s".formatted(STRIKE, without(PLANES), STRIKE, without(PLANES)),
        "185 " + without(TRUCE) + " = " + without(TRUCE));
  }

  @Test
  void aRepeatedParagraphIsAPassageThatIsNotPrimary() {
    check(
        article(STRIKE, RAIN),
        article(STRIKE, MARKET, STRIKE),
        "160 " + without(STRIKE) + " = " + without(STRIKE),
        "*160 " + without(STRIKE) + " = " + without(STRIKE));
  }

  @Test
  void whatABetterPassageLeavesOfAnotherIsAPassageToo() {
    String hour = "Nobody knew whether another raid would follow within hours.";
    check(
        article(STRIKE + " " + hour + " " + PLANES),
        article(STRIKE + " " + hour, RAIN, MARKET, hour + " " + PLANES),
        "245 %s %s = %s %s".formatted(STRIKE, without(hour), STRIKE, without(hour)),
        "120 " + without(PLANES) + " = " + without(PLANES));
  }

  @Test
  void aLongStretchWithoutMatchesPartsTwoPassages() {
    check(
        article(STRIKE, RAIN, PLANES),
        article(STRIKE, MARKET, PLANES),
        "160 " + without(STRIKE) + " = " + without(STRIKE),
        "120 " + without(PLANES) + " = " + without(PLANES));
  }

  @Test
  void aLongInsertionPartsTwoPassages() {
    check(
        article(STRIKE, PLANES),
        article(STRIKE, RAIN, MARKET, PLANES),
        "160 " + without(STRIKE) + " = " + without(STRIKE),
        "120 " + without(PLANES) + " = " + without(PLANES));
  }

  @Test
  void aTypoOfOneLetterIsANearMatch() {
    String typo = PLANES.replace("affiliation", "affliation");
    check(
        article(PLANES, RAIN),
        article(typo, MARKET),
        "118 " + without(PLANES) + " = " + without(typo));
    Passage passage = align(article(PLANES), article(typo)).passages().getFirst();
    assertThat(passage.runs())
        .containsExactly(
            new MatchedRun(0, 0, 7, true),
            new MatchedRun(7, 7, 1, false),
            new MatchedRun(8, 8, 9, true));
    assertThat(passage.edits()).isEqualTo(1);
  }

  @Test
  void whatComesBehindAValleyIsAPassageThoughTheWholeIsNone() {
    String words =
        "alpha bravo charlie %s delta echo %s foxtrot golf %s hotel %s india %s juliet %s kilo";
    check(
        article(words.formatted("xa", "xb", "xc xd xe xf xg xh", "soldier", "convoy", "planet")),
        article(words.formatted("ya", "yb", "yc yd ye yf yg yh", "soldiers", "convoys", "planets")),
        "64 hotel soldier india convoy juliet planet kilo"
            + " = hotel soldiers india convoys juliet planets kilo");
  }

  @Test
  void pairsOfTwoLeftArticlesAreRefused() {
    List<Article> articles = List.of(article(STRIKE), article(STRIKE), article(STRIKE));
    Aligner aligner =
        new Aligner(
            Scoring.STANDARD,
            Banding.STANDARD,
            articles,
            articles.stream().map(SKETCHER::sketch).toList());
    List<CandidatePair> pairs =
        List.of(
            new CandidatePair(0, 2, ImmutableSet.of(Stage.FINGERPRINT)),
            new CandidatePair(1, 2, ImmutableSet.of(Stage.FINGERPRINT)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aligner.align(pairs))
        .withMessageContaining("is not of article 0");
  }

  @Test
  void unrelatedTextsShareNothing() {
    check(article(STRIKE, RAIN), article(MARKET));
    check(article(STRIKE), article(""));
  }

  @Test
  void aNameInBothIsNoPassage() {
    check(
        article("The Syrian Observatory for Human Rights counted 83 dead soldiers."),
        article("At least 90 were killed, the Syrian Observatory for Human Rights believes."));
  }

  @Test
  void aPassageRunsAcrossTheEndOfASentence() {
    check(
        article("The airstrike was launched by two F-16s and two A-10s. " + PLANES),
        article("The planes came, by two F-16s and two A-10s. " + PLANES),
        "170 by two F-16s and two A-10s. %1$s = by two F-16s and two A-10s. %1$s"
            .formatted(without(PLANES)));
  }

  @Test
  void aTextAgainstItselfIsOnePassageHoweverItRepeatsItself() {
    String song = "la la la la la la la la la la la la la la la la la la la la";
    Passage passage = align(article(song), article(song)).passages().getFirst();
    assertThat(passage.score()).isEqualTo(200);
    assertThat(passage.left()).isEqualTo(new TokenRange(0, 20));
    assertThat(passage.right()).isEqualTo(new TokenRange(0, 20));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.02", "2, 0.05", "3, 0.1", "4, 0.2", "5, 0.4"})
  void passagesOfEditedTextsMatchWhatTheySayBothWaysRound(long seed, double rate) {
    Babble babble = Babble.of(seed, 300);
    for (int trial = 0; trial < 25; trial++) {
      Article left = article(Babble.sentence(babble.words(90)), babble.paragraph(2));
      Article right = article(edited(babble, left, rate), babble.paragraph(2));
      Alignment alignment = align(left, right);
      alignment.passages().forEach(passage -> checkRuns(passage, left, right));
      checkMirrored(alignment, align(right, left));
      checkPrimaryUseNoWordTwice(alignment);
    }
  }

  private static void checkPrimaryUseNoWordTwice(Alignment alignment) {
    BitSet left = new BitSet();
    BitSet right = new BitSet();
    for (Passage passage : alignment.passages()) {
      if (passage.primary()) {
        assertThat(left.get(passage.left().first(), passage.left().end()).isEmpty()).isTrue();
        assertThat(right.get(passage.right().first(), passage.right().end()).isEmpty()).isTrue();
        left.set(passage.left().first(), passage.left().end());
        right.set(passage.right().first(), passage.right().end());
      }
    }
  }

  /// Never above what the full matrix finds, and of a hundred texts with one word in ten edited at
  /// most three below it.
  @ParameterizedTest
  @CsvSource({"1, 0.02, 100", "2, 0.05, 2000", "3, 0.1, 100", "4, 0.1, 2000"})
  void theBestPassageScoresAsTheBestLocalAlignment(long seed, double rate, int vocabulary) {
    Babble babble = Babble.of(seed, vocabulary);
    SplittableRandom random = babble.random();
    int below = 0;
    for (int trial = 0; trial < 100; trial++) {
      Article left =
          article(Babble.sentence(babble.words(60)), babble.sentence(random.nextInt(1, 30)));
      Article right = article(babble.sentence(random.nextInt(1, 30)), edited(babble, left, rate));
      int score = best(align(left, right));
      int oracle = oracle(score, left, right);
      assertThat(score).isLessThanOrEqualTo(oracle).isGreaterThan(oracle / 2);
      below += score < oracle ? 1 : 0;
    }
    assertThat(below).isLessThanOrEqualTo(3);
  }

  /// What allows any valley is above what doesn't: a score that reaches it needs no other oracle.
  private static int oracle(int score, Article left, Article right) {
    return score == SmithWaterman.best(left, right)
        ? score
        : SmithWaterman.bestWithoutDeepValleys(left, right);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void noPassageOfUnrelatedTextsScoresAboveTheBestLocalAlignment(long seed) {
    Babble babble = Babble.of(seed, 12);
    for (int trial = 0; trial < 40; trial++) {
      Article left = article(babble.sentence(40));
      Article right = article(babble.sentence(40));
      Alignment alignment = align(left, right);
      assertThat(best(alignment)).isLessThanOrEqualTo(SmithWaterman.best(left, right));
      alignment.passages().forEach(passage -> checkRuns(passage, left, right));
      checkPrimaryUseNoWordTwice(alignment);
    }
  }

  private static int best(Alignment alignment) {
    return alignment.passages().stream().mapToInt(Passage::score).max().orElse(0);
  }

  /// The text with so many of its words dropped, replaced, misspelt or followed by others.
  private static String edited(Babble babble, Article article, double rate) {
    SplittableRandom random = babble.random();
    List<String> words = new ArrayList<>(List.of("so"));
    for (int t = 0; t < article.tokens().size(); t++) {
      String word = article.tokens().term(t);
      if (random.nextDouble() >= rate) {
        words.add(word);
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> words.add(babble.words(1).getFirst());
        case 1 -> words.add(word + "x");
        case 2 -> {
          words.add(word);
          words.addAll(babble.words(random.nextInt(1, 12)));
        }
        default -> {}
      }
    }
    return Babble.sentence(words);
  }
}
