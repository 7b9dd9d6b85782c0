package news.stemma.app.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.stemma.Trace;
import news.stemma.app.report.Names;
import news.stemma.app.report.Printable;
import news.stemma.provenance.InferredSource;
import news.stemma.provenance.LedgerRow;
import news.stemma.provenance.Link;
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

  private final Evaluation evaluation;
  private final Trace trace;
  private final StringBuilder text = new StringBuilder();

  CheckText(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.trace = evaluation.trace();
  }

  String text() {
    totals();
    sources();
    hashed();
    inferred();
    sentences();
    line("No match is not original: it means no counterpart among the articles of this index.");
    return text.toString();
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
    line("");
  }

  private void source(SourceRow row) {
    SourceRow.Member best = row.best();
    line(
        "  %s: %s; %s of this article is there, %s of that is here"
            .formatted(
                named(best.document()),
                relation(best.link()),
                percent(best.shareOfChecked()),
                percent(best.shareOfThat())));
    List<SourceRow.Member> others =
        row.members().stream().filter(member -> member.document() != best.document()).toList();
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
          "  %s has runs of words with %,d words of this article; the index keeps hashes alone"
              .formatted(Printable.of(match.document().id()), match.words()));
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
                + source.name().map(name -> ", named " + name).orElse(""));
        if (!evaluation.masked()) {
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
                  Names.of(row.verdict()),
                  Printable.of(shortened(row.sentence().span().of(article.text()))),
                  Optional.of(partners)
                      .filter(some -> !some.isEmpty())
                      .map(some -> "  [" + Printable.of(some) + "]")
                      .orElse("")));
    }
    line("");
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    return points > QUOTED ? line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…" : line;
  }
}
