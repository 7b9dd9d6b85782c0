package news.stemma.text;

import com.carrotsearch.hppc.LongHashSet;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.ibm.icu.util.ULocale;
import java.io.Serializable;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The languages that Stemma has words for, by primary subtag (BCP 47), and which of them a text is
/// in.
public final class Languages implements Serializable {
  /// A text is in a language of which at least so much of it is stop words; prose has 30 to 50 %.
  private static final double STOP_WORDS = 0.15;

  private static final Lexicon NO_WORDS =
      new Lexicon(
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of());

  private final ImmutableMap<String, Lexicon> lexicons;

  /// Hashes of the stop words of each language: to look at every word of every article, no term
  /// need be made.
  private final ImmutableMap<String, LongHashSet> stopWords;

  private final ImmutableMap<String, LongHashSet> figures;

  private final ImmutableMap<String, LongHashSet> firstPerson;

  public Languages(ImmutableMap<String, Lexicon> lexicons) {
    this.lexicons = lexicons;
    this.stopWords = hashes(lexicons, Lexicon::stopWords);
    this.figures = hashes(lexicons, Lexicon::figures);
    this.firstPerson = hashes(lexicons, Lexicon::firstPerson);
  }

  /// What it is made of; the hashes are made anew.
  private record Words(ImmutableMap<String, Lexicon> lexicons) implements Serializable {
    private Object readResolve() {
      return new Languages(lexicons);
    }
  }

  private Object writeReplace() {
    return new Words(lexicons);
  }

  private static ImmutableMap<String, LongHashSet> hashes(
      ImmutableMap<String, Lexicon> lexicons, Function<Lexicon, ImmutableSet<String>> words) {
    return ImmutableMap.copyOf(
        Maps.transformValues(
            lexicons,
            lexicon -> {
              LongHashSet hashes = new LongHashSet();
              words.apply(lexicon).forEach(word -> hashes.add(TermHash.of(word)));
              return hashes;
            }));
  }

  /// The language that the document names, or else the one whose stop words most of its words are;
  /// empty where that is none of these languages.
  Optional<String> of(Document document, Tokens tokens) {
    Optional<String> named =
        document
            .field(Field.LANG)
            .map(tag -> ULocale.forLanguageTag(tag.replace('_', '-')).getLanguage());
    return named.filter(tag -> tag.length() == 2 || tag.length() == 3).isPresent()
        ? named
        : detect(tokens);
  }

  private Optional<String> detect(Tokens tokens) {
    Optional<String> best = Optional.empty();
    int most = Math.max(0, (int) Math.ceil(STOP_WORDS * tokens.size()) - 1);
    for (Map.Entry<String, LongHashSet> language : stopWords.entrySet()) {
      int found = select(tokens, language.getValue()).cardinality();
      if (found > most) {
        most = found;
        best = Optional.of(language.getKey());
      }
    }
    return best;
  }

  /// The tokens that are stop words of the language.
  BitSet stopWords(Optional<String> language, Tokens tokens) {
    return select(language, tokens, stopWords);
  }

  /// The tokens that are pronouns of the first person singular.
  BitSet firstPerson(Optional<String> language, Tokens tokens) {
    return select(language, tokens, firstPerson);
  }

  /// The tokens that are numbers, in digits or in words of the language, days or months.
  BitSet figures(Optional<String> language, Tokens tokens, String text) {
    BitSet selected =
        language.map(figures::get).map(hashes -> select(tokens, hashes)).orElseGet(BitSet::new);
    for (int t = 0; t < tokens.size(); t++) {
      if (Character.isDigit(text.charAt(tokens.start(t)))) {
        selected.set(t);
      }
    }
    return selected;
  }

  private static BitSet select(
      Optional<String> language, Tokens tokens, ImmutableMap<String, LongHashSet> words) {
    return language.map(words::get).map(hashes -> select(tokens, hashes)).orElseGet(BitSet::new);
  }

  private static BitSet select(Tokens tokens, LongHashSet hashes) {
    BitSet selected = new BitSet(tokens.size());
    for (int t = 0; t < tokens.size(); t++) {
      if (hashes.contains(tokens.hash(t))) {
        selected.set(t);
      }
    }
    return selected;
  }

  /// Whether the rules of quotation are known for the language.
  boolean hasQuotations(Optional<String> language) {
    return language.filter(lexicons::containsKey).isPresent();
  }

  /// Its words; none for a language that is not one of these.
  Lexicon lexicon(Optional<String> language) {
    return language.map(lexicons::get).orElse(NO_WORDS);
  }
}
