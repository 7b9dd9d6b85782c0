package news.stemma.app.lexicon;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.stemma.Configuration;
import news.stemma.relation.DirectionModel;
import news.stemma.relation.Feature;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Languages;
import news.stemma.text.Lexicon;

/// Loads the word lists: of languages, and of the outlets of the world.
///
/// A list has one entry a line; `#` opens a comment.
public final class Lexicons {
  private static final String AGENCY = "agency ";

  private Lexicons() {}

  /// The standard configuration, with all word lists and the fitted weights.
  public static Configuration configuration(long seed) {
    return Configuration.standard(languages(), sources(), directions(), seed);
  }

  /// What the features of a direction weigh, as fitted.
  public static DirectionModel directions() {
    return directions("direction-weights");
  }

  /// What they weigh by judgement, before any data.
  public static DirectionModel directionPrior() {
    return directions("direction-prior");
  }

  /// A feature a line with its weight, and the bar.
  private static DirectionModel directions(String list) {
    EnumMap<Feature, Double> weights = new EnumMap<>(Feature.class);
    double bar = 0;
    Map<String, Feature> features = new TreeMap<>();
    for (Feature feature : Feature.values()) {
      features.put(feature.label(), feature);
    }
    for (String line : lines(list)) {
      List<String> entry =
          Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().splitToList(line);
      double value = Double.parseDouble(entry.get(1));
      Feature feature = features.get(entry.getFirst());
      if (feature != null) {
        weights.put(feature, value);
      } else if (entry.getFirst().equals("bar")) {
        bar = value;
      } else {
        throw new IllegalStateException(list + ": no feature " + entry.getFirst());
      }
    }
    return new DirectionModel(ImmutableMap.copyOf(weights), bar);
  }

  /// The languages with word lists of their own.
  public static Languages languages() {
    return new Languages(lexicons());
  }

  /// Their word lists, by primary subtag.
  public static ImmutableMap<String, Lexicon> lexicons() {
    return ImmutableMap.of("de", lexicon("de"), "en", lexicon("en"), "es", lexicon("es"));
  }

  private static Lexicon lexicon(String language) {
    return new Lexicon(
        words(language + "/stop-words"),
        words(language + "/titles"),
        words(language + "/abbreviations"),
        words(language + "/furniture"),
        words(language + "/summary-heads"),
        words(language + "/photo-credits"),
        words(language + "/contributions"),
        words(language + "/credit-lines"),
        words(language + "/figures"),
        words(language + "/furniture-phrases"),
        words(language + "/first-person"));
  }

  public static SourceLexicon sources() {
    return sources(List.of());
  }

  /// With more outlets and agencies, a line each as in `outlets.txt`; they win over those here.
  ///
  /// @throws IllegalArgumentException where a line names nobody
  public static SourceLexicon sources(List<String> more) {
    Map<String, String> outletsByTerms = new TreeMap<>();
    TreeSet<String> agencies = new TreeSet<>();
    for (String line : Iterables.concat(lines("outlets"), entries(more))) {
      String entry = line.startsWith(AGENCY) ? line.substring(AGENCY.length()) : line;
      List<String> names =
          Stream.of(entry.split("[=|]")).map(String::strip).collect(Collectors.toList());
      if (entry.equals(AGENCY.strip())
          || names.stream().anyMatch(name -> SourceLexicon.folded(name).isEmpty())) {
        throw new IllegalArgumentException("'" + line + "' names nobody");
      }
      names.forEach(name -> outletsByTerms.put(SourceLexicon.folded(name), names.getFirst()));
      if (line.startsWith(AGENCY)) {
        agencies.add(names.getFirst());
      }
    }
    return new SourceLexicon(
        ImmutableMap.copyOf(outletsByTerms),
        ImmutableSet.copyOf(agencies),
        new SourceLexicon.Phrases(
            words("telling-words"),
            words("reporting-words"),
            words("introducers"),
            words("later-words"),
            words("correction-notes"),
            words("update-notes"),
            words("unfinished-notes"),
            words("outlet-words")));
  }

  private static ImmutableSet<String> words(String list) {
    return ImmutableSet.copyOf(lines(list));
  }

  private static List<String> lines(String list) {
    try {
      return entries(
          Resources.readLines(
              Resources.getResource("news/stemma/app/lexicon/" + list + ".txt"),
              StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> entries(List<String> lines) {
    return lines.stream()
        .map(line -> CharMatcher.whitespace().trimAndCollapseFrom(line, ' '))
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
