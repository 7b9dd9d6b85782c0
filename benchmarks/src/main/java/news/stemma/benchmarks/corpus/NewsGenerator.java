package news.stemma.benchmarks.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Makes articles of recombined news sentences: the words, their lengths, the stop words and the
/// punctuation are those of news, while few runs of five words recur across a seam.
///
/// Always the same articles for the same samples and seed.
final class NewsGenerator {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z0-9][.?!]\"?)\\s+|\\n+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int FEWEST_WORDS = 8;
  private static final int PARAGRAPH_SENTENCES = 3;

  /// The thirds of the samples' sentences.
  private final List<String> beginnings = new ArrayList<>();

  private final List<String> middles = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final SplittableRandom random;

  NewsGenerator(List<String> samples, long seed) {
    this.random = new SplittableRandom(seed);
    samples.stream()
        .flatMap(SENTENCE_END::splitAsStream)
        .map(sentence -> BLANKS.split(sentence.strip()))
        .filter(words -> words.length >= FEWEST_WORDS)
        .forEach(this::add);
  }

  private void add(String[] words) {
    int third = words.length / 3;
    beginnings.add(joined(words, 0, third));
    middles.add(joined(words, third, 2 * third));
    ends.add(joined(words, 2 * third, words.length));
  }

  private static String joined(String[] words, int first, int end) {
    return String.join(" ", Arrays.asList(words).subList(first, end));
  }

  /// An article of at least so many characters, and not a paragraph more than it takes.
  String article(int characters) {
    StringBuilder article = new StringBuilder();
    while (article.length() < characters) {
      article.append(article.isEmpty() ? "" : "\n\n");
      for (int sentence = 0; sentence < PARAGRAPH_SENTENCES; sentence++) {
        article.append(sentence == 0 ? "" : " ").append(any(beginnings));
        article.append(' ').append(any(middles)).append(' ').append(any(ends));
      }
    }
    return article.toString();
  }

  private String any(List<String> parts) {
    return parts.get(random.nextInt(parts.size()));
  }
}
