package news.stemma.relation;

import static java.util.stream.Collectors.joining;

import com.carrotsearch.hppc.LongHashSet;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// The words that tell sources: who reports, how names are introduced, what dates a text later.
public final class SourceLexicon implements Serializable {
  /// Words that may stand before an outlet's name.
  private static final ImmutableSet<String> ARTICLE =
      ImmutableSet.of("a", "al", "dem", "den", "der", "die", "el", "la", "the", "this");

  private static final ImmutableSet<String> DOMAINS =
      ImmutableSet.of("co", "com", "de", "es", "ie", "net", "news", "org", "tv", "uk");

  private static final ImmutableSet<String> BY = ImmutableSet.of("by", "por", "von");

  /// Words from `reported` to `by`, at most.
  private static final int REPORTED_BY = 3;

  private static final int ARTICLES = 2;
  private static final int LONGEST_NOTE = 4;
  private static final int LONGEST_NAME = 4;

  private final ImmutableMap<String, String> outletsByTerms;
  private final ImmutableSet<String> agencies;
  private final Phrases phrases;

  /// Hashes of words, to pass over others without making strings of them: the last ones of phrases,
  /// and the first ones of names.
  private final LongHashSet tellingEnds;

  private final LongHashSet reportingEnds;
  private final LongHashSet nameStarts = new LongHashSet();
  private final int longestName;

  /// Words and phrases of at most four words, all as folded terms, one space between.
  ///
  /// @param telling after these an outlet's own source is named, as in `told CNN`
  /// @param reporting beside these an outlet is named as who reports, as in `CNN reported`
  /// @param introducers nouns that introduce a name, as in `news agency SANA`
  /// @param later words of time that a later version adds
  /// @param corrections what a note of correction opens with
  /// @param updates what a note of an update opens with
  /// @param unfinished what says that a text will be continued
  /// @param outlets words that names of outlets hold, as `Times` and `Gazette`
  public record Phrases(
      ImmutableSet<String> telling,
      ImmutableSet<String> reporting,
      ImmutableSet<String> introducers,
      ImmutableSet<String> later,
      ImmutableSet<String> corrections,
      ImmutableSet<String> updates,
      ImmutableSet<String> unfinished,
      ImmutableSet<String> outlets)
      implements Serializable {}

  /// What it is made of; the hashes are made anew.
  private record Words(
      ImmutableMap<String, String> outletsByTerms, ImmutableSet<String> agencies, Phrases phrases)
      implements Serializable {
    private Object readResolve() {
      return new SourceLexicon(outletsByTerms, agencies, phrases);
    }
  }

  private Object writeReplace() {
    return new Words(outletsByTerms, agencies, phrases);
  }

  /// @param outletsByTerms names of outlets and agencies by their folded words, one space between
  /// @param agencies which of these names supply copy to others
  public SourceLexicon(
      ImmutableMap<String, String> outletsByTerms, ImmutableSet<String> agencies, Phrases phrases) {
    this.outletsByTerms = outletsByTerms;
    this.agencies = agencies;
    this.phrases = phrases;
    this.tellingEnds = lastWords(phrases.telling());
    this.reportingEnds = lastWords(Sets.union(phrases.reporting(), BY));
    outletsByTerms.keySet().forEach(this::addNameStart);
    this.longestName =
        outletsByTerms.keySet().stream().mapToInt(n -> n.split(" ").length).max().orElse(0);
  }

  /// A name of one word may have a possessive s.
  private void addNameStart(String name) {
    nameStarts.add(Tokenizer.tokenize(name).hash(0));
    nameStarts.add(Tokenizer.tokenize(name + "s").hash(0));
  }

  private static LongHashSet lastWords(Set<String> phrases) {
    LongHashSet hashes = new LongHashSet();
    for (String phrase : phrases) {
      Tokens words = Tokenizer.tokenize(phrase);
      hashes.add(words.hash(words.size() - 1));
    }
    return hashes;
  }

  /// The same with these names of outlets.
  ///
  /// @param names by their folded words, those already known included
  SourceLexicon with(ImmutableMap<String, String> names) {
    return new SourceLexicon(names, agencies, phrases);
  }

  /// The same where outlets of these names are agencies, too.
  public SourceLexicon withAgencies(Iterable<String> names) {
    TreeMap<String, String> outlets = new TreeMap<>(outletsByTerms);
    TreeSet<String> suppliers = new TreeSet<>(agencies);
    for (String name : names) {
      String folded = folded(name);
      if (!folded.isEmpty()) {
        outlets.putIfAbsent(folded, name);
        suppliers.add(outlets.getOrDefault(folded, name));
      }
    }
    return new SourceLexicon(ImmutableMap.copyOf(outlets), ImmutableSet.copyOf(suppliers), phrases);
  }

  /// The names that are known, in one order: the same for lexicons that know the same.
  public String fingerprint() {
    return new TreeMap<>(outletsByTerms) + " " + new TreeSet<>(agencies);
  }

  ImmutableMap<String, String> outletsByTerms() {
    return outletsByTerms;
  }

  /// The outlet of this name.
  public Optional<String> outlet(String name) {
    return Optional.ofNullable(outletsByTerms.get(folded(name)));
  }

  /// A name as its folded words, one space between.
  public static String folded(String name) {
    Tokens tokens = Tokenizer.tokenize(name);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::term).collect(joining(" "));
  }

  /// The document's outlet as its folded words; empty where it is not known, or has no word.
  public static Optional<String> foldedOutlet(Document document) {
    return document
        .field(Field.OUTLET)
        .map(SourceLexicon::folded)
        .filter(outlet -> !outlet.isEmpty());
  }

  /// An outlet's name in a text.
  record Mention(String outlet, int firstToken, int endToken) {}

  /// The longest name that starts at the token, with a capital; a possessive s may end it.
  Optional<Mention> mentionAt(String text, Tokens tokens, int token, int end) {
    if (!nameStarts.contains(tokens.hash(token))
        || !Character.isUpperCase(text.codePointAt(tokens.start(token)))) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    Optional<Mention> longest = Optional.empty();
    for (int i = token; i < Math.min(end, token + longestName); i++) {
      name.append(i == token ? "" : " ").append(tokens.term(i));
      String outlet = named(name.toString());
      if (!outlet.isEmpty()) {
        longest = Optional.of(new Mention(outlet, token, i + 1));
      }
    }
    return longest;
  }

  private String named(String name) {
    String outlet = outletsByTerms.getOrDefault(name, "");
    boolean possessive = outlet.isEmpty() && name.endsWith("s");
    return possessive
        ? outletsByTerms.getOrDefault(name.substring(0, name.length() - 1), "")
        : outlet;
  }

  public boolean isAgency(String outlet) {
    return agencies.contains(outlet);
  }

  /// Where a name may start after a word of telling that ends with this token, articles skipped;
  /// empty where it is none.
  OptionalInt afterTelling(Tokens tokens, int token) {
    return tellingEnds.contains(tokens.hash(token)) && isPhrase(tokens, token, phrases.telling())
        ? afterArticles(tokens, token)
        : OptionalInt.empty();
  }

  /// The same after a word of reporting, as in `according to CNN`, `reported on Sunday by CNN`.
  OptionalInt afterReporting(Tokens tokens, int token) {
    boolean reports =
        reportingEnds.contains(tokens.hash(token))
            && (isPhrase(tokens, token, phrases.reporting()) || isReportedBy(tokens, token));
    return reports ? afterArticles(tokens, token) : OptionalInt.empty();
  }

  private boolean isReportedBy(Tokens tokens, int token) {
    return BY.contains(tokens.term(token))
        && IntStream.range(Math.max(0, token - REPORTED_BY), token)
            .anyMatch(before -> phrases.reporting().contains(tokens.term(before)));
  }

  /// Whether the token is a word of reporting, as in `CNN reported`.
  boolean isReporting(Tokens tokens, int token) {
    return token < tokens.size()
        && reportingEnds.contains(tokens.hash(token))
        && phrases.reporting().contains(tokens.term(token));
  }

  /// Whether the token ends one of the words or pairs of words.
  private static boolean isPhrase(Tokens tokens, int token, ImmutableSet<String> phrases) {
    return phrases.contains(tokens.term(token))
        || (token > 0 && phrases.contains(tokens.term(token - 1) + " " + tokens.term(token)));
  }

  private static OptionalInt afterArticles(Tokens tokens, int token) {
    int next = token + 1;
    while (next < tokens.size()
        && next <= token + ARTICLES
        && ARTICLE.contains(tokens.term(next))) {
      next++;
    }
    return next < tokens.size() ? OptionalInt.of(next) : OptionalInt.empty();
  }

  /// A name of at most four capitalised words that starts here and holds a word of outlets' names,
  /// as `the Odessa American` doesn't and `Al-Masry Al-Youm newspaper` doesn't, but `Omaha
  /// World-Herald` does. An article before it is not of the name.
  Optional<Mention> outletLikeAt(String text, Tokens tokens, int token) {
    if (ARTICLE.contains(tokens.term(token))) {
      return Optional.empty();
    }
    int end = token;
    boolean isOutlet = false;
    while (end < Math.min(tokens.size(), token + LONGEST_NAME)
        && Character.isUpperCase(text.codePointAt(tokens.start(end)))
        && (end == token || touches(tokens, end))) {
      isOutlet |= phrases.outlets().contains(tokens.term(end));
      end++;
      if (isDomain(text, tokens, end)) {
        end += isDomain(text, tokens, end + 1) ? 2 : 1;
        return Optional.of(new Mention(tokens.span(token, end).of(text), token, end));
      }
    }
    return isOutlet
        ? Optional.of(new Mention(tokens.span(token, end).of(text), token, end))
        : Optional.empty();
  }

  /// Whether the token goes on with a name of a site, as `ie` in `Entertainment.ie`.
  private static boolean isDomain(String text, Tokens tokens, int token) {
    return token > 0
        && token < tokens.size()
        && tokens.start(token) - tokens.end(token - 1) == 1
        && text.charAt(tokens.end(token - 1)) == '.'
        && DOMAINS.contains(tokens.term(token));
  }

  /// Whether the token stands one blank or hyphen behind the one before.
  private static boolean touches(Tokens tokens, int token) {
    return tokens.start(token) - tokens.end(token - 1) <= 1;
  }

  /// Whether a note of correction starts at the token.
  boolean startsCorrection(Tokens tokens, int token) {
    return starts(tokens, token, phrases.corrections());
  }

  /// Whether a note of an update starts at the token.
  boolean startsUpdate(Tokens tokens, int token) {
    return starts(tokens, token, phrases.updates());
  }

  /// Whether a note that the text will be continued starts at the token.
  boolean startsUnfinished(Tokens tokens, int token) {
    return starts(tokens, token, phrases.unfinished());
  }

  private static boolean starts(Tokens tokens, int token, ImmutableSet<String> notes) {
    StringBuilder phrase = new StringBuilder();
    for (int i = token; i < Math.min(tokens.size(), token + LONGEST_NOTE); i++) {
      phrase.append(i == token ? "" : " ").append(tokens.term(i));
      if (notes.contains(phrase.toString())) {
        return true;
      }
    }
    return false;
  }

  boolean introduces(String term) {
    return phrases.introducers().contains(term);
  }

  boolean isLater(String term) {
    return phrases.later().contains(term);
  }
}
