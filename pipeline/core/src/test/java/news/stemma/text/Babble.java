package news.stemma.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Seeded random prose for tests: the same seed gives the same words.
public final class Babble {
  private static final List<String> SMALL =
      List.of("the", "of", "and", "to", "in", "that", "was", "for", "on", "with", "by", "from");

  private final SplittableRandom random;
  private final List<String> vocabulary;

  private Babble(SplittableRandom random, int words) {
    this.random = random;
    this.vocabulary = IntStream.range(0, words).mapToObj(i -> word()).toList();
  }

  /// Prose over so many made-up words beside a dozen stop words.
  public static Babble of(long seed, int words) {
    return new Babble(new SplittableRandom(seed), words);
  }

  private String word() {
    int length = random.nextInt(4, 10);
    return IntStream.range(0, length)
        .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(26))))
        .collect(Collectors.joining());
  }

  public SplittableRandom random() {
    return random;
  }

  /// So many words, about a third of them stop words.
  public List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> from = random.nextInt(3) == 0 ? SMALL : vocabulary;
      words.add(from.get(random.nextInt(from.size())));
    }
    return words;
  }

  /// A stop word.
  public String stopWord() {
    return SMALL.get(random.nextInt(SMALL.size()));
  }

  /// One sentence of so many words.
  public String sentence(int words) {
    return sentence(words(words));
  }

  public static String sentence(List<String> words) {
    String first = words.getFirst();
    return first.substring(0, 1).toUpperCase(Locale.ROOT)
        + first.substring(1)
        + (words.size() > 1 ? " " : "")
        + String.join(" ", words.subList(1, words.size()))
        + ".";
  }

  /// So many sentences of 8 to 24 words.
  public String paragraph(int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(i -> sentence(random.nextInt(8, 25)))
        .collect(Collectors.joining(" "));
  }
}
