package news.stemma.app.report;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiConsumer;
import news.stemma.Engine;
import news.stemma.Trace;
import news.stemma.app.ingest.Extra;
import news.stemma.app.ingest.Rejected;
import news.stemma.candidate.Family;
import news.stemma.candidate.Stage;
import news.stemma.provenance.Counterpart;
import news.stemma.provenance.InferredSource;
import news.stemma.provenance.LedgerRow;
import news.stemma.provenance.Provenance;
import news.stemma.relation.CorpusStatistics;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A trace as rows of JSON. Offsets are code points; keys and rows are in a fixed order.
///
/// Rows come as lines of UTF-8, some at a time, made ahead where the engine does so. Nothing of an
/// article that is withheld is among them but its fields that tell of no content, and where its
/// sentences stand.
final class TraceJson {
  static final String DOCUMENTS = "documents";
  static final String SENTENCES = "sentences";

  private static final ImmutableMap<Field, String> FIELDS =
      Maps.toMap(
          EnumSet.complementOf(EnumSet.of(Field.EXTRA)),
          field -> CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, field.name()));

  private final Run run;
  private final Trace trace;
  private final Engine engine;
  private final JsonStyle style;
  private final Catalogue catalogue;
  private final RelationRows relations;

  TraceJson(Run run, Trace trace, Engine engine, JsonStyle style) {
    this.run = run;
    this.trace = trace;
    this.engine = engine;
    this.style = style;
    this.catalogue = Catalogue.of(run);
    this.relations = new RelationRows(trace, catalogue);
  }

  static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  static BigDecimal decimal(double value) {
    return new BigDecimal(FourPlaces.of(value));
  }

  /// The arrays by their names, in their order; nothing is made before it is asked for.
  ImmutableMap<String, Iterable<byte[]>> arrays() {
    return ImmutableMap.<String, Iterable<byte[]>>builder()
        .put(DOCUMENTS, lines(DOCUMENTS, positions(), this::document))
        .put("relations", lines("relations", trace.provenance().links(), relations::relation))
        .put(
            "passages",
            lines("passages", trace.provenance().links().relations(), relations::passages))
        .put(SENTENCES, lines(SENTENCES, positions(), this::sentences))
        .put("clusters", lines("clusters", trace.families(), this::cluster))
        .put("boilerplate", boilerplate())
        .put("rejected", lines("rejected", run.corpus().rejected(), TraceJson::rejected))
        .buildOrThrow();
  }

  private List<Integer> positions() {
    return ContiguousSet.create(
            Range.closedOpen(0, trace.articles().size()), DiscreteDomain.integers())
        .asList();
  }

  private <T> Iterable<byte[]> lines(String name, List<T> all, BiConsumer<T, JsonGenerator> rows) {
    return engine.stream("writing " + name, all, one -> style.lines(out -> rows.accept(one, out)));
  }

  /// The rows of `documents` and `sentences`.
  Iterable<ArticleLines> articles() {
    return engine.stream(
        "writing articles",
        positions(),
        position ->
            new ArticleLines(
                style.lines(out -> document(position, out)),
                style.lines(out -> sentences(position, out)),
                trace.articles().get(position).sentences().size()));
  }

  // Documents

  void document(int position, JsonGenerator out) {
    out.writeStartObject();
    putDocument(position, out);
    out.writeEndObject();
  }

  /// What is known of an article, into the object that is open.
  void putDocument(int position, JsonGenerator out) {
    Places places = places(position);
    Article article = places.article();
    Document document = article.document();
    boolean withheld = catalogue.isWithheld(position);
    out.writeStringProperty("id", document.id());
    boolean secret = catalogue.isSecret(position);
    FIELDS.forEach((field, key) -> {
      if (!secret || !Withholding.TELLING.contains(field)) {
        document.field(field).ifPresent(value -> out.writeStringProperty(key, value));
      }
    });
    if (document.field(Field.LANG).isEmpty()) {
      article
          .language()
          .ifPresent(language -> {
            out.writeStringProperty("lang", language);
            out.writeStringProperty("langFrom", "stop-words");
          });
    }
    if (withheld) {
      out.writeNumberProperty("bodyWords", article.bodyTokens());
      out.writeBooleanProperty(secret ? "withheld" : "textNotKept", true);
    } else {
      Extra.of(document).ifPresent(extra -> out.writeName("extra").writeTree(extra));
      out.writeNumberProperty("bodyWords", article.bodyTokens());
      out.writeStringProperty("text", document.text());
      out.writeArrayPropertyStart("blocks");
      for (Block block : article.blocks()) {
        out.writeStartObject();
        out.writeStringProperty("kind", Names.of(block.kind()));
        places.put(out, block.span());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  private Places places(int document) {
    return new Places(trace.articles().get(document));
  }

  static void putStages(Collection<Stage> stages, JsonGenerator out) {
    out.writeArrayPropertyStart("foundBy");
    stages.stream().sorted(Comparator.naturalOrder()).map(Names::of).forEach(out::writeString);
    out.writeEndArray();
  }

  // Sentences

  void sentences(int document, JsonGenerator out) {
    Places places = places(document);
    String id = catalogue.id(document);
    for (LedgerRow row : trace.provenance().ledger(document)) {
      out.writeStartObject();
      out.writeStringProperty("document", id);
      out.writeNumberProperty("ordinal", row.sentence().ordinal());
      places.put(out, row.sentence().span());
      switch (style) {
        case PLAIN -> putText(document, row.sentence().span(), places.article(), out);
        case PAGE -> {}
      }
      out.writeStringProperty("verdict", Names.of(row.verdict()));
      out.writeStringProperty("voice", Names.of(row.voice()));
      out.writeName("coverage").writeNumber(FourPlaces.of(row.coverage()));
      row.basis().ifPresent(basis -> out.writeStringProperty("basis", Names.of(basis)));
      putCounterparts("sources", row.sources(), document, out);
      putCounterparts("reusedBy", row.reusedBy(), document, out);
      out.writeEndObject();
    }
  }

  private void putText(int document, Span span, Article article, JsonGenerator out) {
    if (!catalogue.isWithheld(document)) {
      out.writeStringProperty("text", span.of(article.text()));
    }
  }

  private void putCounterparts(
      String key, List<Counterpart> counterparts, int document, JsonGenerator out) {
    out.writeArrayPropertyStart(key);
    for (Counterpart counterpart : counterparts) {
      int other = counterpart.document();
      Counterpart.Within within = counterpart.within();
      out.writeStartObject();
      out.writeStringProperty("document", catalogue.id(other));
      places(other).put(out, counterpart.tokens());
      out.writeName("score").writeNumber(FourPlaces.of(counterpart.points()));
      out.writeNumberProperty("changed", counterpart.changes());
      out.writeStringProperty(
          "passage",
          catalogue.passageId(
              Math.min(document, other), Math.max(document, other), within.left(), within.right()));
      putStages(within.foundBy(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  // Clusters, boilerplate, rejected

  void cluster(Family family, JsonGenerator out) {
    String leader = catalogue.id(family.leader());
    out.writeStartObject();
    out.writeStringProperty("id", "c-" + Catalogue.hash(leader));
    out.writeStringProperty("leader", leader);
    out.writeArrayPropertyStart("members");
    putMember(leader, "leader", 1, out);
    family
        .members()
        .forEach(member ->
            putMember(catalogue.id(member.document()), "duplicate", member.jaccard(), out));
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void putMember(String id, String role, double jaccard, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("document", id);
    out.writeStringProperty("role", role);
    out.writeName("jaccard").writeNumber(FourPlaces.of(jaccard));
    out.writeEndObject();
  }

  private Iterable<byte[]> boilerplate() {
    return Iterables.concat(
        lines("boilerplate", trace.statistics().boilerplate(), this::boilerplate),
        lines("boilerplate", trace.statistics().formulas(), this::formula));
  }

  void boilerplate(CorpusStatistics.Recurrence recurrence, JsonGenerator out) {
    int document = recurrence.example().document();
    Article article = trace.articles().get(document);
    out.writeStartObject();
    putExample(
        "paragraph", document, article.blocks().get(recurrence.example().block()).span(), out);
    out.writeBooleanProperty("setAside", true);
    out.writeNumberProperty("articles", recurrence.articles());
    out.writeArrayPropertyStart("outlets");
    recurrence.outlets().forEach(out::writeString);
    out.writeEndArray();
    recurrence.first().ifPresent(first -> out.writeStringProperty("first", first.toString()));
    recurrence.last().ifPresent(last -> out.writeStringProperty("last", last.toString()));
    out.writeEndObject();
  }

  void formula(CorpusStatistics.Formula formula, JsonGenerator out) {
    Places places = places(formula.document());
    out.writeStartObject();
    putExample("formula", formula.document(), places.span(formula.tokens()), out);
    out.writeNumberProperty("articles", formula.articles());
    out.writeEndObject();
  }

  private void putExample(String kind, int document, Span span, JsonGenerator out) {
    Places places = places(document);
    out.writeStringProperty("kind", kind);
    out.writeStringProperty("document", catalogue.id(document));
    places.put(out, span);
    putText(document, span, places.article(), out);
  }

  private static void rejected(Rejected rejected, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("location", rejected.location());
    out.writeStringProperty("reason", rejected.reason());
    out.writeEndObject();
  }

  // Graph

  /// The nodes of the graph.
  Iterable<byte[]> nodes() {
    return Iterables.concat(
        lines("graph", positions(), this::articleNode),
        lines("graph", trace.provenance().inferredSources(), this::inferredNode));
  }

  void articleNode(int document, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("kind", "article");
    out.writeStringProperty("id", catalogue.id(document));
    out.writeEndObject();
  }

  void inferredNode(InferredSource source, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("kind", "inferred-source");
    out.writeStringProperty("id", inferredId(source));
    if (!catalogue.isWithheld(source.witnesses().getFirst().document())) {
      out.writeStringProperty("commonWording", source.commonWording());
    }
    out.writeArrayPropertyStart("witnesses");
    for (InferredSource.Witness witness : source.witnesses()) {
      Places places = places(witness.document());
      places.put(out, places.span(witness.tokens()), catalogue.id(witness.document()));
    }
    out.writeEndArray();
    source.name().ifPresent(name -> out.writeStringProperty("name", name));
    source.basis().ifPresent(basis -> out.writeStringProperty("basis", Names.of(basis)));
    out.writeEndObject();
  }

  private String inferredId(InferredSource source) {
    StringBuilder witnesses = new StringBuilder();
    source
        .witnesses()
        .forEach(witness ->
            witnesses
                .append(catalogue.id(witness.document()))
                .append('\0')
                .append(witness.tokens()));
    return "inferred-" + Catalogue.hash(witnesses.toString());
  }

  /// The edges of the graph.
  Iterable<byte[]> edges() {
    return Iterables.concat(
        lines("graph", trace.provenance().edges(), this::edge),
        lines("graph", trace.provenance().inferredSources(), this::inferredEdges));
  }

  void edge(Provenance.Edge edge, JsonGenerator out) {
    putEdge(edge.derived(), catalogue.id(edge.source()), out);
  }

  void inferredEdges(InferredSource source, JsonGenerator out) {
    String id = inferredId(source);
    source.witnesses().stream()
        .map(InferredSource.Witness::document)
        .distinct()
        .forEach(witness -> putEdge(witness, id, out));
  }

  private void putEdge(int derived, String source, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("derived", catalogue.id(derived));
    out.writeStringProperty("source", source);
    out.writeEndObject();
  }

  // Run

  /// @param sentences of all articles, counted
  String run(long sentences) {
    Counts counts =
        new Counts(
            trace.articles().size(),
            run.corpus().duplicates(),
            run.corpus().rejected().size(),
            found(sentences));
    ObjectNode out = RunJson.of(run.version(), run.fingerprint(), run.configuration(), counts);
    trace.audit().ifPresent(audit -> out.set("audit", RecallJson.audit(audit, catalogue::id)));
    return style.string(out);
  }

  /// @param sentences of all articles, counted
  Counts.Found found(long sentences) {
    Provenance provenance = trace.provenance();
    return new Counts.Found(
        provenance.links().size(),
        provenance.links().passages(),
        sentences,
        trace.families().size(),
        provenance.inferredSources().size(),
        trace.statistics().boilerplate().size() + trace.statistics().formulas().size());
  }
}
