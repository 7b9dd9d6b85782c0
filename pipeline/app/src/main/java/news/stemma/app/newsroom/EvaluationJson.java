package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Trace;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.report.FourPlaces;
import news.stemma.app.report.Names;
import news.stemma.app.report.PartialJson;
import news.stemma.app.report.Run;
import news.stemma.index.living.Finding;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Judgement;
import news.stemma.index.living.Status;
import news.stemma.provenance.Link;
import news.stemma.relation.Relation;
import news.stemma.relation.Voice;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.core.JsonGenerator;

/// What an index says of an article, as JSON: the arrays of a trace, and beside them who has how
/// much of it.
final class EvaluationJson {
  private final Evaluation evaluation;
  private final Trace trace;
  private final Run run;
  private final Function<String, Optional<Judgement>> judgements;

  private EvaluationJson(
      Evaluation evaluation,
      Newsroom.Options options,
      Function<String, Optional<Judgement>> judgements) {
    this.evaluation = evaluation;
    this.trace = evaluation.trace();
    this.judgements = judgements;
    Corpus corpus =
        new Corpus(
            trace.articles().stream().map(Article::document).toList(), 0, ImmutableList.of());
    this.run =
        new Run(options.version(), options.configuration(), corpus, Optional.empty(), Instant.now())
            .withoutTextOf(this::isMasked);
  }

  /// With what analysts said of it.
  static EvaluationJson of(Evaluation evaluation, Newsroom.Options options, IndexView view) {
    return new EvaluationJson(
        evaluation,
        options,
        findingId -> {
          try {
            return view.finding(findingId).map(Finding::judgement);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// Of the checked article.
  byte[] check() {
    int checked = evaluation.checked();
    PartialJson.Selection selection =
        new PartialJson.Selection(
            ImmutableSortedSet.of(checked),
            partners(checked),
            relation -> relation.left() == checked || relation.right() == checked);
    return partial(selection)
        .object(out -> {
          putRun(out);
          putTotals(out);
          putSources(out);
          putHashed(out);
        });
  }

  /// Of the cluster that the checked article leads: all that share wording with it.
  byte[] cluster(String clusterId) {
    int leader = evaluation.checked();
    ImmutableSortedSet<Integer> documents =
        ImmutableSortedSet.<Integer>naturalOrder().add(leader).addAll(partners(leader)).build();
    PartialJson.Selection selection =
        new PartialJson.Selection(
            documents,
            ImmutableSortedSet.of(),
            relation ->
                documents.contains(relation.left()) && documents.contains(relation.right()));
    return partial(selection)
        .object(out -> {
          out.writeStringProperty("id", clusterId);
          out.writeStringProperty("leader", evaluation.name(leader));
          putRun(out);
        });
  }

  private ImmutableSortedSet<Integer> partners(int document) {
    return trace.provenance().links().stream()
        .map(Link::relation)
        .filter(relation -> relation.left() == document || relation.right() == document)
        .flatMap(relation -> IntStream.of(relation.left(), relation.right()).boxed())
        .filter(other -> other != document)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
  }

  private PartialJson partial(PartialJson.Selection selection) {
    return new PartialJson(
        run,
        trace,
        new MemoryEngine(Stages.SEQUENTIAL),
        selection,
        new PartialJson.Extras(this::putSeen, this::putFinding));
  }

  /// Of the others, and of an article of the index itself.
  private boolean isMasked(Document document) {
    Article checked = trace.articles().get(evaluation.checked());
    return evaluation.masked()
        && (!document.id().equals(checked.id())
            || evaluation.seen().get(evaluation.checked()).isPresent());
  }

  private void putSeen(int document, JsonGenerator out) {
    evaluation
        .seen()
        .get(document)
        .ifPresent(seen -> out.writeStringProperty("firstSeen", seen.toString()));
  }

  private void putFinding(Link link, JsonGenerator out) {
    Relation relation = link.relation();
    String id = Finding.id(evaluation.key(relation.left()), evaluation.key(relation.right()));
    Optional<Judgement> judgement = judgements.apply(id);
    if (judgement.isPresent()) {
      out.writeStringProperty("findingId", id);
    }
    out.writeStringProperty(
        "status", Names.of(judgement.map(Judgement::status).orElse(Status.MACHINE)));
    judgement
        .map(Judgement::note)
        .filter(note -> !note.isEmpty())
        .ifPresent(note -> out.writeStringProperty("note", note));
  }

  private void putRun(JsonGenerator out) {
    out.writeObjectPropertyStart("run");
    out.writeStringProperty("stemma", run.version());
    out.writeStringProperty("offsets", "unicode-code-points");
    out.writeNumberProperty("seed", run.configuration().scheme().seed());
    out.writeObjectPropertyStart("index");
    out.writeNumberProperty("articles", evaluation.extent().articles());
    out.writeNumberProperty("candidates", evaluation.extent().candidates());
    out.writeNumberProperty("compared", evaluation.extent().compared());
    out.writeNumberProperty(
        "more", Math.max(0, evaluation.extent().candidates() - evaluation.extent().compared()));
    out.writeEndObject();
    out.writeEndObject();
  }

  private void putTotals(JsonGenerator out) {
    Totals totals = Totals.of(trace, evaluation.checked());
    out.writeObjectPropertyStart("totals");
    put(totals.without(), out);
    out.writeObjectPropertyStart("byVoice");
    totals
        .byVoice()
        .forEach((voice, count) -> {
          out.writeObjectPropertyStart(Names.of(voice));
          put(count, out);
          out.writeEndObject();
        });
    out.writeEndObject();
    put("withoutStatements", totals.without(Voice.STATEMENT), out);
    put("withoutFurniture", totals.without(Voice.FURNITURE), out);
    put("withoutBoth", totals.without(Voice.STATEMENT, Voice.FURNITURE), out);
    out.writeEndObject();
  }

  private static void put(String name, Totals.Count count, JsonGenerator out) {
    out.writeObjectPropertyStart(name);
    put(count, out);
    out.writeEndObject();
  }

  private static void put(Totals.Count count, JsonGenerator out) {
    out.writeNumberProperty("words", count.words());
    out.writeNumberProperty("matched", count.matched());
    putShare("share", count.share(), out);
  }

  private static void putShare(String name, double share, JsonGenerator out) {
    out.writeName(name).writeNumber(FourPlaces.of(share));
  }

  private void putSources(JsonGenerator out) {
    out.writeArrayPropertyStart("sources");
    for (SourceRow row : SourceRow.of(trace, evaluation.checked())) {
      out.writeStartObject();
      out.writeStringProperty("leader", evaluation.name(row.leader()));
      putFigures(row.best(), out);
      out.writeArrayPropertyStart("members");
      row.members().forEach(member -> member(member, out));
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void putFigures(SourceRow.Member member, JsonGenerator out) {
    out.writeNumberProperty("words", member.words());
    putShare("shareOfChecked", member.shareOfChecked(), out);
    putShare("shareOfThat", member.shareOfThat(), out);
  }

  private void member(SourceRow.Member member, JsonGenerator out) {
    Article article = trace.articles().get(member.document());
    Link link = member.link();
    out.writeStartObject();
    out.writeStringProperty("document", article.id());
    putFields(article.document(), out);
    putSeen(member.document(), out);
    out.writeStringProperty("relation", Names.of(link.relation().kind()));
    out.writeName("source");
    link.source().ifPresentOrElse(of -> out.writeString(evaluation.name(of)), out::writeNull);
    out.writeName("derived");
    link.derived().ifPresentOrElse(of -> out.writeString(evaluation.name(of)), out::writeNull);
    out.writeName("directionConfidence");
    link.source()
        .ifPresentOrElse(
            of -> out.writeNumber(FourPlaces.of(link.relation().direction().confidence())),
            out::writeNull);
    out.writeBooleanProperty("inherited", link.isInherited());
    putFigures(member, out);
    putShare("jaccard", link.relation().similarity().jaccard(), out);
    putFinding(link, out);
    out.writeEndObject();
  }

  /// Articles of which the index keeps fingerprints alone.
  private void putHashed(JsonGenerator out) {
    Article checked = trace.articles().get(evaluation.checked());
    out.writeArrayPropertyStart("hashed");
    for (RunMatch match : evaluation.hashed()) {
      out.writeStartObject();
      out.writeStringProperty("document", match.document().id());
      putFields(match.document(), out);
      match.seen().ifPresent(seen -> out.writeStringProperty("firstSeen", seen.toString()));
      out.writeNumberProperty("words", match.words());
      putShare("shareOfChecked", match.words() / (double) checked.tokens().size(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void putFields(Document document, JsonGenerator out) {
    for (Field field : ImmutableList.of(Field.OUTLET, Field.ROLE, Field.PUBLISHED, Field.STATUS)) {
      // A row's status is that of the finding.
      String key = field == Field.STATUS ? "publicationStatus" : Names.of(field);
      document.field(field).ifPresent(value -> out.writeStringProperty(key, value));
    }
  }
}
