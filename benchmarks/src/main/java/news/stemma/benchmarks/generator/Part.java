package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;

/// Parts of speech of the words that carry a text, with what each word of them may end in.
enum Part {
  NOUN('N', 10, "", "er", "ment", "ion", "or", "ity", "ance", "age"),
  PLURAL('P', 6, "ers", "ments", "ions", "ors", "ities", "ances"),
  PAST('V', 6, "ed"),
  BASE('B', 3, "e", "ish", "en"),
  ADJECTIVE('A', 5, "al", "ous", "ic", "ive", "ern"),
  ADVERB('D', 2, "ly");

  /// What stands for it in a pattern.
  final char letter;

  /// Words of it in each drawer.
  final int words;

  private final ImmutableList<String> endings;

  Part(char letter, int words, String... endings) {
    this.letter = letter;
    this.words = words;
    this.endings = ImmutableList.copyOf(endings);
  }

  String ending(int choice) {
    return endings.get(choice % endings.size());
  }
}
