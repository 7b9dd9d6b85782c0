package news.stemma.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.stemma.Trace;
import news.stemma.align.Side;
import news.stemma.provenance.Link;
import news.stemma.provenance.Links;
import news.stemma.relation.Credits;
import news.stemma.relation.Feature;
import news.stemma.relation.Relation;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// Writes a row for each pair of a match: our document, theirs, how much of ours is used, whom they
/// credit, and how long after ours theirs came.
public final class MatchesCsv {
  public static final String FILE = "matches.csv";

  private final Trace trace;

  public MatchesCsv(Trace trace) {
    this.trace = trace;
  }

  /// By our document, then by theirs.
  public void write(Path folder) throws IOException {
    WholeFile.write(
        folder.resolve(FILE),
        partial -> {
          try (CsvWriter csv =
              CsvWriter.builder().build(Files.newBufferedWriter(partial, StandardCharsets.UTF_8))) {
            csv.writeRecord(
                "our_document",
                "our_version",
                "our_published",
                "their_document",
                "their_outlet",
                "their_url",
                "their_published",
                "relation",
                "share_used",
                "share_of_theirs",
                "source",
                "credit",
                "credits_us",
                "delay_hours");
            for (int position : inOrder()) {
              csv.writeRecord(row(trace.provenance().links().get(position)));
            }
          }
        });
  }

  /// Positions of the links that are more than furniture.
  private List<Integer> inOrder() {
    Links links = trace.provenance().links();
    int[] ours = new int[links.size()];
    int[] theirs = new int[links.size()];
    boolean[] counts = new boolean[links.size()];
    int position = 0;
    for (Link link : links) {
      Relation relation = link.relation();
      boolean leftIsOurs = isOurs(relation.left());
      ours[position] = leftIsOurs ? relation.left() : relation.right();
      theirs[position] = leftIsOurs ? relation.right() : relation.left();
      counts[position++] = relation.kind() != Relation.Kind.FURNITURE_ONLY;
    }
    return IntStream.range(0, ours.length)
        .filter(i -> counts[i])
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> ours[i]).thenComparingInt(i -> theirs[i]))
        .toList();
  }

  private boolean isOurs(int document) {
    return trace
        .articles()
        .get(document)
        .document()
        .field(Field.SIDE)
        .filter(Field.Side.OURS.name()::equals)
        .isPresent();
  }

  private List<String> row(Link link) {
    Relation relation = link.relation();
    boolean leftIsOurs = isOurs(relation.left());
    Article ours = trace.articles().get(leftIsOurs ? relation.left() : relation.right());
    Article theirs = trace.articles().get(leftIsOurs ? relation.right() : relation.left());
    double left = relation.leftCoverage().all();
    double right = relation.rightCoverage().all();
    Credits credits = Credits.of(theirs, trace.sources());
    return List.of(
        safe(ours.id()),
        safe(field(ours, Field.VERSION)),
        safe(field(ours, Field.PUBLISHED)),
        safe(theirs.id()),
        safe(field(theirs, Field.OUTLET)),
        safe(field(theirs, Field.URL)),
        safe(field(theirs, Field.PUBLISHED)),
        Names.of(relation.kind()),
        FourPlaces.of(leftIsOurs ? left : right),
        FourPlaces.of(leftIsOurs ? right : left),
        link.source().map(source -> isOurs(source) ? "ours" : "theirs").orElse(""),
        safe(String.join("; ", new TreeSet<>(credits.given()))),
        creditsUs(ours.document(), theirs, relation, credits),
        delay(ours.document(), theirs.document()).map(FourPlaces::of).orElse(""));
  }

  private static String field(Article article, Field field) {
    return article.document().field(field).orElse("");
  }

  /// `no` only where their text doesn't name us at all; empty where it does, and not as a credit,
  /// or where nobody knows what we are called.
  private String creditsUs(Document ours, Article theirs, Relation relation, Credits credits) {
    Optional<String> outlet = ours.field(Field.OUTLET);
    boolean credited =
        outlet.flatMap(trace.sources()::outlet).filter(credits.given()::contains).isPresent()
            || relation.direction().evidence().stream()
                .anyMatch(evidence ->
                    evidence.feature() == Feature.CREDITS_THE_OTHER
                        && isOurs(
                            relation.document(evidence.weight() > 0 ? Side.LEFT : Side.RIGHT)));
    if (credited) {
      return "yes";
    }
    boolean named =
        outlet
            .map(SourceLexicon::folded)
            .filter(name -> SourceLexicon.folded(theirs.text()).contains(name))
            .isPresent();
    return outlet.isEmpty() || named ? "" : "no";
  }

  /// In hours; negative where theirs came first.
  private static Optional<Double> delay(Document ours, Document theirs) {
    Optional<Instant> first = ours.published();
    return first.flatMap(
        from -> theirs.published().map(to -> Duration.between(from, to).toSeconds() / 3600.0));
  }

  private static String safe(String cell) {
    return CsvCell.of(PlainText.of(cell));
  }
}
