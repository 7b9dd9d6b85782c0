package news.stemma.relation;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.align.Alignment;
import news.stemma.align.Side;
import news.stemma.text.Article;
import news.stemma.text.Field;

/// Finds the clues for either direction of a pair.
final class DirectionClues {
  /// Two times closer than this don't tell which text was first.
  private static final Duration TELLING_GAP = Duration.ofMinutes(10);

  private static final ImmutableSet<String> SUPPLIERS = ImmutableSet.of("wire", "press-release");

  /// A feature found more often counts no more than so many times.
  private static final int REPEATS = 2;

  private final List<Article> articles;
  private final List<Credits> credits;
  private final SourceLexicon lexicon;
  private final WordFrequencies frequencies;

  DirectionClues(List<Article> articles, SourceLexicon lexicon) {
    this.articles = articles;
    this.credits = articles.stream().map(article -> Credits.of(article, lexicon)).toList();
    this.lexicon = lexicon;
    this.frequencies = WordFrequencies.of(articles);
  }

  /// All clues of the pair, of the left as the source first.
  List<Clue> of(Alignment alignment) {
    List<Clue> clues = new ArrayList<>();
    for (Side side : Side.values()) {
      TextClues text = new TextClues(alignment, side, articles, lexicon);
      double sign = side == Side.LEFT ? 1 : -1;
      Stream.of(
              ownSourceWithoutCredit(text),
              creditsTheOther(text),
              creditLine(text),
              namesWhoReports(text),
              setOff(text),
              noted(
                  Feature.CORRECTION_NOTE,
                  "the derived text has a note of correction, the source none",
                  text.corrections()),
              noted(
                  Feature.UPDATE_NOTE,
                  "the derived text has a note of an update, the source none",
                  text.updates()),
              noted(
                  Feature.UNFINISHED,
                  "the source says that it will be continued, the derived text doesn't",
                  text.unfinished()),
              breaksOff(text),
              ownCredit(text),
              orphanedMentions(text),
              timePushedBack(text),
              changed(Feature.UNQUOTED, "gives without quotation marks", text.unquoted()),
              bracketDropped(text),
              changed(
                  Feature.SPELLING_MENDED, "spells as usual", text.mendedSpellings(frequencies)),
              cut(text),
              supplies(text),
              publishedEarlier(text))
          .flatMap(Optional::stream)
          .map(clue -> new Clue(clue.feature(), sign * clue.value(), clue.says(), clue.places()))
          .forEach(clues::add);
    }
    return clues;
  }

  private static Optional<Clue> clue(
      Feature feature, double value, String says, List<Evidence.Place> places) {
    return Optional.of(new Clue(feature, value, says, ImmutableList.copyOf(places)));
  }

  private Optional<Clue> ownSourceWithoutCredit(TextClues clues) {
    Credits source = credits.get(clues.source());
    Credits derived = credits.get(clues.derived());
    for (TextClues.Telling telling : clues.sharedTellings()) {
      if (source.own().contains(telling.outlet())
          && !derived.outlets().contains(telling.outlet())) {
        List<Evidence.Place> places = new ArrayList<>(places(clues.source(), source));
        places.add(telling.place());
        return clue(
            Feature.OWN_SOURCE_WITHOUT_CREDIT,
            1,
            "the derived text says “"
                + telling.words()
                + "” without a credit to "
                + telling.outlet()
                + " in the text received; the source has one",
            places);
      }
    }
    return Optional.empty();
  }

  private Optional<Clue> creditsTheOther(TextClues clues) {
    Credits source = credits.get(clues.source());
    Credits derived = credits.get(clues.derived());
    Optional<String> credited = derived.given().stream().filter(source.own()::contains).findFirst();
    if (credited.isPresent()) {
      return credit("gives credit to " + credited.get(), places(clues.derived(), derived));
    }
    return clues.attributions().stream()
        .filter(attribution -> source.own().contains(attribution.outlet()))
        .filter(attribution -> !derived.own().contains(attribution.outlet()))
        .findFirst()
        .flatMap(attribution ->
            credit(
                "names " + attribution.outlet() + " as who reports", List.of(attribution.place())));
  }

  private static Optional<Clue> credit(String says, List<Evidence.Place> places) {
    return clue(
        Feature.CREDITS_THE_OTHER,
        1,
        "the derived text " + says + ", whose text the source is",
        places);
  }

  /// What credits the other is a clue of its own; an agency signs its own texts.
  private Optional<Clue> creditLine(TextClues clues) {
    List<Evidence.Place> lines = clues.creditLines();
    Credits derived = credits.get(clues.derived());
    boolean ofItsOwn = !derived.own().isEmpty() && derived.given().isEmpty();
    return lines.isEmpty() || ofItsOwn || creditsTheOther(clues).isPresent()
        ? Optional.empty()
        : clue(
            Feature.CREDIT_LINE,
            1,
            "the derived text has a line that gives credit for it, the source none",
            lines);
  }

  /// Who is named in the source too may be the source of both, and a source that is known to be
  /// another's is not theirs.
  private Optional<Clue> namesWhoReports(TextClues clues) {
    Credits derived = credits.get(clues.derived());
    List<TextClues.Attribution> named =
        clues.reporters().stream()
            .filter(reporter -> !derived.own().contains(reporter.outlet()))
            .toList();
    return named.isEmpty() || !credits.get(clues.source()).own().isEmpty()
        ? Optional.empty()
        : clue(
            Feature.NAMES_WHO_REPORTS,
            Math.min(named.size(), REPEATS),
            "the derived text names who reports: "
                + named.stream()
                    .map(TextClues.Attribution::outlet)
                    .distinct()
                    .collect(joining(", "))
                + "; the source doesn't",
            named.stream().map(TextClues.Attribution::place).toList());
  }

  private static Optional<Clue> setOff(TextClues clues) {
    List<Evidence.Place> places = clues.setOff();
    return places.isEmpty()
        ? Optional.empty()
        : clue(
            Feature.SET_OFF,
            1,
            "the derived text sets off as a quotation what the source has as its own",
            places);
  }

  private static Optional<Clue> noted(
      Feature feature, String says, Optional<List<Evidence.Place>> notes) {
    return notes.flatMap(places -> clue(feature, 1, says, places));
  }

  private static Optional<Clue> breaksOff(TextClues clues) {
    List<Evidence.Place> places = clues.breaksOff();
    return places.isEmpty()
        ? Optional.empty()
        : clue(
            Feature.BREAKS_OFF, 1, "the derived text breaks off where the source goes on", places);
  }

  private Optional<Clue> ownCredit(TextClues clues) {
    Credits source = credits.get(clues.source());
    boolean onlySource =
        !source.own().isEmpty() && credits.get(clues.derived()).outlets().isEmpty();
    return onlySource
        ? clue(
            Feature.OWN_CREDIT,
            1,
            "the source has a dateline, byline or credit of "
                + String.join(", ", source.own())
                + ", the derived text of nobody",
            places(clues.source(), source))
        : Optional.empty();
  }

  private static Optional<Clue> orphanedMentions(TextClues clues) {
    List<TextClues.Orphan> orphans = clues.orphans();
    if (orphans.isEmpty()) {
      return Optional.empty();
    }
    List<Evidence.Place> places = new ArrayList<>();
    for (TextClues.Orphan orphan : orphans) {
      places.add(orphan.introduced());
      places.add(orphan.bare());
    }
    return clue(
        Feature.ORPHANED_FIRST_MENTION,
        Math.min(orphans.size(), REPEATS),
        "the derived text uses without introduction what the source introduces: "
            + orphans.stream().map(TextClues.Orphan::name).collect(joining(", ")),
        places);
  }

  private static Optional<Clue> timePushedBack(TextClues clues) {
    List<TextClues.Wording> words = clues.laterWords();
    return words.isEmpty()
        ? Optional.empty()
        : clue(
            Feature.TIME_PUSHED_BACK,
            Math.min(words.size(), REPEATS),
            "the derived text adds words of time to shared sentences: " + wordings(words),
            words.stream().map(TextClues.Wording::place).toList());
  }

  /// What the derived text has otherwise, less what the source has so.
  private static Optional<Clue> changed(
      Feature feature, String how, List<TextClues.Wording> wordings) {
    return wordings.isEmpty()
        ? Optional.empty()
        : clue(
            feature,
            Math.min(wordings.size(), REPEATS),
            "the derived text " + how + ": " + wordings(wordings),
            wordings.stream().map(TextClues.Wording::place).toList());
  }

  private static String wordings(List<TextClues.Wording> wordings) {
    return wordings.stream().map(TextClues.Wording::words).distinct().collect(joining(", "));
  }

  private static Optional<Clue> bracketDropped(TextClues clues) {
    Optional<Clue> inText = changed(Feature.BRACKET_DROPPED, "leaves out", clues.droppedBrackets());
    return inText.isPresent() || !clues.dropsBracketOfHeadline()
        ? inText
        : clue(
            Feature.BRACKET_DROPPED,
            1,
            "the derived text's headline leaves out what the source's has in brackets",
            List.of());
  }

  private Optional<Clue> cut(TextClues clues) {
    return clues.isCut()
        ? clue(
            isOneOutlet(clues) ? Feature.CUT_BY_ONE_OUTLET : Feature.CUT,
            1,
            "the derived text lies nearly all in the source, which has more",
            List.of())
        : Optional.empty();
  }

  private Optional<Clue> supplies(TextClues clues) {
    Optional<String> role = role(clues.source());
    return role.isPresent() && role(clues.derived()).isEmpty()
        ? clue(
            Feature.SUPPLIES_OTHERS,
            1,
            "the source came with the role " + role.get() + ", the derived text not",
            List.of())
        : Optional.empty();
  }

  /// The role of an article that supplies text to others.
  private Optional<String> role(int document) {
    return articles.get(document).document().field(Field.ROLE).filter(SUPPLIERS::contains);
  }

  private Optional<Clue> publishedEarlier(TextClues clues) {
    Optional<Instant> source = articles.get(clues.source()).document().published();
    Optional<Instant> derived = articles.get(clues.derived()).document().published();
    boolean earlier =
        source.isPresent()
            && derived.isPresent()
            && source.get().plus(TELLING_GAP).isBefore(derived.get());
    boolean sameOutlet = isOneOutlet(clues);
    return earlier
        ? clue(
            sameOutlet ? Feature.EARLIER_OF_ONE_OUTLET : Feature.PUBLISHED_EARLIER,
            1,
            "the source came "
                + source.get()
                + ", the derived text "
                + derived.get()
                + (sameOutlet ? ", both from one outlet" : ""),
            List.of())
        : Optional.empty();
  }

  private boolean isOneOutlet(TextClues clues) {
    return !credits.get(clues.source()).own().isEmpty()
        && credits.get(clues.source()).own().equals(credits.get(clues.derived()).own());
  }

  private static List<Evidence.Place> places(int document, Credits credits) {
    return credits.spans().stream().map(span -> new Evidence.Place(document, span)).toList();
  }
}
