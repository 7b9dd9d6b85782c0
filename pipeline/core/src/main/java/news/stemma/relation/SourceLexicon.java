package news.stemma.relation;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.stemma.text.Article;
import news.stemma.text.Field;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// The words that tell sources: who reports, how names are introduced, what dates a text later.
public final class SourceLexicon {
  private final ImmutableMap<String, String> outletsByTerms;
  private final ImmutableSet<String> agencies;
  private final int longestName;
  private final ImmutableSet<String> tellingWords;
  private final ImmutableSet<String> reportingWords;
  private final ImmutableSet<String> introducers;
  private final ImmutableSet<String> laterWords;

  /// @param outletsByTerms names of outlets and agencies by their folded words, one space between
  /// @param agencies which of these names supply copy to others
  /// @param tellingWords after which an outlet's own source is named, as in `told CNN`
  /// @param reportingWords before which an outlet is named as who reports, as in `CNN reported`
  /// @param introducers nouns that introduce a name, as in `news agency SANA`
  /// @param laterWords folded words that a later version adds
  public SourceLexicon(
      ImmutableMap<String, String> outletsByTerms,
      ImmutableSet<String> agencies,
      ImmutableSet<String> tellingWords,
      ImmutableSet<String> reportingWords,
      ImmutableSet<String> introducers,
      ImmutableSet<String> laterWords) {
    this.outletsByTerms = outletsByTerms;
    this.agencies = agencies;
    this.tellingWords = tellingWords;
    this.reportingWords = reportingWords;
    this.introducers = introducers;
    this.laterWords = laterWords;
    this.longestName =
        outletsByTerms.keySet().stream().mapToInt(n -> n.split(" ").length).max().orElse(0);
  }

  /// The same with the outlets that the articles of a corpus name as their own.
  public SourceLexicon withOutletsOf(List<Article> articles) {
    Map<String, String> names = new TreeMap<>();
    for (Article article : articles) {
      article
          .document()
          .field(Field.OUTLET)
          .ifPresent(outlet -> names.putIfAbsent(folded(outlet), outlet));
    }
    names.remove("");
    names.putAll(outletsByTerms);
    return new SourceLexicon(
        ImmutableMap.copyOf(names),
        agencies,
        tellingWords,
        reportingWords,
        introducers,
        laterWords);
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
      String outlet = outlet(name.toString());
      if (!outlet.isEmpty()) {
        longest = Optional.of(new Mention(outlet, token, i + 1));
      }
    }
    return longest;
  }

  private String outlet(String name) {
    String outlet = outletsByTerms.getOrDefault(name, "");
    boolean possessive = outlet.isEmpty() && name.endsWith("s");
    return possessive
        ? outletsByTerms.getOrDefault(name.substring(0, name.length() - 1), "")
        : outlet;
  }

  public boolean isAgency(String outlet) {
    return agencies.contains(outlet);
  }

  boolean isTelling(String term) {
    return tellingWords.contains(term);
  }

  boolean isReporting(String term) {
    return reportingWords.contains(term);
  }

  boolean introduces(String term) {
    return introducers.contains(term);
  }

  boolean isLater(String term) {
    return laterWords.contains(term);
  }
}
