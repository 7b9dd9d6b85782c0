package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A piece of a sentence with places for words: `the A N of X` stands for an adjective, a noun and
/// a name in their places.
///
/// - *Openings* have three content words among their first five, *endings* among their last four.
/// - Middles may stand between them in any number and order.
record Pattern(ImmutableList<Slot> slots) {
  sealed interface Slot {}

  record Content(Part part) implements Slot {}

  /// A word or a mark that stands there always.
  record Fixed(Word word) implements Slot {}

  /// What is filled in anew each time.
  enum Filled implements Slot {
    SURNAME,
    PERSON,
    TOWN,
    WEEKDAY,
    NUMBER,
    DECIMAL
  }

  private static final ImmutableMap<String, Slot> PLACES =
      ImmutableMap.<String, Slot>builder()
          .putAll(
              Arrays.stream(Part.values())
                  .collect(
                      ImmutableMap.toImmutableMap(
                          part -> String.valueOf(part.letter), Content::new)))
          .put("X", Filled.SURNAME)
          .put("XX", Filled.PERSON)
          .put("T", Filled.TOWN)
          .put("W", Filled.WEEKDAY)
          .put("#", Filled.NUMBER)
          .put("#.#", Filled.DECIMAL)
          .put(",", new Fixed(Word.Mark.COMMA))
          .buildOrThrow();

  static final ImmutableList<Pattern> OPENINGS =
      patterns(
          "the A N N V",
          "A N P V",
          "P of the A N V",
          "A P in A N V",
          "the N N P V",
          "the N of A P V",
          "X , the A N N , V",
          "a A N N V",
          "N and N P V",
          "A N N P V",
          "in A N N , the N V",
          "after A N P , the N V",
          "the A A N V",
          "N P D V");

  static final ImmutableList<Pattern> MIDDLES =
      patterns(
          "of the A N",
          "and the N of N P",
          "that the A N would B P",
          "a A N in T , where P V",
          "on W , A P who V N",
          "and V A N , as well as A P",
          "with # A P at the N",
          "the A N , which V # P",
          "but A N had not V the N",
          "to B A N before P V",
          "at the end of the A N , when P V",
          "according to P who V the A N",
          "because of A N and P",
          "as a result of A N that V P",
          "for the first N in # A N",
          "the A N from T , XX , A N",
          "and told P that N would B P",
          "one of the most A N P",
          "in a A N of N P",
          "while P of T V for A P",
          "into A N with N of P",
          "about # percent of A P , or # P",
          "since N was D V by P",
          "over N , X V , and A P V",
          "when he V A P and their N",
          "which has been D V by A N",
          "if N is D V",
          "under N that X V on W",
          "more than # P , most of them A P",
          "and it is A N that P V",
          "against the A N , and D V it");

  static final ImmutableList<Pattern> ENDINGS =
      patterns(
          "for the A N N",
          "in A N and N",
          "with N P of N",
          "of the A A P",
          "on the N of A P",
          "by A N P",
          "from the N N N",
          "and V A P",
          "to B A P",
          "at the N , N and N",
          "about N of A P",
          "near the A N N");

  /// After the quoted words: `… ,” said X of the A N N`.
  static final ImmutableList<Pattern> ATTRIBUTIONS =
      patterns(
          "said X , a A N N",
          "X said in A N N",
          "said XX , who V the N of A P",
          "he told A N P",
          "said the N of A P");

  /// Sentences of a form that is filled with other figures each time.
  static final ImmutableList<Pattern> FORM_ENDINGS =
      patterns(
          "rose #.# percent to # N A N",
          "fell to #.# from #.# for A N P",
          "were at # and #.# in A N N",
          "stood at #.# against # by A N N",
          "lost # of # to #.# on A N P",
          "closed # higher at #.# with N of A N");

  /// The words that stand in patterns as they are.
  static Stream<Word> words() {
    return Stream.of(OPENINGS, MIDDLES, ENDINGS, ATTRIBUTIONS, FORM_ENDINGS)
        .flatMap(List::stream)
        .flatMap(pattern -> pattern.slots().stream())
        .filter(Fixed.class::isInstance)
        .map(slot -> ((Fixed) slot).word());
  }

  private static ImmutableList<Pattern> patterns(String... patterns) {
    return Arrays.stream(patterns).map(Pattern::of).collect(ImmutableList.toImmutableList());
  }

  private static Pattern of(String pattern) {
    Function<String, Slot> slot =
        word -> PLACES.containsKey(word) ? PLACES.get(word) : new Fixed(new Word.Free(word));
    return new Pattern(
        Arrays.stream(pattern.split(" ")).map(slot).collect(ImmutableList.toImmutableList()));
  }
}
