package news.stemma.benchmarks;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;
import news.stemma.text.Languages;
import news.stemma.text.Lexicon;

/// Two articles of about 500 words, of made-up news.
///
/// Two in five words are stop words, as in Reuters news; common words are common, and many have a
/// plural or another ending. Any two articles have a name, a fact phrase and some three stop words
/// in a row in common: that is what makes unrelated articles candidates.
record NewsPair(Article left, Article right) {
  private static final List<String> STOP_WORDS =
      List.of(
          ("the of to and a in that for on is was said with by at as it from he has be are an were"
                  + " will not his which have but had their they after who been would this or its"
                  + " more than up about out one when there into over also some all other while")
              .split(" "));

  private static final List<String> PHRASES =
      List.of(
          "one of the",
          "as well as",
          "it would be",
          "out of the",
          "all of the",
          "more than one",
          "he said that",
          "who have been",
          "at the end of",
          "in the wake of",
          "some of the",
          "after it was",
          "would have been",
          "for the first time",
          "in which they",
          "on the other",
          "to have been",
          "about the same",
          "it is not",
          "that he will",
          "by more than",
          "there was no",
          "when they were",
          "up to the");

  private static final String NAME = "the Norland Observatory for Human Rights";
  private static final String FACT = "two thousand tonnes of wheat";

  private static final List<String> SYLLABLES =
      List.of(
          "ba ker lin to ran del mi sor ve tan gol pre ni cas fer du mon ral ti wen".split(" "));

  private static final List<String> ENDINGS = List.of("", "", "s", "ed", "ing");

  private static final ArticleParser PARSER =
      new ArticleParser(new Languages(ImmutableMap.of("en", english())));

  /// Two articles that share ten paragraphs of 40 words in four blocks, each block moved, with a
  /// word changed here and there; the rest of each is its own. The left one hangs on the seed
  /// alone.
  static NewsPair related(long seed, long rightSeed) {
    Reporter leftReporter = Reporter.of(seed);
    List<String> shared = IntStream.range(0, 10).mapToObj(i -> leftReporter.paragraph(40)).toList();
    List<List<String>> blocks =
        List.of(
            shared.subList(0, 3),
            shared.subList(3, 5),
            shared.subList(5, 8),
            shared.subList(8, 10));
    List<String> left = new ArrayList<>();
    for (List<String> block : blocks) {
      left.addAll(block);
      left.add(leftReporter.paragraph(25));
    }
    Reporter rightReporter = leftReporter.colleague(rightSeed);
    List<String> right = new ArrayList<>();
    for (List<String> block : blocks.reversed()) {
      block.forEach(paragraph -> right.add(rightReporter.edited(paragraph)));
      right.add(rightReporter.paragraph(25));
    }
    return of(left, right);
  }

  /// Two articles of their own. The left one hangs on the seed alone.
  static NewsPair unrelated(long seed, long rightSeed) {
    Reporter reporter = Reporter.of(seed);
    return of(reporter.story(), reporter.colleague(rightSeed).story());
  }

  private static NewsPair of(List<String> left, List<String> right) {
    return new NewsPair(article("left", left), article("right", right));
  }

  private static Article article(String id, List<String> paragraphs) {
    return PARSER.parse(Document.of(id, String.join("\n\n", paragraphs)));
  }

  private static Lexicon english() {
    ImmutableSet<String> none = ImmutableSet.of();
    return new Lexicon(
        ImmutableSet.copyOf(STOP_WORDS),
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none);
  }

  private static final class Reporter {
    private final SplittableRandom random;
    private final List<String> vocabulary;

    private Reporter(SplittableRandom random, List<String> vocabulary) {
      this.random = random;
      this.vocabulary = vocabulary;
    }

    static Reporter of(long seed) {
      Reporter namer = new Reporter(new SplittableRandom(seed), List.of());
      return new Reporter(
          namer.random,
          IntStream.range(0, 1_000).mapToObj(i -> namer.stem()).flatMap(namer::forms).toList());
    }

    /// Another one who knows the same words.
    Reporter colleague(long seed) {
      return new Reporter(new SplittableRandom(seed), vocabulary);
    }

    private String stem() {
      return any(SYLLABLES) + any(SYLLABLES) + (random.nextBoolean() ? any(SYLLABLES) : "");
    }

    private Stream<String> forms(String stem) {
      return Stream.of(stem, stem + any(ENDINGS)).distinct();
    }

    private String any(List<String> of) {
      return of.get(random.nextInt(of.size()));
    }

    /// One of the first much oftener than one of the last.
    private String common(List<String> of) {
      return of.get((int) (Math.pow(random.nextDouble(), 2) * of.size()));
    }

    private String word() {
      return random.nextInt(5) < 2 ? common(STOP_WORDS) : common(vocabulary);
    }

    List<String> story() {
      List<String> paragraphs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        paragraphs.add(paragraph(40));
      }
      paragraphs.set(3, sentence(12) + " " + sentence(NAME, 24));
      paragraphs.set(7, sentence(12) + " " + sentence(FACT, 24));
      return paragraphs;
    }

    /// So many words, in two sentences.
    String paragraph(int words) {
      return sentence(words / 2) + " " + sentence(any(PHRASES), words - words / 2);
    }

    private String sentence(int words) {
      return sentence(word(), words);
    }

    /// A sentence with such words in it, and so many beside.
    private String sentence(String phrase, int words) {
      List<String> of = new ArrayList<>();
      for (int i = 0; i < words; i++) {
        of.add(word());
      }
      of.add(words / 2, phrase);
      return String.join(" ", of) + ".";
    }

    /// The paragraph with one word replaced.
    String edited(String paragraph) {
      List<String> of = new ArrayList<>(List.of(paragraph.split(" ")));
      of.set(random.nextInt(5, of.size() - 5), common(vocabulary));
      return String.join(" ", of);
    }
  }
}
