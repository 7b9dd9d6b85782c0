package news.stemma.benchmarks.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyntheticCorpusTest {
  private static Map<String, NewsRecord> articles(SyntheticCorpus corpus) {
    Map<String, NewsRecord> articles = new HashMap<>();
    for (int place = 0; place < corpus.size(); place++) {
      NewsRecord article = corpus.at(place).article();
      assertThat(articles.put(article.id(), article)).isNull();
    }
    return articles;
  }

  private static List<Planted> planted(SyntheticCorpus corpus) {
    return IntStream.range(0, corpus.size())
        .boxed()
        .flatMap(place -> corpus.at(place).planted().stream())
        .toList();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.split("[^\\w.]+")));
  }

  @Test
  void noTwoArticlesShareEightWordsButForWhatIsPlanted(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("corpus.jsonl.zst");
    CorpusFile.generate(new SyntheticCorpus(10_000, 5), file);
    SharedRuns.Found found = SharedRuns.in(file);
    assertThat(found.unexplained()).isEmpty();
    assertThat(found.runs()).isGreaterThan(2_000_000);
    assertThat(found.repeated()).isGreaterThan(30_000);
  }

  @Test
  void aRunThatIsNotPlantedIsFound(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("corpus.jsonl.zst");
    Planted elsewhere = new Planted.Copy("a", "c", 0.8);
    try (var articles = CorpusFile.write(file, NewsRecord.class);
        var truth = CorpusFile.write(CorpusFile.truth(file), Planted.class)) {
      for (String id : List.of("a", "b", "c")) {
        articles.write(
            new NewsRecord(id, "", "", "", "", id + " one two three four five six seven eight"));
      }
      truth.write(elsewhere);
    }
    assertThat(SharedRuns.in(file).unexplained())
        .containsExactly(
            "b: one two three four five six seven eight",
            "c: one two three four five six seven eight");
  }

  @Test
  void theSameSeedMakesTheSameFile(@TempDir Path folder) throws IOException {
    for (String name : List.of("a", "b")) {
      CorpusFile.generate(new SyntheticCorpus(400, 7), folder.resolve(name + ".jsonl.zst"));
    }
    CorpusFile.generate(new SyntheticCorpus(400, 8), folder.resolve("c.jsonl.zst"));
    assertThat(folder.resolve("a.jsonl.zst")).hasSameBinaryContentAs(folder.resolve("b.jsonl.zst"));
    assertThat(folder.resolve("a.truth.jsonl.zst"))
        .hasSameBinaryContentAs(folder.resolve("b.truth.jsonl.zst"));
    assertThat(Files.mismatch(folder.resolve("a.jsonl.zst"), folder.resolve("c.jsonl.zst")))
        .isNotNegative();
  }

  @Test
  void theTextIsLikeEnglish() {
    List<NewsRecord> articles = List.copyOf(articles(new SyntheticCorpus(400, 3)).values());
    double characters =
        articles.stream().mapToInt(article -> article.text().length()).average().orElseThrow();
    double words =
        articles.stream()
            .mapToInt(article -> Tokenizer.tokenize(article.text()).size())
            .average()
            .orElseThrow();
    double paragraphs =
        articles.stream()
            .mapToInt(article -> article.text().split("\n\n").length)
            .average()
            .orElseThrow();
    assertThat(characters).isBetween(1_400.0, 1_900.0);
    assertThat(characters / words).isBetween(5.5, 7.5);
    assertThat(paragraphs).isBetween(3.0, 9.0);
    assertThat(articles).anyMatch(article -> article.text().contains(",\u201D said "));
  }

  @Test
  void aCopyHasNearlyAllWordsOfItsSourceFromAnotherOutlet() {
    SyntheticCorpus corpus = new SyntheticCorpus(400, 3);
    Map<String, NewsRecord> articles = articles(corpus);
    List<Planted.Copy> copies = rows(planted(corpus), Planted.Copy.class);
    assertThat(copies).hasSize(8);
    for (Planted.Copy copy : copies) {
      NewsRecord source = articles.get(copy.source());
      NewsRecord derived = articles.get(copy.derived());
      Set<String> kept = words(source.text());
      int all = kept.size();
      kept.retainAll(words(derived.text()));
      assertThat(kept.size()).isGreaterThan(all / 2);
      assertThat(derived.outlet()).isNotEqualTo(source.outlet());
      assertThat(derived.published()).isGreaterThan(source.published());
    }
  }

  @Test
  void aWireSentenceStandsWhereItIsSaidTo() {
    SyntheticCorpus corpus = new SyntheticCorpus(400, 3);
    Map<String, NewsRecord> articles = articles(corpus);
    Map<String, Set<String>> wordings = new HashMap<>();
    Map<String, Set<String>> outlets = new HashMap<>();
    for (Planted.WireSentence row : rows(planted(corpus), Planted.WireSentence.class)) {
      NewsRecord article = articles.get(row.document());
      String sentence = article.text().substring(row.start(), row.end());
      assertThat(Tokenizer.tokenize(sentence).size()).isEqualTo(row.words()).isGreaterThan(11);
      String name = row.dispatch() + " " + row.sentence();
      wordings.computeIfAbsent(name, key -> new HashSet<>()).add(sentence);
      assertThat(outlets.computeIfAbsent(name, key -> new HashSet<>()).add(article.outlet()))
          .isTrue();
    }
    assertThat(wordings.values()).isNotEmpty().allSatisfy(w -> assertThat(w).hasSize(1));
    assertThat(outlets.values()).allSatisfy(o -> assertThat(o).hasSizeBetween(2, 6));
  }

  private static <T extends Planted> List<T> rows(List<Planted> planted, Class<T> kind) {
    return planted.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void openingsAndEndingsHaveThreeContentWordsInTheirFirstFiveAndLastFour() {
    for (Pattern opening : Pattern.OPENINGS) {
      assertThat(contentWords(words(opening), 0, 5)).as("%s", opening).isGreaterThan(2);
    }
    for (List<Pattern> last :
        List.of(Pattern.ENDINGS, Pattern.FORM_ENDINGS, Pattern.ATTRIBUTIONS)) {
      for (Pattern ending : last) {
        List<Pattern.Slot> words = words(ending);
        assertThat(contentWords(words, words.size() - 4, words.size()))
            .as("%s", ending)
            .isGreaterThan(2);
      }
    }
  }

  @Test
  void noContentWordIsAWordOfThePatterns() {
    Set<String> fixed = Pattern.words().map(Word::text).collect(Collectors.toSet());
    assertThat(fixed).contains("told", "most", "rose");
    Vocabulary vocabulary = new Vocabulary();
    SplittableRandom random = new SplittableRandom(1);
    for (int drawer = 0; drawer < Walk.DRAWERS; drawer++) {
      for (Part part : Part.values()) {
        assertThat(fixed).doesNotContain(vocabulary.word(drawer, part, random).text());
      }
    }
  }

  private static List<Pattern.Slot> words(Pattern pattern) {
    return pattern.slots().stream()
        .filter(slot -> !(slot instanceof Pattern.Fixed(Word.Mark mark)))
        .toList();
  }

  private static long contentWords(List<Pattern.Slot> words, int first, int end) {
    return words.subList(first, Math.min(end, words.size())).stream()
        .filter(Pattern.Content.class::isInstance)
        .count();
  }

  @Test
  void aCorpusHasNoMoreArticlesThanThereAreWalks() {
    assertThatThrownBy(() -> new SyntheticCorpus(Texts.MOST_ARTICLES + 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1033203 articles are not from 1 to 1033202");
  }
}
