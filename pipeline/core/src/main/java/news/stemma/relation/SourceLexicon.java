package news.stemma.relation;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import news.stemma.text.Article;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// The words that tell sources: who reports, how names are introduced, what dates a text later.
public final class SourceLexicon {
  /// Words that may stand before an outlet's name.
  private static final ImmutableSet<String> ARTICLE =
      ImmutableSet.of("a", "al", "dem", "den", "der", "die", "el", "la", "the", "this");

  private static final int ARTICLES = 2;
  private static final int LONGEST_NOTE = 4;

  private final ImmutableMap<String, String> outletsByTerms;
  private final ImmutableSet<String> agencies;
  private final int longestName;
  private final ImmutableSet<String> tellingWords;
  private final ImmutableSet<String> reportingWords;
  private final ImmutableSet<String> introducers;
  private final ImmutableSet<String> laterWords;
  private final ImmutableSet<String> correctionNotes;

  /// @param outletsByTerms names of outlets and agencies by their folded words, one space between
  /// @param agencies which of these names supply copy to others
  /// @param tellingWords after which an outlet's own source is named, as in `told CNN`
  /// @param reportingWords before which an outlet is named as who reports, as in `CNN reported`
  /// @param introducers nouns that introduce a name, as in `news agency SANA`
  /// @param correctionNotes folded phrases of at most four words that a note of correction holds
  /// @param laterWords folded words that a later version adds
  public SourceLexicon(
      ImmutableMap<String, String> outletsByTerms,
      ImmutableSet<String> agencies,
      ImmutableSet<String> tellingWords,
      ImmutableSet<String> reportingWords,
      ImmutableSet<String> introducers,
      ImmutableSet<String> laterWords,
      ImmutableSet<String> correctionNotes) {
    this.outletsByTerms = outletsByTerms;
    this.agencies = agencies;
    this.tellingWords = tellingWords;
    this.reportingWords = reportingWords;
    this.introducers = introducers;
    this.laterWords = laterWords;
    this.correctionNotes = correctionNotes;
    this.longestName =
        outletsByTerms.keySet().stream().mapToInt(n -> n.split(" ").length).max().orElse(0);
  }

  /// The same with the names that a corpus itself tells: its articles' outlets and credits, and
  /// what follows `told` and the like where some article's dateline, byline or credit has it too.
  public SourceLexicon withNamesOf(List<Article> articles) {
    return new SourceLexicon(
        CorpusNames.of(articles, this),
        agencies,
        tellingWords,
        reportingWords,
        introducers,
        laterWords,
        correctionNotes);
  }

  ImmutableMap<String, String> outletsByTerms() {
    return outletsByTerms;
  }

  /// The outlet of this name.
  Optional<String> outlet(String name) {
    return Optional.ofNullable(outletsByTerms.get(folded(name)));
  }

  /// A name as its folded words, one space between.
  public static String folded(String name) {
    Tokens tokens = Tokenizer.tokenize(name);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::term).collect(joining(" "));
  }

  /// An outlet's name in a text.
  record Mention(String outlet, int firstToken, int endToken) {}

  /// The longest name that starts at the token, with a capital; a possessive s may end it.
  Optional<Mention> mentionAt(String text, Tokens tokens, int token, int end) {
    if (!Character.isUpperCase(text.codePointAt(tokens.start(token)))) {
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
    return isPhrase(tokens, token, tellingWords)
        ? afterArticles(tokens, token)
        : OptionalInt.empty();
  }

  /// The same after a word of reporting, as in `according to CNN`.
  OptionalInt afterReporting(Tokens tokens, int token) {
    return isPhrase(tokens, token, reportingWords)
        ? afterArticles(tokens, token)
        : OptionalInt.empty();
  }

  /// Whether the token is a word of reporting, as in `CNN reported`.
  boolean isReporting(Tokens tokens, int token) {
    return token < tokens.size() && reportingWords.contains(tokens.term(token));
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

  /// Whether a note of correction starts at the token.
  boolean startsCorrection(Tokens tokens, int token) {
    StringBuilder phrase = new StringBuilder();
    for (int i = token; i < Math.min(tokens.size(), token + LONGEST_NOTE); i++) {
      phrase.append(i == token ? "" : " ").append(tokens.term(i));
      if (correctionNotes.contains(phrase.toString())) {
        return true;
      }
    }
    return false;
  }

  boolean introduces(String term) {
    return introducers.contains(term);
  }

  boolean isLater(String term) {
    return laterWords.contains(term);
  }
}
