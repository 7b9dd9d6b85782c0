package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.LongHashSet;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.align.Alignment;
import news.stemma.text.Article;
import news.stemma.text.Babble;
import news.stemma.text.Document;
import org.junit.jupiter.api.Test;

class StrangersTest {
  private static final String VOTE =
      "The mayor of Orlen met Bruno Halvic and Tessa Morn in Veldau before the vote on ferries.";

  private static void check(boolean strangers, String... texts) {
    check(strangers, CorpusSample.of(texts));
  }

  private static void check(boolean strangers, CorpusSample corpus) {
    List<BitSet> nothing = corpus.articles().stream().map(article -> new BitSet()).toList();
    Strangers of = strangers(corpus, corpus.alignments(), nothing);
    int[] all = IntStream.range(0, corpus.articles().size()).toArray();
    assertThat(of.areMostOf(all)).isEqualTo(strangers);
  }

  /// @param repeated words of each article that tell nothing
  static Strangers strangers(
      CorpusSample corpus, List<Alignment> alignments, List<BitSet> repeated) {
    List<Article> articles = corpus.articles();
    LongHashSet kin = new LongHashSet();
    for (Alignment alignment : alignments) {
      BitSet left = Strangers.body(articles.get(alignment.left()));
      BitSet right = Strangers.body(articles.get(alignment.right()));
      if (Strangers.areKin(alignment, left, right)) {
        kin.add(Strangers.pair(alignment.left(), alignment.right()));
      }
    }
    Strangers.NamesOfArticles names = new Strangers.NamesOfArticles();
    for (int document = 0; document < articles.size(); document++) {
      names.add(articles.get(document), repeated.get(document));
    }
    return new Strangers(publications(corpus), kin::contains, names);
  }

  static Publications publications(CorpusSample corpus) {
    Publications publications = new Publications(corpus.articles().size());
    for (int document = 0; document < corpus.articles().size(); document++) {
      publications.add(document, corpus.articles().get(document).document());
    }
    return publications;
  }

  private static String own(long seed) {
    return Babble.of(seed, 5_000).paragraph(3);
  }

  @Test
  void textsThatNameOthersAreStrangers() {
    check(
        true,
        VOTE,
        "Nobody in Karsk expected Professor Ilian Dost to leave Quenby for a chair at Sorrel.");
  }

  @Test
  void textsThatNameTheSameAreNot() {
    check(false, VOTE, "Islanders cheered as Bruno Halvic sailed into Orlen beside Tessa Morn.");
  }

  @Test
  void textsOfWhichAQuarterIsSharedAreNot() {
    String shared = "whoever had waited for hours by the gate went home cold, hungry and annoyed";
    check(
        false,
        "In Karsk, Ilian Dost told Quenby that " + shared + ", said Professor Sorrel.",
        "In Veldau, Bruno Halvic told Tessa Morn that " + shared + ", said Mayor Orlen.");
  }

  @Test
  void textsWithFewerThanFourNamesAreStrangersOnlyInOneOutlet() {
    check(false, own(1), own(2));
    check(
        true,
        CorpusSample.of(
            List.of(
                CorpusSample.document("a", "Daily Planet", 0, own(1)),
                CorpusSample.document("b", "daily planet", 1, own(2)))));
    check(
        false,
        CorpusSample.of(
            List.of(
                CorpusSample.document("a", "Daily Planet", 0, own(1)),
                CorpusSample.document("b", "Orlen Gazette", 1, own(2)))));
  }

  @Test
  void whatSeveralArticlesHaveTellsNothing() {
    String imprint = " Write to Mira Holt, Jan Corvo, Pia Lund or Sven Abel at Planet House.";
    CorpusSample corpus =
        CorpusSample.of(
            "The mayor of Orlen met Halvic and Morn in Veldau." + imprint,
            "Nobody in Karsk expected Dost to leave Quenby for Sorrel." + imprint);
    List<BitSet> repeated = corpus.articles().stream().map(article -> new BitSet()).toList();
    for (int document = 0; document < 2; document++) {
      int words = corpus.articles().get(document).tokens().size();
      repeated.get(document).set(words - 13, words);
    }
    // Half of either body is shared, which the alignments tell.
    assertThat(strangers(corpus, List.of(), repeated).areMostOf(new int[] {0, 1})).isTrue();
    check(false, corpus);
  }

  @Test
  void mostOfThePairsDecide() {
    String other = "Nobody in Karsk expected Ilian Dost to leave Quenby for a chair at Sorrel.";
    check(true, VOTE, VOTE + " More soon.", other);
    check(false, VOTE, VOTE + " More soon.", VOTE + " Rain fell.", other);
  }

  @Test
  void anArticleWithoutWordsIsAStrangerToNobodyElse() {
    check(false, VOTE, "");
    check(false, "", "");
    List<Document> none = List.of(Document.of("a", ""));
    check(false, CorpusSample.of(none));
  }
}
