package news.stemma.benchmarks.living;

import com.google.common.collect.ImmutableMap;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// One version of an article that an index is fed with; its text follows from the two numbers.
record FedArticle(int number, int version) {
  /// Versions of one article at most.
  static final int VERSIONS = 2;

  private static final int SENTENCES = 5;
  private static final int WORDS = 12;
  private static final int VOCABULARY = 5000;

  /// Of so many articles one after another the last tells what the one before it tells, so that
  /// something is found about them.
  private static final int COPIED = 4;

  static String id(int number) {
    return "a" + number;
  }

  Document document() {
    return new Document(
        id(number), text(), ImmutableMap.of(Field.OUTLET, "Outlet " + number % COPIED));
  }

  String text() {
    int story = number % COPIED == 0 ? number - 1 : number;
    SplittableRandom random = new SplittableRandom(story);
    String body =
        IntStream.range(0, SENTENCES)
            .mapToObj(sentence -> sentence(random))
            .collect(Collectors.joining(" "));
    return body + " This is report " + number + " in version " + version + ".";
  }

  private static String sentence(SplittableRandom random) {
    return random
        .ints(WORDS, 0, VOCABULARY)
        .mapToObj(word -> "w" + Integer.toString(word, Character.MAX_RADIX))
        .collect(Collectors.joining(" ", "The ", "."));
  }
}
