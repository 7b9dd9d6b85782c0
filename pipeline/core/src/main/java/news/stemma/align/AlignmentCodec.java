package news.stemma.align;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import news.stemma.candidate.Stage;
import news.stemma.text.Codec;
import news.stemma.text.Packed;

/// Alignments as bytes.
public final class AlignmentCodec implements Codec<Alignment> {
  @Override
  public void write(Alignment alignment, ByteArrayDataOutput out) {
    Packed.writeCount(alignment.left(), out);
    Packed.writeCount(alignment.right(), out);
    writeStages(alignment.foundBy(), out);
    Packed.writeCount(alignment.passages().size(), out);
    alignment.passages().forEach(passage -> write(passage, out));
  }

  @Override
  public Alignment read(int position, ByteArrayDataInput in) {
    int left = Packed.readCount(in);
    int right = Packed.readCount(in);
    ImmutableSet<Stage> foundBy = readStages(in);
    ImmutableList.Builder<Passage> passages = ImmutableList.builder();
    for (int count = Packed.readCount(in); count > 0; count--) {
      passages.add(readPassage(in));
    }
    return new Alignment(left, right, passages.build(), foundBy);
  }

  public static void write(Passage passage, ByteArrayDataOutput out) {
    write(passage.left(), out);
    write(passage.right(), out);
    out.writeInt(passage.score());
    out.writeBoolean(passage.primary());
    writeStages(passage.foundBy(), out);
    Packed.writeCount(passage.runs().size(), out);
    for (MatchedRun run : passage.runs()) {
      Packed.writeCount(run.left(), out);
      Packed.writeCount(run.right(), out);
      Packed.writeCount(run.length(), out);
      out.writeBoolean(run.exact());
    }
  }

  public static Passage readPassage(ByteArrayDataInput in) {
    TokenRange left = readRange(in);
    TokenRange right = readRange(in);
    int score = in.readInt();
    boolean primary = in.readBoolean();
    ImmutableSet<Stage> foundBy = readStages(in);
    ImmutableList.Builder<MatchedRun> runs = ImmutableList.builder();
    for (int count = Packed.readCount(in); count > 0; count--) {
      runs.add(
          new MatchedRun(
              Packed.readCount(in), Packed.readCount(in), Packed.readCount(in), in.readBoolean()));
    }
    return new Passage(left, right, score, runs.build(), primary, foundBy);
  }

  private static void write(TokenRange range, ByteArrayDataOutput out) {
    Packed.writeCount(range.first(), out);
    Packed.writeCount(range.size(), out);
  }

  private static TokenRange readRange(ByteArrayDataInput in) {
    int first = Packed.readCount(in);
    return new TokenRange(first, first + Packed.readCount(in));
  }

  public static void writeStages(ImmutableSet<Stage> stages, ByteArrayDataOutput out) {
    out.write(Stage.mask(stages));
  }

  public static ImmutableSet<Stage> readStages(ByteArrayDataInput in) {
    return Stage.ofMask(in.readUnsignedByte());
  }
}
