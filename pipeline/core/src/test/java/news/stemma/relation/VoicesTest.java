package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.align.Alignment;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.align.TokenRange;
import news.stemma.candidate.Stage;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

class VoicesTest {
  private static final String QUOTED =
      "The spokesman called it \u201Ca grave and dangerous error of the northern army command\u201D"
          + " on Sunday.";
  private static final String BARE =
      "In the capital, many saw a grave and dangerous error of the northern army command, a report"
          + " says.";
  private static final String OTHER =
      "Nobody doubts that a grave and dangerous error of the northern army command led to it.";

  /// The words of an article that are statements.
  private static void check(CorpusSample corpus, Voices voices, int document, String statement) {
    Article article = corpus.articles().get(document);
    assertThat(
            IntStream.range(0, article.tokens().size())
                .filter(token -> voices.of(document, token) == Voice.STATEMENT)
                .mapToObj(article.tokens()::term)
                .collect(Collectors.joining(" ")))
        .isEqualTo(statement);
  }

  private static List<Alignment> without(CorpusSample corpus, int left, int right) {
    return corpus.alignments().stream()
        .filter(alignment -> alignment.left() != left || alignment.right() != right)
        .toList();
  }

  /// Where the articles share just this.
  private static Voices voices(CorpusSample corpus, List<Alignment> alignments) {
    Positions words = new Positions(corpus.articles().size());
    Marks statements = new Marks(words);
    for (int document = 0; document < corpus.articles().size(); document++) {
      words.add(corpus.articles().get(document).tokens().size());
      statements.put(document, Voices.quoted(corpus.articles().get(document)));
    }
    Voices.spread(alignments, statements);
    return new Voices(corpus.articles(), statements, corpus.statistics());
  }

  @Test
  void whatOneWitnessQuotesIsAStatementInAll() {
    CorpusSample corpus = CorpusSample.of(QUOTED, BARE);
    check(corpus, corpus.voices(), 0, "a grave and dangerous error of the northern army command");
    check(corpus, corpus.voices(), 1, "a grave and dangerous error of the northern army command");
  }

  @Test
  void whatNoWitnessQuotesIsNarrative() {
    CorpusSample corpus = CorpusSample.of(BARE, OTHER);
    check(corpus, corpus.voices(), 0, "");
    check(corpus, corpus.voices(), 1, "");
  }

  @Test
  void aStatementReachesAThirdArticleThroughTheSecondInAnyOrder() {
    for (List<String> order : List.of(List.of(QUOTED, BARE, OTHER), List.of(OTHER, BARE, QUOTED))) {
      CorpusSample corpus = CorpusSample.of(order.toArray(String[]::new));
      Voices voices = voices(corpus, without(corpus, 0, 2));
      for (int document = 0; document < 3; document++) {
        check(corpus, voices, document, "a grave and dangerous error of the northern army command");
      }
      check(corpus, voices(corpus, List.of()), 1, "");
    }
  }

  /// A run that the two share, which may shift and so reach every word in the end.
  private static Alignment alignment(int left, int right, MatchedRun run) {
    Passage passage =
        new Passage(
            new TokenRange(run.left(), run.left() + run.length()),
            new TokenRange(run.right(), run.right() + run.length()),
            80,
            ImmutableList.of(run),
            true,
            ImmutableSet.of(Stage.FINGERPRINT));
    return new Alignment(
        left, right, ImmutableList.of(passage), ImmutableSet.of(Stage.FINGERPRINT));
  }

  @Test
  void statementsSpreadAsFarAsWithAllAlignmentsTakenAgainAndAgain() {
    for (long seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Alignment> alignments = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        int left = random.nextInt(9);
        MatchedRun run = new MatchedRun(random.nextInt(6), random.nextInt(6), 3, true);
        alignments.add(alignment(left, left + 1 + random.nextInt(3), run));
      }
      Positions words = new Positions(12);
      Marks statements = new Marks(words);
      List<BitSet> expected = new ArrayList<>();
      for (int document = 0; document < 12; document++) {
        words.add(9);
        BitSet quoted = new BitSet();
        quoted.set(random.nextInt(9), random.nextInt(4) == 0);
        statements.put(document, quoted);
        expected.add(quoted);
      }
      boolean grows = true;
      while (grows) {
        grows = false;
        for (Alignment alignment : alignments) {
          BitSet left = expected.get(alignment.left());
          grows |= Voices.spread(alignment, left, expected.get(alignment.right()));
        }
      }
      Voices.spread(alignments, statements);
      for (int document = 0; document < 12; document++) {
        assertThat(statements.of(document)).isEqualTo(expected.get(document));
      }
    }
  }

  @Test
  void onlyTheWordsThatMatchBecomeStatements() {
    CorpusSample corpus =
        CorpusSample.of(
            QUOTED, "In the capital, many saw a grave and dangerous error of the northern forces.");
    check(corpus, corpus.voices(), 1, "a grave and dangerous error of the northern");
  }

  @Test
  void whatMayBeQuotedForAllWeKnowIsOfUnknownVoice() {
    List<Document> documents =
        List.of(
            Document.of("a", QUOTED),
            new Document("b", BARE, ImmutableMap.of(Field.LANG, "xx")),
            Document.of("c", OTHER));
    CorpusSample corpus = CorpusSample.of(documents);
    check(corpus, corpus.voices(), 1, "a grave and dangerous error of the northern army command");
    assertThat(corpus.voices().of(1, 0)).isEqualTo(Voice.UNKNOWN);
    assertThat(corpus.voices().of(2, 0)).isEqualTo(Voice.NARRATIVE);
  }

  @Test
  void siteChromeIsFurnitureEvenInQuotationMarks() {
    CorpusSample corpus =
        CorpusSample.of(QUOTED + "\n\n\u201CA grave error\u201D: read the report\n\n" + OTHER);
    check(corpus, corpus.voices(), 0, "a grave and dangerous error of the northern army command");
    assertThat(corpus.voices().of(0, 16)).isEqualTo(Voice.FURNITURE);
  }

  @Test
  void chromeOfEitherIsFurnitureInTheWordsThatTheyShare() {
    String line = "More from our Syria desk: live updates, maps, pictures";
    for (List<String> order :
        List.of(
            List.of(QUOTED + "\n\n" + line, OTHER + "\n\n" + line + "."),
            List.of(OTHER + "\n\n" + line + ".", QUOTED + "\n\n" + line))) {
      CorpusSample corpus = CorpusSample.of(order.toArray(String[]::new));
      assertThat(corpus.alignments().getFirst().passages())
          .extracting(
              passage -> corpus.voices().count(corpus.alignments().getFirst(), passage).lastKey())
          .contains(Voice.FURNITURE);
    }
  }

  @Test
  void theVoiceOfAStretchIsThatOfMostOfItsWords() {
    CorpusSample corpus = CorpusSample.of(QUOTED);
    Voices voices = corpus.voices();
    assertThat(voices.of(0, new TokenRange(0, 16))).isEqualTo(Voice.STATEMENT);
    assertThat(voices.of(0, new TokenRange(0, 7))).isEqualTo(Voice.NARRATIVE);
    assertThat(voices.of(0, new TokenRange(3, 5))).isEqualTo(Voice.NARRATIVE);
    assertThat(voices.of(0, new TokenRange(3, 6))).isEqualTo(Voice.STATEMENT);
  }
}
