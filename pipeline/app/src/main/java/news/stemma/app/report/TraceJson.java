package news.stemma.app.report;

import com.google.common.base.CaseFormat;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.Configuration;
import news.stemma.Trace;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.align.TokenRange;
import news.stemma.app.ingest.Extra;
import news.stemma.candidate.Family;
import news.stemma.candidate.Stage;
import news.stemma.provenance.Counterpart;
import news.stemma.provenance.InferredSource;
import news.stemma.provenance.LedgerRow;
import news.stemma.provenance.Link;
import news.stemma.provenance.Revision;
import news.stemma.relation.CorpusStatistics;
import news.stemma.relation.Coverage;
import news.stemma.relation.Direction;
import news.stemma.relation.Evidence;
import news.stemma.relation.Relation;
import news.stemma.relation.Shared;
import news.stemma.relation.Voice;
import news.stemma.relation.VoicedPassage;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A trace as rows of JSON. Offsets are code points; keys and rows are in a fixed order.
final class TraceJson {
  private static final ImmutableSet<Field> FIELDS =
      Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(Field.EXTRA)));

  private static final int DECIMALS = 4;

  private final Run run;
  private final Trace trace;
  private final List<CodePoints> codePoints;

  /// By source and derived article.
  private final Table<Integer, Integer, Revision> revisions = HashBasedTable.create();

  TraceJson(Run run, Trace trace) {
    this.run = run;
    this.trace = trace;
    this.codePoints =
        trace.articles().stream().map(article -> CodePoints.of(article.text())).toList();
    for (Revision revision : trace.provenance().revisions()) {
      revisions.put(revision.source(), revision.derived(), revision);
    }
  }

  static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  private String id(int document) {
    return trace.articles().get(document).id();
  }

  private Article article(int document) {
    return trace.articles().get(document);
  }

  // Documents

  Stream<ObjectNode> documents() {
    return IntStream.range(0, trace.articles().size()).mapToObj(this::document);
  }

  /// `PUBLISHED_FROM` is `publishedFrom`.
  private static String key(Field field) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, field.name());
  }

  private ObjectNode document(int position) {
    Article article = article(position);
    Document document = article.document();
    ObjectNode row = object().put("id", document.id());
    for (Field field : FIELDS) {
      document.field(field).ifPresent(value -> row.put(key(field), value));
    }
    if (document.field(Field.LANG).isEmpty()) {
      article
          .language()
          .ifPresent(language -> row.put("lang", language).put("langFrom", "stop-words"));
    }
    Extra.of(document).ifPresent(extra -> row.set("extra", extra));
    row.put("bodyWords", article.bodyTokens());
    row.put("text", document.text());
    ArrayNode blocks = row.putArray("blocks");
    for (Block block : article.blocks()) {
      ObjectNode out = blocks.addObject().put("kind", Names.of(block.kind()));
      putSpan(out, position, block.span());
    }
    return row;
  }

  // Relations

  Stream<ObjectNode> relations() {
    return trace.provenance().links().stream().map(this::relation);
  }

  private ObjectNode relation(Link link) {
    Relation relation = link.relation();
    ObjectNode row =
        object()
            .put("left", id(relation.left()))
            .put("right", id(relation.right()))
            .put("relation", Names.of(relation.kind()));
    putId(row, "source", link.source());
    putId(row, "derived", link.derived());
    if (link.source().isPresent()) {
      row.put("directionConfidence", decimal(relation.direction().confidence()));
    } else {
      row.putNull("directionConfidence");
    }
    row.put("inherited", link.isInherited());
    ArrayNode via = row.putArray("via");
    link.via().forEach(third -> via.add(id(third)));
    putCoverage(row, "left", relation.leftCoverage());
    putCoverage(row, "right", relation.rightCoverage());
    putOwn(row, "left", relation.measures().left());
    putOwn(row, "right", relation.measures().right());
    row.put("sharedSentences", relation.measures().sentences());
    row.put("narrativePoints", decimal(relation.measures().narrativePoints()));
    row.put("figures", relation.measures().figures());
    row.put("equalFigures", relation.measures().equalFigures());
    row.put("jaccard", decimal(relation.similarity().jaccard()));
    row.put("leftContainment", decimal(relation.similarity().leftContainment()));
    row.put("rightContainment", decimal(relation.similarity().rightContainment()));
    putStages(row, relation.foundBy());
    ArrayNode evidence = row.putArray("evidence");
    Direction direction = link.isInherited() ? Direction.NONE : relation.direction();
    direction.evidence().forEach(item -> evidence.add(evidence(item)));
    link.source()
        .flatMap(source -> link.derived().map(derived -> revisions.get(source, derived)))
        .ifPresent(revision -> row.set("revision", revision(revision)));
    return row;
  }

  private static ObjectNode revision(Revision revision) {
    ObjectNode row = object();
    ArrayNode kept = row.putArray("kept");
    ArrayNode edited = row.putArray("edited");
    ArrayNode merged = row.putArray("merged");
    ArrayNode dropped = row.putArray("dropped");
    for (Revision.Change change : revision.changes()) {
      switch (change) {
        case Revision.Change.Kept(int paragraph, int into) ->
            kept.addObject().put("source", paragraph).put("derived", into);
        case Revision.Change.Edited(int paragraph, int into) ->
            edited.addObject().put("source", paragraph).put("derived", into);
        case Revision.Change.Merged(ImmutableList<Integer> paragraphs, int into) -> {
          ObjectNode of = merged.addObject();
          ArrayNode sources = of.putArray("sources");
          paragraphs.forEach(sources::add);
          of.put("derived", into);
        }
        case Revision.Change.Dropped(int paragraph) -> dropped.add(paragraph);
      }
    }
    ArrayNode added = row.putArray("added");
    revision.added().forEach(added::add);
    return row;
  }

  private void putId(ObjectNode row, String key, Optional<Integer> document) {
    document.ifPresentOrElse(position -> row.put(key, id(position)), () -> row.putNull(key));
  }

  private static void putCoverage(ObjectNode row, String side, Coverage coverage) {
    row.put(side + "Coverage", decimal(coverage.all()));
    row.put(side + "CoverageNarrative", decimal(coverage.narrative()));
    row.put(side + "CoverageStatement", decimal(coverage.statement()));
  }

  private static void putOwn(ObjectNode row, String side, Shared shared) {
    row.put(side + "OwnWords", shared.own());
    row.put(side + "OwnCoverage", decimal(shared.ofOwn(shared.covered())));
    row.put(side + "OwnMatched", decimal(shared.ofOwn(shared.matched())));
    row.put(side + "OwnNarrative", decimal(shared.ofOwn(shared.narrative())));
    row.put(side + "OwnUnquoted", decimal(shared.ofOwn(shared.unquoted())));
    row.put(side + "SetOff", decimal(shared.ofOwn(shared.setOff())));
  }

  private ObjectNode evidence(Evidence evidence) {
    ObjectNode row =
        object()
            .put("feature", evidence.feature().label())
            .put("weight", decimal(evidence.weight()))
            .put("says", evidence.says());
    ArrayNode spans = row.putArray("spans");
    for (Evidence.Place place : evidence.places()) {
      putSpan(
          spans.addObject().put("document", id(place.document())), place.document(), place.span());
    }
    return row;
  }

  // Passages

  Stream<ObjectNode> passages() {
    return trace.provenance().links().stream()
        .flatMap(link ->
            link.relation().passages().stream().map(passage -> passage(link.relation(), passage)));
  }

  private ObjectNode passage(Relation relation, VoicedPassage voiced) {
    Passage passage = voiced.passage();
    ObjectNode row = object().put("id", passageId(relation, passage));
    putTokens(
        row.putObject("left").put("document", id(relation.left())),
        relation.left(),
        passage.left());
    putTokens(
        row.putObject("right").put("document", id(relation.right())),
        relation.right(),
        passage.right());
    row.put("score", decimal(passage.points()));
    row.put("words", passage.words());
    row.put("voice", Names.of(voiced.voice()));
    ObjectNode voices = row.putObject("voices");
    voiced.words().forEach((voice, words) -> voices.put(Names.of(voice), words));
    row.put("edits", passage.edits());
    row.put("primary", passage.primary());
    putStages(row, passage.foundBy());
    ArrayNode blocks = row.putArray("blocks");
    for (MatchedRun matched : passage.runs()) {
      if (matched.exact()) {
        addBlocks(blocks, relation, matched);
      }
    }
    return row;
  }

  /// The run as blocks of one voice each.
  private void addBlocks(ArrayNode blocks, Relation relation, MatchedRun matched) {
    int start = 0;
    while (start < matched.length()) {
      Voice voice = voice(relation, matched, start);
      int end = start + 1;
      while (end < matched.length() && voice(relation, matched, end) == voice) {
        end++;
      }
      ObjectNode block = blocks.addObject();
      putTokens(
          block.putObject("left"),
          relation.left(),
          new TokenRange(matched.left() + start, matched.left() + end));
      putTokens(
          block.putObject("right"),
          relation.right(),
          new TokenRange(matched.right() + start, matched.right() + end));
      block.put("voice", Names.of(voice));
      start = end;
    }
  }

  private Voice voice(Relation relation, MatchedRun matched, int word) {
    return trace
        .voices()
        .of(relation.left(), matched.left() + word, relation.right(), matched.right() + word);
  }

  /// A hash of what the passage joins: stable as long as the two texts are.
  private String passageId(Relation relation, Passage passage) {
    String joins =
        String.join(
            "\0",
            id(relation.left()),
            id(relation.right()),
            passage.left().toString(),
            passage.right().toString());
    return "p-" + hash(joins);
  }

  // Sentences

  Stream<ObjectNode> sentences() {
    return trace.provenance().ledger().stream().map(this::sentence);
  }

  private ObjectNode sentence(LedgerRow ledgerRow) {
    Span span = ledgerRow.sentence().span();
    ObjectNode row =
        object()
            .put("document", id(ledgerRow.document()))
            .put("ordinal", ledgerRow.sentence().ordinal());
    putSpan(row, ledgerRow.document(), span);
    row.put("text", span.of(article(ledgerRow.document()).text()));
    row.put("verdict", Names.of(ledgerRow.verdict()));
    row.put("voice", Names.of(ledgerRow.voice()));
    row.put("coverage", decimal(ledgerRow.coverage()));
    ledgerRow.basis().ifPresent(basis -> row.put("basis", Names.of(basis)));
    addCounterparts(row.putArray("sources"), ledgerRow.sources());
    addCounterparts(row.putArray("reusedBy"), ledgerRow.reusedBy());
    return row;
  }

  private void addCounterparts(ArrayNode array, List<Counterpart> counterparts) {
    for (Counterpart counterpart : counterparts) {
      ObjectNode row = array.addObject().put("document", id(counterpart.document()));
      putTokens(row, counterpart.document(), counterpart.match().partner());
      row.put("score", decimal(counterpart.match().points()));
      row.put("changed", counterpart.match().changes());
      row.put("passage", passageId(counterpart.relation(), counterpart.passage().passage()));
      putStages(row, counterpart.passage().passage().foundBy());
    }
  }

  // Clusters, boilerplate, rejected

  Stream<ObjectNode> clusters() {
    return trace.families().stream().map(this::cluster);
  }

  private ObjectNode cluster(Family family) {
    ObjectNode row =
        object().put("id", "c-" + hash(id(family.leader()))).put("leader", id(family.leader()));
    ArrayNode members = row.putArray("members");
    members
        .addObject()
        .put("document", id(family.leader()))
        .put("role", "leader")
        .put("jaccard", decimal(1));
    for (Family.Member member : family.members()) {
      members
          .addObject()
          .put("document", id(member.document()))
          .put("role", "duplicate")
          .put("jaccard", decimal(member.jaccard()));
    }
    return row;
  }

  Stream<ObjectNode> boilerplate() {
    return Stream.concat(
        trace.statistics().boilerplate().stream().map(this::boilerplate),
        trace.statistics().formulas().stream().map(this::formula));
  }

  private ObjectNode formula(CorpusStatistics.Formula formula) {
    ObjectNode row = object().put("kind", "formula").put("document", id(formula.document()));
    putTokens(row, formula.document(), formula.tokens());
    Article article = article(formula.document());
    Span span = article.tokens().span(formula.tokens().first(), formula.tokens().end());
    return row.put("text", span.of(article.text())).put("articles", formula.articles());
  }

  private ObjectNode boilerplate(CorpusStatistics.Recurrence recurrence) {
    int document = recurrence.example().document();
    Span span = article(document).blocks().get(recurrence.example().block()).span();
    ObjectNode row = object().put("kind", "paragraph").put("document", id(document));
    putSpan(row, document, span);
    row.put("text", span.of(article(document).text()));
    row.put("setAside", true);
    row.put("articles", recurrence.articles());
    ArrayNode outlets = row.putArray("outlets");
    recurrence.outlets().forEach(outlets::add);
    recurrence.first().ifPresent(first -> row.put("first", first.toString()));
    recurrence.last().ifPresent(last -> row.put("last", last.toString()));
    return row;
  }

  Stream<ObjectNode> rejected() {
    return run.corpus().rejected().stream()
        .map(rejected ->
            object().put("location", rejected.location()).put("reason", rejected.reason()));
  }

  // Graph

  ObjectNode graph() {
    ObjectNode graph = object();
    ArrayNode nodes = graph.putArray("nodes");
    trace
        .articles()
        .forEach(article -> nodes.addObject().put("kind", "article").put("id", article.id()));
    trace.provenance().inferredSources().forEach(source -> nodes.add(inferredSource(source)));
    ArrayNode edges = graph.putArray("edges");
    trace
        .provenance()
        .edges()
        .forEach(edge ->
            edges.addObject().put("derived", id(edge.derived())).put("source", id(edge.source())));
    for (InferredSource source : trace.provenance().inferredSources()) {
      source.witnesses().stream()
          .map(InferredSource.Witness::document)
          .distinct()
          .forEach(witness ->
              edges.addObject().put("derived", id(witness)).put("source", inferredId(source)));
    }
    return graph;
  }

  private ObjectNode inferredSource(InferredSource source) {
    ObjectNode node =
        object()
            .put("kind", "inferred-source")
            .put("id", inferredId(source))
            .put("commonWording", source.commonWording());
    ArrayNode witnesses = node.putArray("witnesses");
    for (InferredSource.Witness witness : source.witnesses()) {
      putTokens(
          witnesses.addObject().put("document", id(witness.document())),
          witness.document(),
          witness.tokens());
    }
    source.name().ifPresent(name -> node.put("name", name));
    source.basis().ifPresent(basis -> node.put("basis", Names.of(basis)));
    return node;
  }

  private String inferredId(InferredSource source) {
    StringBuilder witnesses = new StringBuilder();
    source
        .witnesses()
        .forEach(witness ->
            witnesses.append(id(witness.document())).append('\0').append(witness.tokens()));
    return "inferred-" + hash(witnesses.toString());
  }

  // Run

  ObjectNode run() {
    Configuration configuration = run.configuration();
    ObjectNode out =
        object()
            .put("stemma", run.version())
            .put("fingerprint", run.fingerprint())
            .put("offsets", "unicode-code-points")
            .put("seed", configuration.scheme().seed());
    out.set("configuration", JsonMapper.shared().valueToTree(settings(configuration)));
    ObjectNode counts = out.putObject("counts");
    counts.put("read", run.corpus().read());
    counts.put("documents", trace.articles().size());
    counts.put("duplicates", run.corpus().duplicates());
    counts.put("rejected", run.corpus().rejected().size());
    counts.put("relations", trace.provenance().links().size());
    counts.put(
        "passages",
        trace.provenance().links().stream()
            .mapToInt(link -> link.relation().passages().size())
            .sum());
    counts.put("sentences", trace.provenance().ledger().size());
    counts.put("clusters", trace.families().size());
    counts.put("inferredSources", trace.provenance().inferredSources().size());
    counts.put("boilerplate", boilerplate().count());
    out.set("statedRecall", RecallJson.stated(configuration));
    trace.audit().ifPresent(audit -> out.set("audit", RecallJson.audit(audit, this::id)));
    return out;
  }

  private record Settings(Object sketch, Object banding, Object scoring, Object thresholds) {}

  private static Settings settings(Configuration configuration) {
    return new Settings(
        configuration.scheme(),
        configuration.banding(),
        configuration.scoring(),
        configuration.thresholds());
  }

  // Values

  private void putTokens(ObjectNode row, int document, TokenRange tokens) {
    putSpan(row, document, article(document).tokens().span(tokens.first(), tokens.end()));
  }

  private void putSpan(ObjectNode row, int document, Span span) {
    row.put("start", codePoints.get(document).offset(span.start()));
    row.put("end", codePoints.get(document).offset(span.end()));
  }

  private static void putStages(ObjectNode row, Collection<Stage> stages) {
    ArrayNode foundBy = row.putArray("foundBy");
    stages.stream().sorted(Comparator.naturalOrder()).map(Names::of).forEach(foundBy::add);
  }

  static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static String hash(String value) {
    return Hashing.farmHashFingerprint64().hashString(value, StandardCharsets.UTF_8).toString();
  }
}
