package news.stemma.app.report;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import news.stemma.Engine;
import news.stemma.Trace;
import news.stemma.candidate.Family;
import news.stemma.provenance.InferredSource;
import news.stemma.provenance.Link;
import news.stemma.provenance.Provenance;
import news.stemma.relation.Relation;
import tools.jackson.core.JsonGenerator;

/// What a trace says of some of its articles, in the arrays of a whole one.
public final class PartialJson {
  private final Trace trace;
  private final Selection selection;
  private final TraceJson json;
  private final RelationRows relations;
  private final Extras extras;

  /// Of which articles and pairs something is said; articles by their positions.
  ///
  /// @param documents whose sentences are told
  /// @param matched others that are shown beside them
  /// @param relations which pairs
  public record Selection(
      ImmutableSortedSet<Integer> documents,
      ImmutableSortedSet<Integer> matched,
      Predicate<Relation> relations) {
    private boolean has(int document) {
      return documents.contains(document) || matched.contains(document);
    }
  }

  /// What else is known of articles and pairs, into their rows.
  public record Extras(
      BiConsumer<Integer, JsonGenerator> ofDocument, BiConsumer<Link, JsonGenerator> ofPair) {}

  public PartialJson(Run run, Trace trace, Engine engine, Selection selection, Extras extras) {
    this.trace = trace;
    this.selection = selection;
    this.extras = extras;
    this.json = new TraceJson(run, trace, engine, JsonStyle.PLAIN);
    this.relations = new RelationRows(trace, Catalogue.of(run));
  }

  /// An object of UTF-8: what the writer puts, and these arrays.
  ///
  /// @param header puts properties before the arrays
  public byte[] object(Consumer<JsonGenerator> header) {
    return JsonStyle.PLAIN.lines(out -> {
      out.writeStartObject();
      header.accept(out);
      put(out);
      out.writeEndObject();
    });
  }

  private void put(JsonGenerator out) {
    array("documents", selection.documents(), this::document, out);
    array("matched", selection.matched(), this::document, out);
    out.writeArrayPropertyStart("relations");
    links().forEach(link -> relation(link, out));
    out.writeEndArray();
    out.writeArrayPropertyStart("passages");
    links().forEach(link -> relations.passages(link.relation(), out));
    out.writeEndArray();
    array("sentences", selection.documents(), json::sentences, out);
    out.writeArrayPropertyStart("clusters");
    trace.families().stream().filter(this::isAbout).forEach(family -> json.cluster(family, out));
    out.writeEndArray();
    out.writeArrayPropertyStart("rejected");
    out.writeEndArray();
    putGraph(out);
  }

  private Iterable<Link> links() {
    return () ->
        trace.provenance().links().stream()
            .filter(link -> selection.relations().test(link.relation()))
            .iterator();
  }

  private static void array(
      String name,
      Iterable<Integer> documents,
      BiConsumer<Integer, JsonGenerator> rows,
      JsonGenerator out) {
    out.writeArrayPropertyStart(name);
    documents.forEach(document -> rows.accept(document, out));
    out.writeEndArray();
  }

  private void document(int document, JsonGenerator out) {
    out.writeStartObject();
    json.putDocument(document, out);
    extras.ofDocument().accept(document, out);
    out.writeEndObject();
  }

  private void relation(Link link, JsonGenerator out) {
    out.writeStartObject();
    relations.putRelation(link, out);
    extras.ofPair().accept(link, out);
    out.writeEndObject();
  }

  private boolean isAbout(Family family) {
    return family.documents().anyMatch(selection.documents()::contains);
  }

  private boolean isAbout(InferredSource source) {
    return source.witnesses().stream()
        .mapToInt(InferredSource.Witness::document)
        .anyMatch(selection.documents()::contains);
  }

  /// Edges among the selected articles, and from them to what is inferred.
  private void putGraph(JsonGenerator out) {
    IntPredicate selected = selection::has;
    out.writeObjectPropertyStart("graph");
    out.writeArrayPropertyStart("nodes");
    for (int document = 0; document < trace.articles().size(); document++) {
      if (selected.test(document)) {
        json.articleNode(document, out);
      }
    }
    trace.provenance().inferredSources().stream()
        .filter(this::isAbout)
        .forEach(source -> json.inferredNode(source, out));
    out.writeEndArray();
    out.writeArrayPropertyStart("edges");
    for (Provenance.Edge edge : trace.provenance().edges()) {
      if (selected.test(edge.derived()) && selected.test(edge.source())) {
        json.edge(edge, out);
      }
    }
    trace.provenance().inferredSources().stream()
        .filter(this::isAbout)
        .forEach(source -> json.inferredEdges(source, out));
    out.writeEndArray();
    out.writeEndObject();
  }
}
