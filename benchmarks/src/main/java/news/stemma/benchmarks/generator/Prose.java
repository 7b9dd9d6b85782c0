package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Sentences of made-up news by text: no two texts have eight words in a row in common, whatever
/// sentences of them stand side by side ([Author]). None of them is quoted.
public final class Prose {
  private final Vocabulary vocabulary = new Vocabulary();

  /// The first sentences of a text, as they are written, without blanks around them.
  ///
  /// @param text its number, from 0; within one seed another number is another text
  public ImmutableList<String> sentences(int text, long seed, int count) {
    SplittableRandom random = Chance.of(seed, Chance.Of.TEXT, text);
    Author author = new Author(vocabulary, text, random, Chance.of(seed, Chance.Of.FILLING, text));
    return Stream.generate(author::narrative)
        .limit(count)
        .map(Prose::written)
        .collect(ImmutableList.toImmutableList());
  }

  private static String written(Sentence sentence) {
    StringBuilder text = new StringBuilder();
    sentence.writeTo(text);
    return text.toString();
  }
}
