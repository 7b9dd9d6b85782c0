package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import news.stemma.align.AlignmentCodec;
import news.stemma.align.Passage;
import news.stemma.candidate.Stage;
import news.stemma.text.Codec;
import news.stemma.text.Packed;
import news.stemma.text.Span;

/// Relations as bytes.
public final class RelationCodec implements Codec<Relation> {
  @Override
  public void write(Relation relation, ByteArrayDataOutput out) {
    Packed.writeCount(relation.left(), out);
    Packed.writeCount(relation.right(), out);
    Packed.writeName(relation.kind(), out);
    Packed.writeCount(relation.passages().size(), out);
    relation.passages().forEach(passage -> write(passage, out));
    write(relation.measures(), out);
    out.writeDouble(relation.similarity().jaccard());
    out.writeDouble(relation.similarity().leftContainment());
    out.writeDouble(relation.similarity().rightContainment());
    AlignmentCodec.writeStages(relation.foundBy(), out);
    write(relation.direction(), out);
  }

  @Override
  public Relation read(int position, ByteArrayDataInput in) {
    int left = Packed.readCount(in);
    int right = Packed.readCount(in);
    Relation.Kind kind = Packed.readName(Relation.Kind.class, in);
    ImmutableList.Builder<VoicedPassage> passages = ImmutableList.builder();
    for (int count = Packed.readCount(in); count > 0; count--) {
      passages.add(readPassage(in));
    }
    PairMeasures measures = readMeasures(in);
    Similarity similarity = new Similarity(in.readDouble(), in.readDouble(), in.readDouble());
    ImmutableSet<Stage> foundBy = AlignmentCodec.readStages(in);
    return new Relation(
        left, right, kind, passages.build(), measures, similarity, foundBy, readDirection(in));
  }

  private static void write(VoicedPassage passage, ByteArrayDataOutput out) {
    AlignmentCodec.write(passage.passage(), out);
    Packed.writeCount(passage.words().size(), out);
    passage
        .words()
        .forEach((voice, words) -> {
          Packed.writeName(voice, out);
          Packed.writeCount(words, out);
        });
  }

  private static VoicedPassage readPassage(ByteArrayDataInput in) {
    Passage passage = AlignmentCodec.readPassage(in);
    ImmutableSortedMap.Builder<Voice, Integer> words = ImmutableSortedMap.naturalOrder();
    for (int count = Packed.readCount(in); count > 0; count--) {
      words.put(Packed.readName(Voice.class, in), Packed.readCount(in));
    }
    return new VoicedPassage(passage, words.buildOrThrow());
  }

  private static void write(PairMeasures measures, ByteArrayDataOutput out) {
    write(measures.left(), out);
    write(measures.right(), out);
    Packed.writeCount(measures.sentences(), out);
    out.writeDouble(measures.narrativePoints());
    Packed.writeCount(measures.figures(), out);
    Packed.writeCount(measures.equalFigures(), out);
  }

  private static PairMeasures readMeasures(ByteArrayDataInput in) {
    return new PairMeasures(
        readShared(in),
        readShared(in),
        Packed.readCount(in),
        in.readDouble(),
        Packed.readCount(in),
        Packed.readCount(in));
  }

  private static void write(Shared shared, ByteArrayDataOutput out) {
    Packed.writeCount(shared.body(), out);
    Packed.writeCount(shared.own(), out);
    Packed.writeCount(shared.inBody(), out);
    Packed.writeCount(shared.covered(), out);
    Packed.writeCount(shared.matched(), out);
    Packed.writeCount(shared.narrative(), out);
    Packed.writeCount(shared.unquoted(), out);
    Packed.writeCount(shared.statement(), out);
    Packed.writeCount(shared.setOff(), out);
  }

  private static Shared readShared(ByteArrayDataInput in) {
    return new Shared(
        Packed.readCount(in),
        Packed.readCount(in),
        Packed.readCount(in),
        Packed.readCount(in),
        Packed.readCount(in),
        Packed.readCount(in),
        Packed.readCount(in),
        Packed.readCount(in),
        Packed.readCount(in));
  }

  private static void write(Direction direction, ByteArrayDataOutput out) {
    out.writeDouble(direction.bar());
    Packed.writeCount(direction.evidence().size(), out);
    for (Evidence evidence : direction.evidence()) {
      Packed.writeName(evidence.feature(), out);
      out.writeDouble(evidence.weight());
      Packed.writeString(evidence.says(), out);
      Packed.writeCount(evidence.places().size(), out);
      for (Evidence.Place place : evidence.places()) {
        Packed.writeCount(place.document(), out);
        Packed.writeCount(place.span().start(), out);
        Packed.writeCount(place.span().end(), out);
      }
    }
  }

  private static Direction readDirection(ByteArrayDataInput in) {
    double bar = in.readDouble();
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
    for (int count = Packed.readCount(in); count > 0; count--) {
      Feature feature = Packed.readName(Feature.class, in);
      double weight = in.readDouble();
      String says = Packed.readString(in);
      ImmutableList.Builder<Evidence.Place> places = ImmutableList.builder();
      for (int left = Packed.readCount(in); left > 0; left--) {
        places.add(
            new Evidence.Place(
                Packed.readCount(in), new Span(Packed.readCount(in), Packed.readCount(in))));
      }
      evidence.add(new Evidence(feature, weight, says, places.build()));
    }
    return new Direction(evidence.build(), bar);
  }
}
