package news.stemma.benchmarks.generator;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up words that look like words: 46,000 content words in drawers, and names. No two are the
/// same, none is a word that stands in texts anyway, and within a drawer they are as frequent as
/// Zipf's law has it.
final class Vocabulary {
  private static final long SEED = 11;
  private static final int SURNAMES = 20_000;
  private static final int PLACES = 8_000;
  private static final int FIRST_NAMES = 400;

  private static final String[] ONSETS = {
    "b", "br", "c", "cl", "cr", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p",
    "pl", "pr", "r", "s", "st", "t", "tr", "v", "w"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "a", "e", "o", "ea", "ou"};
  private static final String[] CODAS = {
    "l", "n", "r", "s", "t", "m", "nd", "rt", "st", "lt", "ck", "p", "rm", "ld", "v", "g"
  };
  private static final String[] SURNAME_ENDINGS = {
    "son", "ski", "ez", "man", "well", "ano", "berg"
  };
  private static final String[] PLACE_ENDINGS = {"ton", "ville", "burg", "ford", "stad", "haven"};

  /// Letters of a word; shorter ones would be real ones.
  private static final int SHORTEST = 4;

  /// A word of a drawer is chosen by so many random bits.
  private static final int CHOICE_BITS = 10;

  private static final int CHOICES = 1 << CHOICE_BITS;

  private final Set<String> taken = new HashSet<>();
  private final SplittableRandom random = new SplittableRandom(SEED);

  /// By drawer and part.
  private final ImmutableList<Map<Part, Word.Content[]>> drawers;

  /// By part: at a random number the word's place in the drawer.
  private final Map<Part, int[]> places = new EnumMap<>(Part.class);

  private final ImmutableList<Word.Free> firstNames;
  private final ImmutableList<Word.Free> surnames;
  private final ImmutableList<Word.Free> towns;

  Vocabulary() {
    Stream.concat(Pattern.words(), Editor.INSERTED.stream())
        .forEach(word -> taken.add(word.text()));
    for (Part part : Part.values()) {
      places.put(part, zipf(part.words));
    }
    drawers =
        IntStream.range(0, Walk.DRAWERS)
            .mapToObj(this::drawer)
            .collect(ImmutableList.toImmutableList());
    firstNames = names(FIRST_NAMES, "a", "o", "is", "in");
    surnames = names(SURNAMES, SURNAME_ENDINGS);
    towns = names(PLACES, PLACE_ENDINGS);
  }

  /// At i the rank that the i-th of so many equally likely numbers stands for.
  private static int[] zipf(int words) {
    double all = 0;
    for (int rank = 1; rank <= words; rank++) {
      all += 1.0 / rank;
    }
    int[] ranks = new int[CHOICES];
    int rank = 0;
    double reached = 1 / all;
    for (int i = 0; i < CHOICES; i++) {
      while (i >= reached * CHOICES && rank < words - 1) {
        rank++;
        reached += 1 / (all * (rank + 1));
      }
      ranks[i] = rank;
    }
    return ranks;
  }

  private Map<Part, Word.Content[]> drawer(int drawer) {
    Map<Part, Word.Content[]> words = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      words.put(part, made(part, drawer));
    }
    return words;
  }

  private Word.Content[] made(Part part, int drawer) {
    Word.Content[] words = new Word.Content[part.words];
    for (int i = 0; i < words.length; i++) {
      words[i] = new Word.Content(fresh(part.ending(random.nextInt(64))), part, drawer);
    }
    return words;
  }

  private ImmutableList<Word.Free> names(int count, String... endings) {
    ImmutableList.Builder<Word.Free> names = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      String name = fresh(endings[random.nextInt(endings.length)]);
      names.add(new Word.Free(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
    }
    return names.build();
  }

  /// A word that there hasn't been, of as few syllables as are left to it.
  private String fresh(String ending) {
    for (int syllables = 1; ; syllables = Math.min(syllables + random.nextInt(2), 3)) {
      StringBuilder word = new StringBuilder();
      for (int i = 1; i < syllables; i++) {
        word.append(any(ONSETS)).append(any(VOWELS));
      }
      word.append(any(ONSETS)).append(any(VOWELS)).append(any(CODAS)).append(ending);
      if (word.length() >= SHORTEST && taken.add(word.toString())) {
        return word.toString();
      }
    }
  }

  private String any(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }

  /// A word of a drawer, the first ones more often.
  Word.Content word(int drawer, Part part, SplittableRandom random) {
    int place = requireNonNull(places.get(part))[random.nextInt() >>> (Integer.SIZE - CHOICE_BITS)];
    return words(drawer, part)[place];
  }

  /// A word of the same drawer and part, which may stand for the other one.
  Word.Content synonym(Word.Content word, SplittableRandom random) {
    Word.Content[] all = words(word.drawer(), word.part());
    Word.Content other = all[random.nextInt(all.length - 1)];
    return other.equals(word) ? all[all.length - 1] : other;
  }

  private Word.Content[] words(int drawer, Part part) {
    return requireNonNull(drawers.get(drawer).get(part));
  }

  Word.Free firstName(SplittableRandom random) {
    return firstNames.get(random.nextInt(FIRST_NAMES));
  }

  Word.Free surname(SplittableRandom random) {
    return surnames.get(random.nextInt(SURNAMES));
  }

  Word.Free town(SplittableRandom random) {
    return towns.get(random.nextInt(PLACES));
  }
}
