package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Writes the sentences of one text, always the same for a number and a seed.
///
/// *No two texts have eight words in a row in common*, whatever sentences of them are put side by
/// side. All content words of a text come from the drawers of its own walk, three neighbouring ones
/// of which no other text has ([Walk]). In every run of eight words there are three neighbouring
/// content words of one sentence:
///
/// - The run lies within a sentence: any seven words in a row have three content words, for a word
///   is put in where the pattern would have fewer.
/// - It goes across a border: it has the last four words of a sentence, or the first five of the
///   next one, and either have three content words by their patterns.
///
/// Every word stands in one drawer at most, so equal words mean equal drawers. Function words,
/// names and figures may be equal or not: shorter runs recur, as they do in English.
final class Author {
  /// So many words in a row have three content words.
  static final int DENSE = 7;

  private static final int PEOPLE = 4;
  private static final int TOWNS = 2;

  /// One sentence of so many is quoted.
  private static final int QUOTED = 7;

  private static final ImmutableList<Word.Free> WEEKDAYS =
      ImmutableList.of(
          new Word.Free("Monday"),
          new Word.Free("Tuesday"),
          new Word.Free("Wednesday"),
          new Word.Free("Thursday"),
          new Word.Free("Friday"),
          new Word.Free("Saturday"),
          new Word.Free("Sunday"));

  private final Vocabulary vocabulary;
  private final Walk walk;
  private final SplittableRandom random;

  /// Fills in what a form has anew each time, so it may not change which words are chosen.
  private final SplittableRandom filling;

  private final List<Word.Free> people = new ArrayList<>();
  private final List<Word.Free> towns = new ArrayList<>();

  private List<Word> words = new ArrayList<>();
  private int position;

  /// Where the last three content words stand, latest first.
  private int last;

  private int secondLast;
  private int thirdLast;

  /// @param text its number
  /// @param filling for names and figures
  Author(Vocabulary vocabulary, int text, SplittableRandom random, SplittableRandom filling) {
    this.vocabulary = vocabulary;
    this.walk = new Walk(text, random.nextInt());
    this.random = random;
    this.filling = filling;
    for (int i = 0; i < PEOPLE; i++) {
      people.add(vocabulary.surname(filling));
    }
    for (int i = 0; i < TOWNS; i++) {
      towns.add(vocabulary.town(filling));
    }
  }

  /// Paragraphs of at least so many characters, and not a sentence more than it takes.
  List<List<Sentence>> prose(int characters) {
    List<List<Sentence>> paragraphs = new ArrayList<>();
    int written = 0;
    while (written < characters) {
      int sentences = 1 + random.nextInt(4);
      List<Sentence> paragraph = new ArrayList<>();
      for (int i = 0; i < sentences && written < characters; i++) {
        Sentence sentence = random.nextInt(QUOTED) == 0 ? quotation() : narrative();
        written += sentence.characters();
        paragraph.add(sentence);
      }
      paragraphs.add(paragraph);
    }
    return paragraphs;
  }

  /// A sentence of twelve words or more, none of them quoted.
  Sentence narrative() {
    begin();
    write(Pattern.OPENINGS);
    int middles = 1 + random.nextInt(3);
    for (int i = 0; i < middles; i++) {
      write(Pattern.MIDDLES);
    }
    write(Pattern.ENDINGS);
    return new Sentence(ImmutableList.copyOf(words), true);
  }

  private Sentence quotation() {
    begin();
    words.add(Word.Mark.OPENING);
    write(Pattern.OPENINGS);
    write(Pattern.MIDDLES);
    write(Pattern.ENDINGS);
    words.add(Word.Mark.COMMA);
    words.add(Word.Mark.CLOSING);
    write(Pattern.ATTRIBUTIONS);
    return new Sentence(ImmutableList.copyOf(words), false);
  }

  /// A sentence with figures, which are others each time it is filled in.
  Sentence ofForm() {
    begin();
    write(Pattern.OPENINGS);
    write(Pattern.FORM_ENDINGS);
    return new Sentence(ImmutableList.copyOf(words), true);
  }

  Sentence headline() {
    begin();
    write(Pattern.OPENINGS);
    content(Part.PLURAL);
    return new Sentence(ImmutableList.copyOf(words), true);
  }

  private void begin() {
    words = new ArrayList<>(64);
    position = 0;
    last = 0;
    secondLast = 0;
    thirdLast = 0;
  }

  private void write(ImmutableList<Pattern> patterns) {
    for (Pattern.Slot slot : patterns.get(random.nextInt(patterns.size())).slots()) {
      switch (slot) {
        case Pattern.Content content -> content(content.part());
        case Pattern.Fixed(Word.Mark mark) -> words.add(mark);
        case Pattern.Fixed(Word word) -> free(word);
        case Pattern.Filled.PERSON -> {
          free(vocabulary.firstName(filling));
          free(any(people, filling));
        }
        case Pattern.Filled.SURNAME -> free(any(people, filling));
        case Pattern.Filled.TOWN -> free(any(towns, filling));
        case Pattern.Filled.WEEKDAY -> free(any(WEEKDAYS, filling));
        case Pattern.Filled.NUMBER -> free(new Word.Free(number()));
        case Pattern.Filled.DECIMAL ->
            free(new Word.Free(filling.nextInt(100) + "." + filling.nextInt(10)));
      }
    }
  }

  private static Word.Free any(List<Word.Free> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  /// Small ones more often.
  private String number() {
    return Integer.toString(2 + filling.nextInt(1 << (3 + filling.nextInt(8))));
  }

  private void content(Part part) {
    words.add(vocabulary.word(walk.step(), part, random));
    thirdLast = secondLast;
    secondLast = last;
    last = position++;
  }

  private void free(Word word) {
    if (position >= DENSE && position - thirdLast >= DENSE) {
      content(Part.ADVERB);
    }
    words.add(word);
    position++;
  }
}
