package news.stemma.relation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Span;

/// Finds clues in whom two texts name: as an outlet's own source, as who reports, in credits.
final class Attributions {
  private final PairReading pair;
  private final Credits sourceCredits;
  private final Credits derivedCredits;
  private final NamedOutlets named;

  Attributions(
      PairReading pair, Credits sourceCredits, Credits derivedCredits, SourceLexicon lexicon) {
    this.pair = pair;
    this.sourceCredits = sourceCredits;
    this.derivedCredits = derivedCredits;
    this.named = new NamedOutlets(pair, lexicon);
  }

  Stream<Clue> clues() {
    return Stream.of(
            ownSourceWithoutCredit(),
            creditsTheOther(),
            creditLine(),
            namesWhoReports(),
            ownCredit())
        .flatMap(Optional::stream);
  }

  private Optional<Clue> ownSourceWithoutCredit() {
    for (NamedOutlets.Telling telling : named.sharedTellings()) {
      if (sourceCredits.own().contains(telling.outlet())
          && !derivedCredits.outlets().contains(telling.outlet())) {
        List<Evidence.Place> places =
            new ArrayList<>(pair.places(pair.sourceSide(), sourceCredits.spans()));
        places.add(telling.place());
        return Clue.of(
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

  private Optional<Clue> creditsTheOther() {
    Optional<String> credited =
        derivedCredits.given().stream().filter(sourceCredits.own()::contains).findFirst();
    if (credited.isPresent()) {
      return credit(
          "gives credit to " + credited.get(),
          pair.places(pair.derivedSide(), derivedCredits.spans()));
    }
    return named.attributions().stream()
        .filter(attribution -> sourceCredits.own().contains(attribution.outlet()))
        .filter(attribution -> !derivedCredits.own().contains(attribution.outlet()))
        .findFirst()
        .flatMap(attribution ->
            credit(
                "names " + attribution.outlet() + " as who reports", List.of(attribution.place())));
  }

  private static Optional<Clue> credit(String says, List<Evidence.Place> places) {
    return Clue.of(
        Feature.CREDITS_THE_OTHER,
        1,
        "the derived text " + says + ", whose text the source is",
        places);
  }

  /// What credits the other is a clue of its own; an agency signs its own texts.
  private Optional<Clue> creditLine() {
    List<Evidence.Place> lines = creditLines();
    boolean ofItsOwn = !derivedCredits.own().isEmpty() && derivedCredits.given().isEmpty();
    return lines.isEmpty() || ofItsOwn || creditsTheOther().isPresent()
        ? Optional.empty()
        : Clue.of(
            Feature.CREDIT_LINE,
            1,
            "the derived text has a line that gives credit for it, the source none",
            lines);
  }

  /// Who is named in the source too may be the source of both, and a source that is known to be
  /// another's is not theirs.
  private Optional<Clue> namesWhoReports() {
    if (!sourceCredits.own().isEmpty()) {
      return Optional.empty();
    }
    List<NamedOutlets.Attribution> reporters =
        named.reporters().stream()
            .filter(reporter -> !derivedCredits.own().contains(reporter.outlet()))
            .toList();
    return reporters.isEmpty()
        ? Optional.empty()
        : Clue.of(
            Feature.NAMES_WHO_REPORTS,
            Math.min(reporters.size(), Clue.REPEATS),
            "the derived text names who reports: "
                + reporters.stream()
                    .map(NamedOutlets.Attribution::outlet)
                    .distinct()
                    .collect(joining(", "))
                + "; the source doesn't",
            reporters.stream().map(NamedOutlets.Attribution::place).toList());
  }

  private Optional<Clue> ownCredit() {
    boolean onlySource = !sourceCredits.own().isEmpty() && derivedCredits.outlets().isEmpty();
    return onlySource
        ? Clue.of(
            Feature.OWN_CREDIT,
            1,
            "the source has a dateline, byline or credit of "
                + String.join(", ", sourceCredits.own())
                + ", the derived text of nobody",
            pair.places(pair.sourceSide(), sourceCredits.spans()))
        : Optional.empty();
  }

  /// The lines that give credit for the derived text, where the source has none.
  private List<Evidence.Place> creditLines() {
    return creditLines(pair.source()).isEmpty()
        ? pair.places(pair.derivedSide(), creditLines(pair.derived()))
        : List.of();
  }

  private static List<Span> creditLines(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.CREDIT)
        .map(Block::span)
        .toList();
  }
}
