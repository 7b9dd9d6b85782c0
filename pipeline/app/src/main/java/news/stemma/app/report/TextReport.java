package news.stemma.app.report;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.stemma.Trace;
import news.stemma.provenance.Counterpart;
import news.stemma.provenance.InferredSource;
import news.stemma.provenance.LedgerRow;
import news.stemma.provenance.Link;
import news.stemma.provenance.Revision;
import news.stemma.provenance.Verdict;
import news.stemma.relation.Evidence;
import news.stemma.relation.Relation;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Field;
import picocli.CommandLine.Help.ColorScheme;

/// Writes a trace for a reader at a terminal: who copies and extends whom and why, what is shared
/// beside that, and sentence by sentence what articles take from wire copy.
public final class TextReport {
  /// Rows of a section, at most; the folder of `-o` has them all.
  private static final int ROWS = 20;

  private static final int QUOTE_LENGTH = 76;

  private final Run run;
  private final Trace trace;
  private final ColorScheme colors;

  public TextReport(Run run, Trace trace, ColorScheme colors) {
    this.run = run;
    this.trace = trace;
    this.colors = colors;
  }

  public void write(PrintWriter out) {
    int articles = trace.articles().size();
    out.println(
        bold("stemma " + run.version())
            + " · "
            + count(articles, "article")
            + ", "
            + run.corpus().rejected().size()
            + " rejected · machine finding, not reviewed");
    descent(out);
    sharedWording(out);
    inferredSources(out);
    sentences(out);
    if (trace.provenance().links().isEmpty()) {
      out.println();
      out.println("No wording is shared between these articles.");
    }
    out.flush();
  }

  // Who copies and extends whom

  private void descent(PrintWriter out) {
    List<Link> links = trace.provenance().links().stream().filter(Link::isDescent).toList();
    List<Link> siblings = trace.provenance().links().stream().filter(Link::isInherited).toList();
    if (!links.isEmpty() || !siblings.isEmpty()) {
      heading(out, "WHO COPIES AND EXTENDS WHOM");
    }
    links.stream().limit(ROWS).forEach(link -> descent(out, link));
    more(out, links.size());
    for (Link sibling : siblings.stream().limit(ROWS).toList()) {
      out.println(
          "  "
              + id(sibling.relation().left())
              + " and "
              + id(sibling.relation().right())
              + ": siblings, both descend from "
              + ids(sibling.via()));
    }
    more(out, siblings.size());
  }

  private void descent(PrintWriter out, Link link) {
    Relation relation = link.relation();
    if (link.sourceSide().isEmpty()) {
      out.println(
          "  "
              + bold(id(relation.left()))
              + " and "
              + bold(id(relation.right()))
              + ": "
              + noun(relation.kind())
              + ", which of which is unknown");
      return;
    }
    out.println(
        "  "
            + link.derived().map(this::id).map(this::bold).orElse("")
            + " "
            + verb(relation.kind())
            + " "
            + link.source().map(this::id).map(this::bold).orElse("")
            + String.format(Locale.ROOT, " (confidence %.2f)", relation.direction().confidence()));
    trace.provenance().revisions().stream()
        .filter(revision -> link.derived().filter(d -> d == revision.derived()).isPresent())
        .filter(revision -> link.source().filter(s -> s == revision.source()).isPresent())
        .forEach(revision -> out.println("      " + paragraphs(revision)));
    for (Evidence evidence : relation.direction().evidence()) {
      boolean against =
          evidence.weight() > 0 != link.source().filter(s -> s == relation.left()).isPresent();
      out.println("      " + (against ? "against: " : "because: ") + evidence.says());
    }
  }

  private static String verb(Relation.Kind kind) {
    return switch (kind) {
      case COPY -> "copies";
      case EXCERPT -> "shares almost all of one text with";
      case EXTENSION -> "extends";
      case SHARED_SOURCE, QUOTE_ONLY, FURNITURE_ONLY ->
          throw new IllegalArgumentException(kind + " has no direction");
    };
  }

  private static String noun(Relation.Kind kind) {
    return switch (kind) {
      case COPY -> "copies of one text";
      case EXCERPT -> "one lies in the other";
      case EXTENSION -> "one extends the other";
      case SHARED_SOURCE -> "shared source";
      case QUOTE_ONLY -> "statements only";
      case FURNITURE_ONLY -> "site furniture only";
    };
  }

  private String paragraphs(Revision revision) {
    int verbatim = 0;
    int edited = 0;
    int mergedFrom = 0;
    int mergedInto = 0;
    int dropped = 0;
    for (Revision.Change change : revision.changes()) {
      switch (change) {
        case Revision.Change.Kept kept -> verbatim++;
        case Revision.Change.Edited e -> edited++;
        case Revision.Change.Merged merged -> {
          mergedFrom += merged.paragraphs().size();
          mergedInto++;
        }
        case Revision.Change.Dropped d -> dropped++;
      }
    }
    int of = verbatim + edited + mergedFrom + dropped;
    return String.format(
        Locale.ROOT,
        "of %d paragraphs %d kept (%d verbatim, %d edited), %d merged into %d, %d dropped; %d added",
        of,
        verbatim + edited,
        verbatim,
        edited,
        mergedFrom,
        mergedInto,
        dropped,
        revision.added().size());
  }

  // What is shared beside that

  private void sharedWording(PrintWriter out) {
    Map<Relation.Kind, List<Link>> links =
        trace.provenance().links().stream()
            .filter(link -> !link.relation().isDescent())
            .collect(
                Collectors.groupingBy(
                    link -> link.relation().kind(), TreeMap::new, Collectors.toList()));
    if (!links.isEmpty()) {
      heading(out, "SHARED WORDING WITHOUT DESCENT");
    }
    links.forEach((kind, of) ->
        out.println(
            "  "
                + noun(kind)
                + ": "
                + of.stream()
                    .limit(ROWS)
                    .map(link -> pair(link.relation()))
                    .collect(Collectors.joining(", "))
                + (of.size() > ROWS ? ", … " + (of.size() - ROWS) + " more" : "")));
  }

  private String pair(Relation relation) {
    return brief(relation.left()) + "~" + brief(relation.right());
  }

  private void inferredSources(PrintWriter out) {
    List<InferredSource> sources = trace.provenance().inferredSources();
    if (sources.isEmpty()) {
      return;
    }
    heading(
        out,
        "INFERRED SOURCES" + (hasWire() ? "" : " (no article of role wire is in this corpus)"));
    for (InferredSource source : sources.stream().limit(ROWS).toList()) {
      out.println(
          "  "
              + source
                  .name()
                  .map(name -> name + ", by the credit of a witness")
                  .orElse("a text that is not in this corpus, nor named by a credit")
              + "; witnesses "
              + ids(
                  source.witnesses().stream()
                      .map(InferredSource.Witness::document)
                      .distinct()
                      .toList())
              + "; common wording:");
      out.println("      " + quote(source.commonWording()));
    }
    more(out, sources.size());
  }

  private boolean hasWire() {
    return trace.articles().stream()
        .anyMatch(
            article -> article.document().field(Field.ROLE).filter("wire"::equals).isPresent());
  }

  // Sentence by sentence

  private void sentences(PrintWriter out) {
    Map<Integer, List<LedgerRow>> body =
        trace.provenance().ledger().stream()
            .filter(row -> isBody(row))
            .collect(Collectors.groupingBy(LedgerRow::document, TreeMap::new, Collectors.toList()));
    List<List<LedgerRow>> withWireCopy =
        body.values().stream()
            .filter(rows -> count(rows, Verdict.WIRE_COPY) > 0)
            .sorted(
                Comparator.comparingLong((List<LedgerRow> rows) -> -claimed(rows))
                    .thenComparingInt(rows -> rows.getFirst().document()))
            .toList();
    if (!withWireCopy.isEmpty()) {
      heading(out, "WHAT SENTENCES SHARE WITH OTHER ARTICLES");
      Set<InferredSource> told = new HashSet<>();
      for (List<LedgerRow> rows : withWireCopy.stream().limit(ROWS).toList()) {
        if (told.addAll(sourcesOf(rows.getFirst().document()))) {
          sentences(out, rows);
        } else {
          out.println(
              "  "
                  + bold(id(rows.getFirst().document()))
                  + ", a witness of the same: "
                  + sum(rows));
        }
      }
      more(out, withWireCopy.size());
    }
  }

  private List<InferredSource> sourcesOf(int document) {
    return trace.provenance().inferredSources().stream()
        .filter(source ->
            source.witnesses().stream().anyMatch(witness -> witness.document() == document))
        .toList();
  }

  private static String sum(List<LedgerRow> rows) {
    return Stream.of(Verdict.values())
        .filter(verdict -> count(rows, verdict) > 0)
        .map(verdict -> count(rows, verdict) + " " + Names.of(verdict))
        .collect(Collectors.joining(", "));
  }

  private boolean isBody(LedgerRow row) {
    Article article = trace.articles().get(row.document());
    return article.blocks().get(row.sentence().block()).kind() == Block.Kind.PARAGRAPH;
  }

  private static long count(List<LedgerRow> rows, Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  private static long claimed(List<LedgerRow> rows) {
    return rows.size() - count(rows, Verdict.NO_MATCH) - count(rows, Verdict.FURNITURE);
  }

  private void sentences(PrintWriter out, List<LedgerRow> rows) {
    int articles = trace.articles().size();
    out.println(
        "  "
            + bold(id(rows.getFirst().document()))
            + ": "
            + claimed(rows)
            + " of "
            + count(rows.size(), "body sentence"));
    list(
        out,
        rows,
        Verdict.WIRE_COPY,
        "unquoted prose that an independent article has too; a common source is likely");
    list(
        out,
        rows,
        Verdict.SHARED_STATEMENT,
        "statements that others carry too; from a release or from wire copy, undecidable here");
    list(out, rows, Verdict.COPIED, "copied");
    list(out, rows, Verdict.EDITED, "copied with edits");
    out.println(
        "    "
            + count(rows, Verdict.NO_MATCH)
            + " without counterpart among these "
            + articles
            + " articles; that does not make them original");
  }

  private void list(PrintWriter out, List<LedgerRow> rows, Verdict verdict, String meaning) {
    List<LedgerRow> of = rows.stream().filter(row -> row.verdict() == verdict).toList();
    if (of.isEmpty()) {
      return;
    }
    out.println("    " + of.size() + " " + bold(Names.of(verdict)) + ": " + meaning);
    for (LedgerRow row : of.stream().limit(ROWS).toList()) {
      String text = row.sentence().span().of(trace.articles().get(row.document()).text());
      out.println("      " + quote(text));
      out.println("        " + partners(row.sources()));
    }
    more(out, of.size());
  }

  private String partners(List<Counterpart> counterparts) {
    return counterparts.stream()
        .limit(ROWS)
        .map(counterpart ->
            String.format(
                Locale.ROOT,
                "%s (%d words, score %.1f%s)",
                brief(counterpart.document()),
                counterpart.match().words(),
                counterpart.match().points(),
                inPassage(counterpart)))
        .collect(Collectors.joining(", "));
  }

  private static String inPassage(Counterpart counterpart) {
    double passage = counterpart.passage().passage().points();
    return passage > counterpart.match().points()
        ? String.format(Locale.ROOT, " in a passage of %.1f", passage)
        : "";
  }

  // Words

  private String id(int document) {
    return printable(trace.articles().get(document).id());
  }

  private String ids(List<Integer> documents) {
    return documents.stream().limit(ROWS).map(this::id).collect(Collectors.joining(", "))
        + (documents.size() > ROWS ? ", … " + (documents.size() - ROWS) + " more" : "");
  }

  /// The part of the id before its first underscore, where that tells articles apart.
  private String brief(int document) {
    String id = trace.articles().get(document).id();
    int end = id.indexOf('_');
    String brief = end > 0 ? id.substring(0, end) : id;
    boolean unique =
        trace.articles().stream().filter(article -> article.id().startsWith(brief)).count() == 1;
    return printable(unique ? brief : id);
  }

  private static String quote(String text) {
    String line = printable(text.strip().replaceAll("\\s+", " "));
    return "“"
        + (line.length() > QUOTE_LENGTH ? line.substring(0, QUOTE_LENGTH - 1) + "…" : line)
        + "”";
  }

  /// No text from an article may steer a terminal.
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void more(PrintWriter out, int rows) {
    if (rows > ROWS) {
      out.println("  … and " + (rows - ROWS) + " more; -o DIR writes them all");
    }
  }

  private void heading(PrintWriter out, String text) {
    out.println();
    out.println(bold(text));
  }

  private String bold(String text) {
    return colors.ansi().enabled() ? "\u001B[1m" + text + "\u001B[0m" : text;
  }
}
