package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Edits texts lightly: other words of the same meaning, and words put in.
///
/// What is edited is still known by its runs of eight words ([Author]): a word of the same meaning
/// stands in the same drawer, and of eight words one at most was put in, so the other seven were
/// seven in a row. The first five and last four words of a sentence get none.
final class Editor {
  private static final int OPENING_WORDS = 5;
  private static final int ENDING_WORDS = 4;

  /// From one inserted word to the next.
  private static final int APART = Author.DENSE + 1;

  static final ImmutableList<Word.Free> INSERTED =
      ImmutableList.of(
          new Word.Free("also"),
          new Word.Free("then"),
          new Word.Free("now"),
          new Word.Free("again"),
          new Word.Free("still"),
          new Word.Free("just"));

  private final Vocabulary vocabulary;
  private final SplittableRandom random;

  Editor(Vocabulary vocabulary, SplittableRandom random) {
    this.vocabulary = vocabulary;
    this.random = random;
  }

  /// @param share of the words that are edited, at most
  List<List<Sentence>> edited(List<List<Sentence>> paragraphs, double share) {
    List<List<Sentence>> edited = new ArrayList<>();
    for (List<Sentence> paragraph : paragraphs) {
      List<Sentence> sentences = new ArrayList<>();
      for (Sentence sentence : paragraph) {
        sentences.add(edited(sentence, share));
      }
      edited.add(sentences);
    }
    return edited;
  }

  private Sentence edited(Sentence sentence, double share) {
    int length = sentence.length();
    int left = edits(share * length);
    if (left == 0) {
      return sentence;
    }
    ImmutableList.Builder<Word> words = ImmutableList.builder();
    int position = 0;
    int inserted = -APART;
    for (Word word : sentence.words()) {
      boolean chosen = left > 0 && random.nextInt(length) < 2 * left;
      boolean room =
          position >= OPENING_WORDS
              && position <= length - ENDING_WORDS
              && position - inserted >= APART;
      switch (word) {
        case Word.Content content when chosen -> {
          words.add(vocabulary.synonym(content, random));
          left--;
        }
        case Word.Free free when chosen && room -> {
          words.add(INSERTED.get(random.nextInt(INSERTED.size()))).add(free);
          inserted = position;
          left--;
        }
        default -> words.add(word);
      }
      position += word instanceof Word.Mark ? 0 : 1;
    }
    return new Sentence(words.build(), sentence.narrative());
  }

  /// So many on average, in whole numbers.
  private int edits(double words) {
    int whole = (int) words;
    return whole + (random.nextDouble() < words - whole ? 1 : 0);
  }
}
