package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;

/// Words and marks in order; the full stop is not among them.
///
/// @param narrative whether nothing in it is quoted
record Sentence(ImmutableList<Word> words, boolean narrative) {
  /// Words without the marks.
  int length() {
    int length = 0;
    for (Word word : words) {
      length += word instanceof Word.Mark ? 0 : 1;
    }
    return length;
  }

  /// About as many as it has in writing.
  int characters() {
    int characters = 1;
    for (Word word : words) {
      characters += word.text().length() + 1;
    }
    return characters;
  }

  /// Writes it with a capital and a full stop.
  void writeTo(StringBuilder text) {
    int start = text.length();
    boolean blank = false;
    for (Word word : words) {
      if (blank && word != Word.Mark.COMMA && word != Word.Mark.CLOSING) {
        text.append(' ');
      }
      text.append(word.text());
      blank = word != Word.Mark.OPENING;
    }
    int first = words.getFirst() == Word.Mark.OPENING ? start + 1 : start;
    text.setCharAt(first, Character.toUpperCase(text.charAt(first)));
    text.append('.');
  }
}
