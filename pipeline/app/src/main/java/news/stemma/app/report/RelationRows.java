package news.stemma.app.report;

import com.google.common.collect.ImmutableList;
import news.stemma.Trace;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.align.TokenRange;
import news.stemma.provenance.Link;
import news.stemma.provenance.Revision;
import news.stemma.relation.Coverage;
import news.stemma.relation.Direction;
import news.stemma.relation.Evidence;
import news.stemma.relation.PairMeasures;
import news.stemma.relation.Relation;
import news.stemma.relation.Shared;
import news.stemma.relation.Voice;
import news.stemma.relation.VoicedPassage;
import tools.jackson.core.JsonGenerator;

/// Writes the rows of a pair: its relation and their passages.
final class RelationRows {
  private final Trace trace;
  private final Catalogue catalogue;

  RelationRows(Trace trace, Catalogue catalogue) {
    this.trace = trace;
    this.catalogue = catalogue;
  }

  void relation(Link link, JsonGenerator out) {
    out.writeStartObject();
    putRelation(link, out);
    out.writeEndObject();
  }

  /// What is known of a pair, into the object that is open.
  void putRelation(Link link, JsonGenerator out) {
    Relation relation = link.relation();
    out.writeStringProperty("left", catalogue.id(relation.left()));
    out.writeStringProperty("right", catalogue.id(relation.right()));
    out.writeStringProperty("relation", Names.of(relation.kind()));
    out.writeName("source");
    link.source().ifPresentOrElse(of -> out.writeString(catalogue.id(of)), out::writeNull);
    out.writeName("derived");
    link.derived().ifPresentOrElse(of -> out.writeString(catalogue.id(of)), out::writeNull);
    out.writeName("directionConfidence");
    link.source()
        .ifPresentOrElse(
            of -> out.writeNumber(FourPlaces.of(relation.direction().confidence())),
            out::writeNull);
    out.writeBooleanProperty("inherited", link.isInherited());
    out.writeArrayPropertyStart("via");
    link.via().forEach(third -> out.writeString(catalogue.id(third)));
    out.writeEndArray();
    putMeasures(relation, out);
    out.writeArrayPropertyStart("evidence");
    Direction direction = link.isInherited() ? Direction.NONE : relation.direction();
    direction.evidence().forEach(evidence -> evidence(evidence, relation, out));
    out.writeEndArray();
    trace.provenance().revision(link).ifPresent(revision -> revision(revision, out));
  }

  private static void putMeasures(Relation relation, JsonGenerator out) {
    PairMeasures measures = relation.measures();
    putCoverage("left", relation.leftCoverage(), out);
    putCoverage("right", relation.rightCoverage(), out);
    putOwn("left", measures.left(), out);
    putOwn("right", measures.right(), out);
    out.writeNumberProperty("sharedSentences", measures.sentences());
    putDecimal("narrativePoints", measures.narrativePoints(), out);
    out.writeNumberProperty("figures", measures.figures());
    out.writeNumberProperty("equalFigures", measures.equalFigures());
    putDecimal("jaccard", relation.similarity().jaccard(), out);
    putDecimal("leftContainment", relation.similarity().leftContainment(), out);
    putDecimal("rightContainment", relation.similarity().rightContainment(), out);
    TraceJson.putStages(relation.foundBy(), out);
  }

  private static void putDecimal(String key, double value, JsonGenerator out) {
    out.writeName(key).writeNumber(FourPlaces.of(value));
  }

  private static void putCoverage(String side, Coverage coverage, JsonGenerator out) {
    putDecimal(side + "Coverage", coverage.all(), out);
    putDecimal(side + "CoverageNarrative", coverage.narrative(), out);
    putDecimal(side + "CoverageStatement", coverage.statement(), out);
  }

  private static void putOwn(String side, Shared shared, JsonGenerator out) {
    out.writeNumberProperty(side + "OwnWords", shared.own());
    putDecimal(side + "OwnCoverage", shared.ofOwn(shared.covered()), out);
    putDecimal(side + "OwnMatched", shared.ofOwn(shared.matched()), out);
    putDecimal(side + "OwnNarrative", shared.ofOwn(shared.narrative()), out);
    putDecimal(side + "OwnUnquoted", shared.ofOwn(shared.unquoted()), out);
    putDecimal(side + "SetOff", shared.ofOwn(shared.setOff()), out);
  }

  /// What it says may be in the words of either article.
  private void evidence(Evidence evidence, Relation relation, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("feature", evidence.feature().label());
    putDecimal("weight", evidence.weight(), out);
    if (!catalogue.isWithheld(relation)) {
      out.writeStringProperty("says", evidence.says());
    }
    out.writeArrayPropertyStart("spans");
    for (Evidence.Place place : evidence.places()) {
      new Places(trace.articles().get(place.document()))
          .put(out, place.span(), catalogue.id(place.document()));
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void revision(Revision revision, JsonGenerator out) {
    out.writeObjectPropertyStart("revision");
    out.writeArrayPropertyStart("kept");
    of(revision, Revision.Change.Kept.class)
        .forEach(kept -> change(kept.paragraph(), kept.into(), out));
    out.writeEndArray();
    out.writeArrayPropertyStart("edited");
    of(revision, Revision.Change.Edited.class)
        .forEach(edited -> change(edited.paragraph(), edited.into(), out));
    out.writeEndArray();
    out.writeArrayPropertyStart("merged");
    for (Revision.Change.Merged merged : of(revision, Revision.Change.Merged.class)) {
      out.writeStartObject();
      putNumbers("sources", merged.paragraphs(), out);
      out.writeNumberProperty("derived", merged.into());
      out.writeEndObject();
    }
    out.writeEndArray();
    putNumbers(
        "dropped",
        of(revision, Revision.Change.Dropped.class).stream()
            .map(Revision.Change.Dropped::paragraph)
            .collect(ImmutableList.toImmutableList()),
        out);
    putNumbers("added", revision.added(), out);
    out.writeEndObject();
  }

  private static <T extends Revision.Change> ImmutableList<T> of(Revision revision, Class<T> kind) {
    return revision.changes().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(ImmutableList.toImmutableList());
  }

  private static void change(int source, int derived, JsonGenerator out) {
    out.writeStartObject();
    out.writeNumberProperty("source", source);
    out.writeNumberProperty("derived", derived);
    out.writeEndObject();
  }

  private static void putNumbers(String key, ImmutableList<Integer> numbers, JsonGenerator out) {
    out.writeArrayPropertyStart(key);
    numbers.forEach(out::writeNumber);
    out.writeEndArray();
  }

  void passages(Relation relation, JsonGenerator out) {
    Places left = new Places(trace.articles().get(relation.left()));
    Places right = new Places(trace.articles().get(relation.right()));
    relation.passages().forEach(passage -> passage(relation, passage, left, right, out));
  }

  private void passage(
      Relation relation, VoicedPassage voiced, Places left, Places right, JsonGenerator out) {
    Passage passage = voiced.passage();
    out.writeStartObject();
    out.writeStringProperty(
        "id",
        catalogue.passageId(relation.left(), relation.right(), passage.left(), passage.right()));
    out.writeName("left");
    left.put(out, left.span(passage.left()), catalogue.id(relation.left()));
    out.writeName("right");
    right.put(out, right.span(passage.right()), catalogue.id(relation.right()));
    putDecimal("score", passage.points(), out);
    out.writeNumberProperty("words", passage.words());
    out.writeStringProperty("voice", Names.of(voiced.voice()));
    out.writeObjectPropertyStart("voices");
    voiced.words().forEach((voice, words) -> out.writeNumberProperty(Names.of(voice), words));
    out.writeEndObject();
    out.writeNumberProperty("edits", passage.edits());
    out.writeBooleanProperty("primary", passage.primary());
    TraceJson.putStages(passage.foundBy(), out);
    out.writeArrayPropertyStart("blocks");
    for (MatchedRun matched : passage.runs()) {
      if (matched.exact()) {
        putBlocks(relation, matched, left, right, out);
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /// The run as blocks of one voice each.
  private void putBlocks(
      Relation relation, MatchedRun matched, Places left, Places right, JsonGenerator out) {
    int start = 0;
    while (start < matched.length()) {
      Voice voice = voice(relation, matched, start);
      int end = start + 1;
      while (end < matched.length() && voice(relation, matched, end) == voice) {
        end++;
      }
      out.writeStartObject();
      out.writeObjectPropertyStart("left");
      left.put(out, new TokenRange(matched.left() + start, matched.left() + end));
      out.writeEndObject();
      out.writeObjectPropertyStart("right");
      right.put(out, new TokenRange(matched.right() + start, matched.right() + end));
      out.writeEndObject();
      out.writeStringProperty("voice", Names.of(voice));
      out.writeEndObject();
      start = end;
    }
  }

  private Voice voice(Relation relation, MatchedRun matched, int word) {
    return trace
        .voices()
        .of(relation.left(), matched.left() + word, relation.right(), matched.right() + word);
  }
}
