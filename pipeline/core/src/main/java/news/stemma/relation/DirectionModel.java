package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.align.Alignment;
import news.stemma.align.Side;
import news.stemma.text.Article;
import news.stemma.text.Field;

/// Weighs the evidence for either direction of a pair: log-odds of named features, summed.
///
/// The weights are set by judgement, not fitted: one strong feature alone speaks, one weak never.
/// Typography counts nothing.
final class DirectionModel {
  private static final double OWN_SOURCE_WITHOUT_CREDIT = 1.8;
  private static final double CREDITS_THE_OTHER = 2.0;
  private static final double CORRECTION_NOTE = 1.8;
  private static final double OWN_CREDIT = 0.8;
  private static final double ORPHANED_MENTION = 1.0;
  private static final double TIME_PUSHED_BACK = 0.6;
  private static final double SUPPLIES_OTHERS = 2.0;
  private static final double PUBLISHED_EARLIER = 1.0;
  private static final double EARLIER_OF_ONE_OUTLET = 2.0;

  /// Two times closer than this don't tell which text was first.
  private static final Duration TELLING_GAP = Duration.ofMinutes(10);

  private static final ImmutableSet<String> SUPPLIERS = ImmutableSet.of("wire", "press-release");

  /// A feature found more often weighs no more than so many times.
  private static final int REPEATS = 2;

  private final List<Article> articles;
  private final List<Credits> credits;
  private final SourceLexicon lexicon;

  DirectionModel(List<Article> articles, List<Credits> credits, SourceLexicon lexicon) {
    this.articles = articles;
    this.credits = credits;
    this.lexicon = lexicon;
  }

  Direction direction(Alignment alignment) {
    List<Evidence> evidence = new ArrayList<>();
    for (Side source : Side.values()) {
      TextClues clues = new TextClues(alignment, source, articles, lexicon);
      double sign = source == Side.LEFT ? 1 : -1;
      ownSourceWithoutCredit(clues, sign).ifPresent(evidence::add);
      creditsTheOther(clues, sign).ifPresent(evidence::add);
      corrected(clues, sign).ifPresent(evidence::add);
      ownCredit(clues, sign).ifPresent(evidence::add);
      orphanedMentions(clues, sign).ifPresent(evidence::add);
      timePushedBack(clues, sign).ifPresent(evidence::add);
      supplies(clues, sign).ifPresent(evidence::add);
      publishedEarlier(clues, sign).ifPresent(evidence::add);
    }
    return Direction.of(evidence);
  }

  private Optional<Evidence> ownSourceWithoutCredit(TextClues clues, double sign) {
    Credits source = credits.get(clues.source());
    Credits derived = credits.get(clues.derived());
    for (TextClues.Telling telling : clues.sharedTellings()) {
      if (source.own().contains(telling.outlet())
          && !derived.outlets().contains(telling.outlet())) {
        List<Evidence.Place> places = new ArrayList<>(places(clues.source(), source));
        places.add(telling.place());
        return Optional.of(
            new Evidence(
                "own-source-without-credit",
                sign * OWN_SOURCE_WITHOUT_CREDIT,
                "the derived text says “"
                    + telling.words()
                    + "” without a credit to "
                    + telling.outlet()
                    + " in the text received; the source has one",
                ImmutableList.copyOf(places)));
      }
    }
    return Optional.empty();
  }

  private Optional<Evidence> creditsTheOther(TextClues clues, double sign) {
    Credits source = credits.get(clues.source());
    Credits derived = credits.get(clues.derived());
    Optional<String> credited = derived.given().stream().filter(source.own()::contains).findFirst();
    if (credited.isPresent()) {
      return Optional.of(
          credit(sign, "gives credit to " + credited.get(), places(clues.derived(), derived)));
    }
    return clues.attributions().stream()
        .filter(attribution -> source.own().contains(attribution.outlet()))
        .filter(attribution -> !derived.own().contains(attribution.outlet()))
        .findFirst()
        .map(attribution ->
            credit(
                sign,
                "names " + attribution.outlet() + " as who reports",
                List.of(attribution.place())));
  }

  private static Evidence credit(double sign, String says, List<Evidence.Place> places) {
    return new Evidence(
        "credits-the-other",
        sign * CREDITS_THE_OTHER,
        "the derived text " + says + ", whose text the source is",
        ImmutableList.copyOf(places));
  }

  private static Optional<Evidence> corrected(TextClues clues, double sign) {
    List<Evidence.Place> notes = clues.corrections();
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Evidence(
                "correction-note",
                sign * CORRECTION_NOTE,
                "the derived text has a note of correction, the source none",
                ImmutableList.copyOf(notes)));
  }

  private Optional<Evidence> ownCredit(TextClues clues, double sign) {
    Credits source = credits.get(clues.source());
    boolean onlySource =
        !source.own().isEmpty() && credits.get(clues.derived()).outlets().isEmpty();
    return onlySource
        ? Optional.of(
            new Evidence(
                "own-credit",
                sign * OWN_CREDIT,
                "the source has a dateline, byline or credit of "
                    + String.join(", ", source.own())
                    + ", the derived text of nobody",
                ImmutableList.copyOf(places(clues.source(), source))))
        : Optional.empty();
  }

  private static Optional<Evidence> orphanedMentions(TextClues clues, double sign) {
    List<TextClues.Orphan> orphans = clues.orphans();
    if (orphans.isEmpty()) {
      return Optional.empty();
    }
    List<Evidence.Place> places = new ArrayList<>();
    for (TextClues.Orphan orphan : orphans) {
      places.add(orphan.introduced());
      places.add(orphan.bare());
    }
    return Optional.of(
        new Evidence(
            "orphaned-first-mention",
            sign * ORPHANED_MENTION * Math.min(orphans.size(), REPEATS),
            "the derived text uses without introduction what the source introduces: "
                + String.join(", ", orphans.stream().map(TextClues.Orphan::name).toList()),
            ImmutableList.copyOf(places)));
  }

  private static Optional<Evidence> timePushedBack(TextClues clues, double sign) {
    List<TextClues.LaterWord> words = clues.laterWords();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Evidence(
            "time-pushed-back",
            sign * TIME_PUSHED_BACK * Math.min(words.size(), REPEATS),
            "the derived text adds words of time to shared sentences: "
                + String.join(", ", words.stream().map(TextClues.LaterWord::word).toList()),
            words.stream()
                .map(TextClues.LaterWord::place)
                .collect(ImmutableList.toImmutableList())));
  }

  private Optional<Evidence> supplies(TextClues clues, double sign) {
    Optional<String> role = role(clues.source());
    return role.isPresent() && role(clues.derived()).isEmpty()
        ? Optional.of(
            new Evidence(
                "supplies-others",
                sign * SUPPLIES_OTHERS,
                "the source came with the role " + role.get() + ", the derived text not",
                ImmutableList.of()))
        : Optional.empty();
  }

  /// The role of an article that supplies text to others.
  private Optional<String> role(int document) {
    return articles.get(document).document().field(Field.ROLE).filter(SUPPLIERS::contains);
  }

  private Optional<Evidence> publishedEarlier(TextClues clues, double sign) {
    Optional<Instant> source = articles.get(clues.source()).document().published();
    Optional<Instant> derived = articles.get(clues.derived()).document().published();
    boolean earlier =
        source.isPresent()
            && derived.isPresent()
            && source.get().plus(TELLING_GAP).isBefore(derived.get());
    boolean sameOutlet =
        !credits.get(clues.source()).own().isEmpty()
            && credits.get(clues.source()).own().equals(credits.get(clues.derived()).own());
    return earlier
        ? Optional.of(
            new Evidence(
                sameOutlet ? "earlier-of-one-outlet" : "published-earlier",
                sign * (sameOutlet ? EARLIER_OF_ONE_OUTLET : PUBLISHED_EARLIER),
                "the source came "
                    + source.get()
                    + ", the derived text "
                    + derived.get()
                    + (sameOutlet ? ", both from one outlet" : ""),
                ImmutableList.of()))
        : Optional.empty();
  }

  private static List<Evidence.Place> places(int document, Credits credits) {
    return credits.spans().stream().map(span -> new Evidence.Place(document, span)).toList();
  }
}
