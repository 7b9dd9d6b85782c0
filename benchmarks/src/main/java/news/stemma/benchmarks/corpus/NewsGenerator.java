package news.stemma.benchmarks.corpus;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes articles of recombined news sentences: the words, their lengths, the stop words and the
/// punctuation are those of news, while hardly a run of five words recurs across a seam.
///
/// Always the same articles for the same samples and seed.
final class NewsGenerator {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z0-9][.?!]\"?)\\s+|\\n+");
  private static final int FEWEST_WORDS = 8;

  private final ImmutableList<ImmutableList<String>> sentences;
  private final SplittableRandom random;

  NewsGenerator(List<String> samples, long seed) {
    this.sentences =
        samples.stream()
            .flatMap(SENTENCE_END::splitAsStream)
            .map(sentence -> ImmutableList.copyOf(sentence.strip().split("\\s+")))
            .filter(words -> words.size() >= FEWEST_WORDS)
            .collect(ImmutableList.toImmutableList());
    this.random = new SplittableRandom(seed);
  }

  /// An article of at least so many characters, and not a paragraph more than it takes.
  String article(int characters) {
    StringBuilder article = new StringBuilder();
    while (article.length() < characters) {
      article.append(article.isEmpty() ? "" : "\n\n");
      article.append(String.join(" ", Stream.generate(this::sentence).limit(3).toList()));
    }
    return article.toString();
  }

  /// The beginning of one sentence, the middle of another, the end of a third.
  private String sentence() {
    List<String> words = new ArrayList<>();
    for (int third = 0; third < 3; third++) {
      List<String> sample = sentences.get(random.nextInt(sentences.size()));
      words.addAll(sample.subList(third * sample.size() / 3, (third + 1) * sample.size() / 3));
    }
    return String.join(" ", words);
  }
}
