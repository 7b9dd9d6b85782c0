package news.stemma.app.report;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import news.stemma.Trace;
import news.stemma.candidate.Family;
import news.stemma.provenance.Basis;
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
import news.stemma.text.Document;
import news.stemma.text.Field;
import picocli.CommandLine.Help.ColorScheme;

/// Writes a trace for a reader at a terminal: who copies and extends whom and why, what is shared
/// beside that, and sentence by sentence what articles take from wire copy.
public final class TextReport {
  /// Rows of a section, at most; the folder of `-o` has them all.
  private static final int ROWS = 20;

  private static final int QUOTE_LENGTH = 84;

  private static final String WITHHELD = "[withheld]";

  private final Run run;
  private final Trace trace;
  private final ColorScheme colors;
  private final Catalogue catalogue;

  public TextReport(Run run, Trace trace, ColorScheme colors) {
    this.run = run;
    this.trace = trace;
    this.colors = colors;
    this.catalogue = Catalogue.of(run);
  }

  /// The first rows of a section, and the number of all.
  private static final class Section<T> {
    private final List<T> first = new ArrayList<>();
    private int size;

    static <T> Section<T> of(List<T> rows) {
      Section<T> section = new Section<>();
      rows.stream().limit(ROWS).forEach(section.first::add);
      section.size = rows.size();
      return section;
    }

    void add(T row) {
      if (first.size() < ROWS) {
        first.add(row);
      }
      size++;
    }

    /// The rows of this, then those of the next.
    Section<T> then(Section<T> next) {
      Section<T> both = new Section<>();
      Stream.concat(first.stream(), next.first.stream()).limit(ROWS).forEach(both.first::add);
      both.size = size + next.size;
      return both;
    }

    int more() {
      return size - first.size();
    }
  }

  /// What the links say, by the section that they belong to.
  private static final class Findings {
    final Section<Link> directed = new Section<>();
    final Section<Link> undirected = new Section<>();
    final Section<Link> siblings = new Section<>();
    final TreeMap<Relation.Kind, Section<Link>> withoutDescent = new TreeMap<>();

    /// Articles that share prose with one that neither descends from the other.
    final BitSet sharingProse = new BitSet();

    void add(Link link) {
      Relation relation = link.relation();
      if (link.isDescent()) {
        (link.source().isPresent() ? directed : undirected).add(link);
      }
      if (link.isInherited()) {
        siblings.add(link);
      }
      if (!relation.isDescent()) {
        withoutDescent.computeIfAbsent(relation.kind(), kind -> new Section<>()).add(link);
      }
      if (relation.kind() == Relation.Kind.SHARED_SOURCE) {
        sharingProse.set(relation.left());
        sharingProse.set(relation.right());
      }
    }
  }

  public void write(PrintWriter out) {
    Page page = new Page(out, colors);
    page.line(
        0,
        page.bold("stemma " + run.version())
            + " · "
            + count(trace.articles().size(), "article")
            + ", "
            + run.corpus().rejected().size()
            + " rejected · machine finding, not reviewed");
    if (trace.articles().size() < 2) {
      page.line(0, "Nothing to compare: " + count(trace.articles().size(), "article") + ".");
    } else if (trace.provenance().links().isEmpty()) {
      page.line(0, "No wording is shared between these articles.");
    } else {
      Findings findings = new Findings();
      trace.provenance().links().forEach(findings::add);
      descent(page, findings);
      families(page);
      sharedWording(page, findings);
      inferredSources(page);
      sentences(page, findings);
    }
    if (trace.articles().size() > 1) {
      new RecallText(run, trace).write(page);
    }
    page.flush();
  }

  // Who copies and extends whom

  private void descent(Page page, Findings findings) {
    Section<Link> links = findings.directed.then(findings.undirected);
    if (links.size + findings.siblings.size > 0) {
      page.heading("WHO COPIES AND EXTENDS WHOM");
    }
    rows(page, links, this::descent);
    rows(
        page,
        findings.siblings,
        (to, sibling) ->
            to.line(
                2,
                id(sibling.relation().left())
                    + " and "
                    + id(sibling.relation().right())
                    + " are siblings: both descend from "
                    + ids(sibling.via())));
  }

  private void descent(Page page, Link link) {
    Relation relation = link.relation();
    page.line(2, link.sourceSide().isPresent() ? directed(page, link) : undirected(page, relation));
    trace.provenance().revision(link).ifPresent(revision -> page.line(6, paragraphs(revision)));
    for (Evidence evidence : relation.direction().evidence()) {
      page.line(6, weighed(link, evidence));
    }
  }

  private String directed(Page page, Link link) {
    return page.bold(link.derived().map(this::title).orElse(""))
        + " "
        + verb(link.relation().kind())
        + " "
        + page.bold(link.source().map(this::title).orElse(""))
        + String.format(
            Locale.ROOT, " (confidence %.2f)", link.relation().direction().confidence());
  }

  private String undirected(Page page, Relation relation) {
    boolean leftInRight = relation.leftCoverage().matched() >= relation.rightCoverage().matched();
    int inner = leftInRight ? relation.left() : relation.right();
    int outer = leftInRight ? relation.right() : relation.left();
    double innerShare =
        leftInRight ? relation.leftCoverage().all() : relation.rightCoverage().all();
    double outerShare =
        leftInRight ? relation.rightCoverage().all() : relation.leftCoverage().all();
    return String.format(
        Locale.ROOT,
        "%s %s %s (%.0f %% of the first, %.0f %% of the second); direction unknown",
        page.bold(title(inner)),
        switch (relation.kind()) {
          case COPY -> "and";
          case EXCERPT -> "lies in";
          default -> "shares its backbone with";
        },
        page.bold(title(outer)) + (relation.kind() == Relation.Kind.COPY ? " are one text" : ""),
        100 * innerShare,
        100 * outerShare);
  }

  private String weighed(Link link, Evidence evidence) {
    String says =
        catalogue.isWithheld(link.relation())
            ? evidence.feature().label() + " " + WITHHELD
            : Printable.of(evidence.says());
    if (link.source().isEmpty()) {
      boolean left = evidence.weight() > 0;
      return "clue, too weak, for the " + (left ? "left" : "right") + " as the source: " + says;
    }
    boolean against =
        evidence.weight() > 0 != link.source().filter(s -> s == link.relation().left()).isPresent();
    return (against ? "against: " : "because: ") + says;
  }

  private static String verb(Relation.Kind kind) {
    return switch (kind) {
      case COPY -> "copies";
      case EXCERPT -> "is made from nearly the same text as";
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

  private static String paragraphs(Revision revision) {
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
    List<String> parts = new ArrayList<>();
    int kept = verbatim + edited;
    if (kept > 0) {
      parts.add(kept + " kept (" + verbatim + " verbatim, " + edited + " edited)");
    }
    if (mergedFrom > 0) {
      parts.add(mergedFrom + " merged into " + mergedInto);
    }
    if (dropped > 0) {
      parts.add(dropped + " dropped");
    }
    if (!revision.added().isEmpty()) {
      parts.add(revision.added().size() + " added");
    }
    return "of " + count(kept + mergedFrom + dropped, "paragraph") + " " + String.join(", ", parts);
  }

  private void families(Page page) {
    List<Family> large = trace.families().stream().filter(family -> family.size() > 2).toList();
    if (!large.isEmpty()) {
      page.heading("NEAR-DUPLICATES");
      rows(
          page,
          Section.of(large),
          (to, family) ->
              to.line(
                  2,
                  id(family.leader())
                      + " leads "
                      + count(family.members().size(), "near-duplicate")
                      + ": "
                      + ids(family.members().stream().map(Family.Member::document).toList())));
    }
  }

  // What is shared beside that

  private void sharedWording(Page page, Findings findings) {
    if (!findings.withoutDescent.isEmpty()) {
      page.heading("SHARED WORDING WITHOUT DESCENT");
    }
    findings.withoutDescent.forEach((kind, of) ->
        page.line(
            2,
            noun(kind)
                + ": "
                + of.first.stream()
                    .map(link ->
                        brief(link.relation().left()) + " and " + brief(link.relation().right()))
                    .collect(joining(", "))
                + (of.more() > 0 ? ", … " + of.more() + " more" : "")));
  }

  private void inferredSources(Page page) {
    List<InferredSource> sources = trace.provenance().inferredSources();
    if (sources.isEmpty()) {
      return;
    }
    page.heading(
        "INFERRED SOURCES"
            + (catalogue.hasWire() ? "" : " (no article of role wire is in this corpus)"));
    rows(
        page,
        Section.of(sources),
        (to, source) -> {
          to.line(
              2,
              source
                      .name()
                      .map(name -> Printable.of(name) + ", " + basis(source))
                      .orElse("an unknown text outside this corpus, not credited")
                  + "; witnesses "
                  + ids(
                      source.witnesses().stream()
                          .map(InferredSource.Witness::document)
                          .distinct()
                          .toList())
                  + "; common wording:");
          to.line(6, quote(source.witnesses().getFirst().document(), source.commonWording()));
        });
  }

  private static String basis(InferredSource source) {
    return source.basis().filter(Basis.WIRE_IN_CORPUS::equals).isPresent()
        ? "whose wire article is a witness"
        : "by the credit of a witness";
  }

  // Sentence by sentence

  /// An article, and how many of its body sentences have a counterpart.
  private record Claimed(int document, long sentences) {}

  private void sentences(Page page, Findings findings) {
    List<Claimed> withWireCopy = new ArrayList<>();
    findings.sharingProse.stream()
        .forEach(document -> {
          List<LedgerRow> rows = body(document);
          if (count(rows, Verdict.WIRE_COPY) > 0) {
            withWireCopy.add(new Claimed(document, claimed(rows)));
          }
        });
    if (withWireCopy.isEmpty()) {
      return;
    }
    withWireCopy.sort(
        Comparator.comparingLong((Claimed claimed) -> -claimed.sentences())
            .thenComparingInt(Claimed::document));
    page.heading("WHAT SENTENCES SHARE, IN ARTICLES WITH WIRE COPY");
    Set<InferredSource> told = new HashSet<>();
    rows(
        page,
        Section.of(withWireCopy),
        (to, claimed) -> {
          List<LedgerRow> rows = body(claimed.document());
          if (told.addAll(sourcesOf(claimed.document()))) {
            sentences(to, rows);
          } else {
            to.line(
                2, to.bold(title(claimed.document())) + ", a witness of the same: " + sum(rows));
          }
        });
  }

  private List<LedgerRow> body(int document) {
    return trace.provenance().ledger(document).stream().filter(this::isBody).toList();
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
        .collect(joining(", "));
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

  private void sentences(Page page, List<LedgerRow> rows) {
    page.line(
        2,
        page.bold(title(rows.getFirst().document()))
            + ": "
            + claimed(rows)
            + " of "
            + count(rows.size(), "body sentence")
            + " have a counterpart");
    list(page, rows, Verdict.WIRE_COPY);
    list(page, rows, Verdict.SHARED_STATEMENT);
    list(page, rows, Verdict.COPIED);
    list(page, rows, Verdict.EDITED);
    page.line(
        4,
        count(rows, Verdict.NO_MATCH)
            + " without counterpart among these "
            + trace.articles().size()
            + " articles; that does not make them original");
  }

  private void list(Page page, List<LedgerRow> rows, Verdict verdict) {
    List<LedgerRow> of = rows.stream().filter(row -> row.verdict() == verdict).toList();
    if (of.isEmpty()) {
      return;
    }
    page.line(4, of.size() + " " + page.bold(Names.of(verdict)) + ": " + meaning(verdict));
    rows(
        page,
        Section.of(of),
        (to, row) -> {
          String text = row.sentence().span().of(trace.articles().get(row.document()).text());
          to.line(6, quote(row.document(), text));
          to.line(8, "in " + partners(row.sources()));
        });
  }

  private static String meaning(Verdict verdict) {
    return switch (verdict) {
      case WIRE_COPY ->
          "unquoted prose that an independent article has too; a common source is likely";
      case SHARED_STATEMENT ->
          "statements that others carry too; release or wire, undecidable here";
      case COPIED -> "the same words as in an article it descends from, or may";
      case EDITED -> "nearly the same words as in an article it descends from, or may";
      case NO_MATCH -> "no counterpart";
      case FURNITURE -> "chrome of the site";
    };
  }

  private String partners(List<Counterpart> counterparts) {
    return counterparts.stream()
        .limit(ROWS)
        .map(counterpart ->
            brief(counterpart.document())
                + " ("
                + count(counterpart.words(), "word")
                + inPassage(counterpart)
                + ")")
        .collect(joining(", "));
  }

  private static String inPassage(Counterpart counterpart) {
    int words = counterpart.within().words();
    return words > counterpart.words() ? ", in a passage of " + words : "";
  }

  // Words

  private String id(int document) {
    return Printable.of(catalogue.id(document));
  }

  /// The id with outlet and day, where known.
  private String title(int document) {
    Document of = run.corpus().documents().get(document);
    String about =
        Stream.of(
                of.field(Field.OUTLET),
                of.published().map(time -> time.toString().substring(0, 10)))
            .flatMap(Optional::stream)
            .collect(joining(", "));
    return id(document) + (about.isEmpty() ? "" : " (" + Printable.of(about) + ")");
  }

  private String ids(List<Integer> documents) {
    return documents.stream().limit(ROWS).map(this::id).collect(joining(", "))
        + (documents.size() > ROWS ? ", … " + (documents.size() - ROWS) + " more" : "");
  }

  /// The part of the id before its first underscore, where that tells articles apart.
  private String brief(int document) {
    String id = catalogue.id(document);
    int end = id.indexOf('_');
    String brief = end > 0 ? id.substring(0, end) : id;
    return Printable.of(end > 0 && catalogue.isOnly(document, brief) ? brief : id);
  }

  private String quote(int document, String text) {
    return catalogue.isWithheld(document) ? WITHHELD : quote(text);
  }

  private static String quote(String text) {
    String line = Printable.of(text.strip().replaceAll("\\s+", " "));
    boolean fits = line.codePointCount(0, line.length()) <= QUOTE_LENGTH;
    return "“"
        + (fits ? line : line.substring(0, line.offsetByCodePoints(0, QUOTE_LENGTH - 1)) + "…")
        + "”";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static <T> void rows(Page page, Section<T> section, BiConsumer<Page, T> print) {
    section.first.forEach(row -> print.accept(page, row));
    if (section.more() > 0) {
      page.line(2, "… and " + section.more() + " more; -o DIR writes them all");
    }
  }
}
