package news.stemma.app.newsroom;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.stemma.app.ingest.Extra;
import news.stemma.app.report.FourPlaces;
import news.stemma.app.report.JsonLine;
import news.stemma.app.report.Names;
import news.stemma.app.report.Withholding;
import news.stemma.index.living.Census;
import news.stemma.index.living.Finding;
import news.stemma.index.living.FindingSearch;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.StoredArticle;
import news.stemma.provenance.Link;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.core.JsonGenerator;

/// What an index has, as JSON.
final class IndexJson {
  private IndexJson() {}

  static byte[] stats(Census census) {
    return JsonLine.of(out -> {
      out.writeStartObject();
      out.writeNumberProperty("articles", census.articles());
      out.writeNumberProperty("findings", census.findings());
      out.writeNumberProperty("tombstones", census.tombstones());
      out.writeNumberProperty("unexamined", Math.max(0, census.sequence() - census.examined()));
      out.writeStringProperty("store", Names.of(census.storing()));
      out.writeNumberProperty("segments", census.segments());
      out.writeNumberProperty("deleted", census.deleted());
      out.writeObjectPropertyStart("offsets");
      census.offsets().forEach((source, offset) -> out.writeStringProperty(source, number(offset)));
      out.writeEndObject();
      out.writeEndObject();
    });
  }

  /// How many records have come; what else is noted with it is for who goes on.
  static String number(String offset) {
    return Splitter.on(' ').splitToList(offset).getFirst();
  }

  /// An article of the index, evaluated.
  ///
  /// @param evaluation empty where the index keeps its fingerprints alone
  static byte[] article(IndexView view, StoredArticle article, Optional<Evaluation> evaluation)
      throws IOException {
    String id = article.document().id();
    List<StoredArticle> versions = view.versions(id);
    List<Finding> findings = view.findings(id);
    return JsonLine.of(out -> {
      out.writeStartObject();
      out.writeStringProperty("id", id);
      out.writeArrayPropertyStart("versions");
      versions.forEach(version -> version(version, out));
      out.writeEndArray();
      out.writeArrayPropertyStart("findings");
      findings.forEach(finding -> finding(finding, out));
      out.writeEndArray();
      out.writeArrayPropertyStart("carriedBy");
      evaluation.stream().flatMap(there -> carriers(there).stream()).forEach(out::writeString);
      out.writeEndArray();
      out.writeEndObject();
    });
  }

  /// Who else has most of it: articles that were made from it, and those that are the same text,
  /// hold it or extend it, where nothing tells which was first and none came before it.
  private static List<String> carriers(Evaluation evaluation) {
    return evaluation.trace().provenance().links().stream()
        .filter(Link::isDescent)
        .flatMap(link -> carrier(link, evaluation).stream())
        .map(evaluation::name)
        .toList();
  }

  private static Optional<Integer> carrier(Link link, Evaluation evaluation) {
    int checked = evaluation.checked();
    int left = link.relation().left();
    int right = link.relation().right();
    if (left != checked && right != checked) {
      return Optional.empty();
    }
    int other = left == checked ? right : left;
    boolean carries =
        link.source().isPresent()
            ? link.source().filter(source -> source == checked).isPresent()
            : !isBefore(document(evaluation, other), document(evaluation, checked));
    return carries ? Optional.of(other) : Optional.empty();
  }

  private static Document document(Evaluation evaluation, int position) {
    return evaluation.trace().articles().get(position).document();
  }

  private static boolean isBefore(Document one, Document other) {
    return one.published().isPresent()
        && other.published().isPresent()
        && one.published().get().isBefore(other.published().get());
  }

  private static void version(StoredArticle version, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("id", version.document().id());
    boolean withheld = Withholding.of(version.document(), Instant.now());
    for (Field field : Field.values()) {
      if (field != Field.EXTRA
          && field != Field.SIDE
          && !(withheld && Withholding.TELLING.contains(field))) {
        version
            .document()
            .field(field)
            .ifPresent(value -> out.writeStringProperty(key(field), value));
      }
    }
    if (!withheld) {
      Extra.of(version.document()).ifPresent(extra -> out.writeName("extra").writeTree(extra));
    }
    out.writeStringProperty("firstSeen", version.seen().toString());
    out.writeEndObject();
  }

  private static String key(Field field) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, field.name());
  }

  static byte[] finding(Finding finding) {
    return JsonLine.of(out -> finding(finding, out));
  }

  private static void finding(Finding finding, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("id", finding.id());
    out.writeStringProperty("cluster", finding.cluster());
    out.writeStringProperty("left", finding.left().name());
    out.writeStringProperty("right", finding.right().name());
    out.writeStringProperty("relation", finding.relation());
    out.writeName("source");
    finding.source().ifPresentOrElse(out::writeString, out::writeNull);
    out.writeNumberProperty("words", finding.words());
    end("left", finding.left(), out);
    end("right", finding.right(), out);
    out.writeStringProperty("status", Names.of(finding.judgement().status()));
    out.writeStringProperty("note", finding.judgement().note());
    out.writeStringProperty("since", finding.judgement().since().toString());
    out.writeEndObject();
  }

  private static void end(String side, Finding.End end, JsonGenerator out) {
    end.outlet().ifPresent(outlet -> out.writeStringProperty(side + "Outlet", outlet));
    end.published().ifPresent(time -> out.writeStringProperty(side + "Published", time.toString()));
    out.writeStringProperty(side + "FirstSeen", end.seen().toString());
    out.writeName(side + "Share").writeNumber(FourPlaces.of(end.share()));
  }

  static byte[] clusters(FindingSearch.Page page) {
    return JsonLine.of(out -> {
      out.writeStartObject();
      out.writeNumberProperty("total", page.total());
      out.writeArrayPropertyStart("clusters");
      page.clusters().forEach(findings -> cluster(findings, out));
      out.writeEndArray();
      out.writeObjectPropertyStart("facets");
      page.facets().forEach((facet, values) -> facet(facet, values, out));
      out.writeEndObject();
      out.writeEndObject();
    });
  }

  private static void facet(String facet, ImmutableMap<String, Integer> values, JsonGenerator out) {
    out.writeArrayPropertyStart(facet);
    values.forEach((value, count) -> {
      out.writeStartObject();
      out.writeStringProperty("value", value);
      out.writeNumberProperty("count", count);
      out.writeEndObject();
    });
    out.writeEndArray();
  }

  private static void cluster(ImmutableList<Finding> findings, JsonGenerator out) {
    Finding latest = findings.getFirst();
    List<Finding.End> ends =
        findings.stream()
            .flatMap(Finding::ends)
            .collect(Collectors.toMap(Finding.End::name, end -> end, (one, same) -> one))
            .values()
            .stream()
            .sorted(Comparator.comparing(Finding.End::date).thenComparing(Finding.End::name))
            .toList();
    out.writeStartObject();
    out.writeStringProperty("id", latest.cluster());
    out.writeStringProperty("leader", latest.leader());
    ends.stream()
        .flatMap(end -> end.headline().stream())
        .findFirst()
        .ifPresent(headline -> out.writeStringProperty("headline", headline));
    out.writeArrayPropertyStart("outlets");
    ends.stream().flatMap(end -> end.outlet().stream()).distinct().forEach(out::writeString);
    out.writeEndArray();
    out.writeNumberProperty("articles", ends.size());
    ends.stream()
        .flatMap(end -> end.published().stream())
        .min(Comparator.naturalOrder())
        .ifPresent(first -> out.writeStringProperty("first", first.toString()));
    ends.stream()
        .flatMap(end -> end.published().stream())
        .max(Comparator.naturalOrder())
        .ifPresent(last -> out.writeStringProperty("last", last.toString()));
    ends.stream()
        .map(Finding.End::seen)
        .min(Comparator.naturalOrder())
        .ifPresent(seen -> out.writeStringProperty("firstSeen", seen.toString()));
    counts("relations", findings.stream().map(Finding::relation), out);
    counts("status", findings.stream().map(finding -> Names.of(finding.judgement().status())), out);
    out.writeEndObject();
  }

  private static void counts(String name, Stream<String> values, JsonGenerator out) {
    out.writeObjectPropertyStart(name);
    for (Multiset.Entry<String> entry :
        values.sorted().collect(ImmutableMultiset.toImmutableMultiset()).entrySet()) {
      out.writeNumberProperty(entry.getElement(), entry.getCount());
    }
    out.writeEndObject();
  }
}
