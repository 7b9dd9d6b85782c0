package news.stemma.app.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.stemma.Trace;
import news.stemma.align.Side;
import news.stemma.app.report.Names;
import news.stemma.app.report.Printable;
import news.stemma.app.report.Withholding;
import news.stemma.provenance.InferredSource;
import news.stemma.provenance.LedgerRow;
import news.stemma.provenance.Link;
import news.stemma.provenance.Verdict;
import news.stemma.relation.Evidence;
import news.stemma.relation.Relation;
import news.stemma.relation.Voice;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// What an index says of an article, for a reader at a terminal.
final class CheckText {
  private static final int SOURCES = 12;
  private static final int MEMBERS = 5;
  private static final int PARTNERS = 3;
  private static final int QUOTED = 88;
  private static final int CLUES = 4;
  private static final String CAVEAT =
      "Machine finding, not reviewed: same wording, not who had it first or why.";

  private final Evaluation evaluation;
  private final Trace trace;
  private final Instant now = Instant.now();
  private final StringBuilder text = new StringBuilder();

  CheckText(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.trace = evaluation.trace();
  }

  String text() {
    line(CAVEAT);
    line("");
    if (isByFingerprintsAlone()) {
      hashedTotals();
      hashed();
      line("");
    } else {
      totals();
      sources();
      hashed();
      inferred();
      sentences();
    }
    line("No match is not original: it means no counterpart among the articles of this index.");
    line(CAVEAT);
    return text.toString();
  }

  private boolean isByFingerprintsAlone() {
    return !evaluation.hashed().isEmpty() && trace.articles().size() == 1;
  }

  private void hashedTotals() {
    int words = trace.articles().get(evaluation.checked()).tokens().size();
    int most = evaluation.hashed().stream().mapToInt(RunMatch::words).max().orElse(0);
    line(
        "%s against %,d articles: at least %,d of its %s stand in runs that others have"
            .formatted(
                Printable.of(evaluation.name(evaluation.checked())),
                evaluation.extent().articles(),
                most,
                counted(words, "word")));
    line("This index keeps fingerprints alone; nothing else can be told from them.");
    line("");
  }

  private static String counted(int number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String of(Totals.Count count) {
    return "%,d of %,d words (%s)"
        .formatted(count.matched(), count.words(), percent(count.share()));
  }

  private void totals() {
    Totals totals = Totals.of(trace, evaluation.checked());
    line(
        "%s against %,d articles: %s stand in others too"
            .formatted(
                Printable.of(evaluation.name(evaluation.checked())),
                evaluation.extent().articles(),
                of(totals.without())));
    line("  without statements " + of(totals.without(Voice.STATEMENT)));
    line(
        "  without statements and furniture "
            + of(totals.without(Voice.STATEMENT, Voice.FURNITURE)));
    line(
        "  %,d articles share a run of words; the nearest %,d were compared"
            .formatted(evaluation.extent().candidates(), evaluation.extent().compared()));
    line("");
  }

  private void sources() {
    List<SourceRow> rows = SourceRow.of(trace, evaluation.checked());
    line(rows.isEmpty() ? "No article of the index shares wording with it." : "Who has it");
    rows.stream().limit(SOURCES).forEach(this::source);
    if (rows.size() > SOURCES) {
      line("  … and " + (rows.size() - SOURCES) + " more");
    }
    if (!rows.isEmpty() && checked().field(Field.OUTLET).isEmpty()) {
      line("  this article came without an outlet, so a missing credit says little");
    }
    line("");
  }

  private Document checked() {
    return trace.articles().get(evaluation.checked()).document();
  }

  private void source(SourceRow row) {
    SourceRow.Member first = first(row);
    line(
        "  %s: %s; %s of this article is there, %s of that is here"
            .formatted(
                named(first.document()),
                relation(first.link()),
                percent(first.shareOfChecked()),
                percent(first.shareOfThat())));
    clues(first.link());
    List<SourceRow.Member> others =
        row.members().stream().filter(member -> member.document() != first.document()).toList();
    if (!others.isEmpty()) {
      String named =
          others.stream()
              .limit(MEMBERS)
              .map(member -> named(member.document()))
              .collect(Collectors.joining(", "));
      line(
          "    and nearly the same in "
              + named
              + (others.size() > MEMBERS ? " and " + (others.size() - MEMBERS) + " more" : ""));
    }
  }

  /// The member that the checked article was made from, one with nothing between the two before
  /// others; else the most senior.
  private static SourceRow.Member first(SourceRow row) {
    List<SourceRow.Member> sources =
        row.members().stream()
            .filter(member ->
                member.link().source().filter(source -> source == member.document()).isPresent())
            .toList();
    return sources.stream()
        .filter(member -> member.link().isDirect())
        .findFirst()
        .or(() -> sources.stream().findFirst())
        .orElseGet(() -> row.members().getFirst());
  }

  /// What the direction rests on, the weightiest first.
  private void clues(Link link) {
    link.sourceSide()
        .ifPresent(side ->
            link.relation().direction().evidence().stream()
                .limit(CLUES)
                .forEach(clue ->
                    line(
                        (clue.weight() > 0 == (side == Side.LEFT)
                                ? "    because: "
                                : "    against: ")
                            + said(clue, link.relation()))));
  }

  private String said(Evidence clue, Relation relation) {
    boolean silent =
        evaluation.masked() || isWithheld(relation.left()) || isWithheld(relation.right());
    return Printable.of(silent ? clue.feature().label() + " [withheld]" : clue.says());
  }

  private boolean isWithheld(int document) {
    return Withholding.of(trace.articles().get(document).document(), now);
  }

  private String relation(Link link) {
    String kind = Names.of(link.relation().kind());
    if (link.isInherited()) {
      return kind + ", both from " + named(link.via().getFirst());
    }
    return link.source()
        .map(source ->
            kind
                + ", "
                + (source == evaluation.checked() ? "made from this" : "source of this")
                + " (confidence %.2f)".formatted(link.relation().direction().confidence()))
        .orElse(link.isDescent() ? kind + ", direction unknown" : kind);
  }

  private String named(int document) {
    Document article = trace.articles().get(document).document();
    String about =
        List.of(Field.OUTLET, Field.PUBLISHED).stream()
            .flatMap(field -> article.field(field).stream())
            .collect(Collectors.joining(", "));
    String seen =
        about.isEmpty()
            ? evaluation.seen().get(document).map(time -> "seen " + time).orElse("")
            : about;
    return Printable.of(article.id() + (seen.isEmpty() ? "" : " (" + seen + ")"));
  }

  private void hashed() {
    for (RunMatch match : evaluation.hashed()) {
      line(
          "  %s has runs with %s of this article; the index keeps its fingerprints alone"
              .formatted(Printable.of(match.document().id()), counted(match.words(), "word")));
    }
  }

  private void inferred() {
    for (InferredSource source : trace.provenance().inferredSources()) {
      List<Integer> witnesses =
          source.witnesses().stream().map(InferredSource.Witness::document).distinct().toList();
      if (witnesses.contains(evaluation.checked())) {
        line(
            "Not in the index, inferred: a text that "
                + witnesses.size()
                + " articles took the same prose from"
                + source.name().map(name -> ", named " + Printable.of(name)).orElse(""));
        if (!evaluation.masked() && witnesses.stream().noneMatch(this::isWithheld)) {
          line("  " + Printable.of(shortened(source.commonWording())));
        }
        line("");
      }
    }
  }

  private void sentences() {
    Article article = trace.articles().get(evaluation.checked());
    for (LedgerRow row : trace.provenance().ledger(evaluation.checked())) {
      String partners =
          row.sources().stream()
              .map(partner -> trace.articles().get(partner.document()).id())
              .distinct()
              .limit(PARTNERS)
              .collect(Collectors.joining(", "));
      line(
          "%-16s %s%s"
              .formatted(
                  verdict(row.verdict()),
                  Printable.of(shortened(row.sentence().span().of(article.text()))),
                  Optional.of(partners)
                      .filter(some -> !some.isEmpty())
                      .map(some -> "  [" + Printable.of(some) + "]")
                      .orElse("")));
    }
    line("");
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case COPIED -> "same wording";
      case EDITED -> "nearly the same";
      case FURNITURE, SHARED_STATEMENT, WIRE_COPY, NO_MATCH -> Names.of(verdict);
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    return points > QUOTED ? line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…" : line;
  }
}
