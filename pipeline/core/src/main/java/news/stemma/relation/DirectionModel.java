package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.align.Alignment;
import news.stemma.align.Side;
import news.stemma.text.Article;

/// Weighs the evidence for either direction of a pair: log-odds of named features, summed.
///
/// The weights are set by judgement, not fitted: one strong feature alone speaks, one weak never.
/// Typography counts nothing.
final class DirectionModel {
  private static final double OWN_SOURCE_WITHOUT_CREDIT = 1.8;
  private static final double CREDITS_THE_OTHER = 2.0;
  private static final double OWN_CREDIT = 0.8;
  private static final double ORPHANED_MENTION = 1.0;
  private static final double TIME_PUSHED_BACK = 0.6;

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
      ownCredit(clues, sign).ifPresent(evidence::add);
      orphanedMentions(clues, sign).ifPresent(evidence::add);
      timePushedBack(clues, sign).ifPresent(evidence::add);
    }
    return Direction.of(evidence);
  }

  private Optional<Evidence> ownSourceWithoutCredit(TextClues clues, double sign) {
    Credits source = credits.get(clues.source());
    Credits derived = credits.get(clues.derived());
    for (TextClues.Telling telling : clues.sharedTellings()) {
      if (source.name(telling.outlet()) && !derived.name(telling.outlet())) {
        List<Evidence.Place> places = new ArrayList<>(places(clues.source(), source));
        places.add(telling.place());
        return Optional.of(
            new Evidence(
                "own-source-without-credit",
                sign * OWN_SOURCE_WITHOUT_CREDIT,
                "says “"
                    + telling.words()
                    + "”; the other has a credit to "
                    + telling.outlet()
                    + ", this one none in the text received",
                ImmutableList.copyOf(places)));
      }
    }
    return Optional.empty();
  }

  private Optional<Evidence> creditsTheOther(TextClues clues, double sign) {
    Credits source = credits.get(clues.source());
    return clues.attributions().stream()
        .filter(attribution -> source.name(attribution.outlet()))
        .filter(attribution -> !credits.get(clues.derived()).name(attribution.outlet()))
        .findFirst()
        .map(attribution ->
            new Evidence(
                "credits-the-other",
                sign * CREDITS_THE_OTHER,
                "attributes its report to "
                    + attribution.outlet()
                    + ", which the other has a credit to",
                ImmutableList.of(attribution.place())));
  }

  private Optional<Evidence> ownCredit(TextClues clues, double sign) {
    Credits source = credits.get(clues.source());
    boolean onlySource =
        !source.outlets().isEmpty() && credits.get(clues.derived()).outlets().isEmpty();
    return onlySource
        ? Optional.of(
            new Evidence(
                "own-credit",
                sign * OWN_CREDIT,
                "the one has a dateline, byline or credit of "
                    + String.join(", ", source.outlets())
                    + ", the other none of anybody",
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
            "first mentions bare what the other introduces: "
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
            "adds to shared wording: "
                + String.join(", ", words.stream().map(TextClues.LaterWord::word).toList()),
            words.stream()
                .map(TextClues.LaterWord::place)
                .collect(ImmutableList.toImmutableList())));
  }

  private static List<Evidence.Place> places(int document, Credits credits) {
    return credits.spans().stream().map(span -> new Evidence.Place(document, span)).toList();
  }
}
