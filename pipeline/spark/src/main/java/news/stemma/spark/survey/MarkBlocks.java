package news.stemma.spark.survey;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.BitSet;
import java.util.Iterator;
import java.util.function.Consumer;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Address;
import scala.Tuple2;

/// Marks of words or blocks on their way to their articles, 8 bytes each: in blocks, one at a time
/// for each partition of articles.
final class MarkBlocks {
  /// Bytes of all blocks that are filled at a time, at most.
  private static final int BYTES = 32 << 20;

  private static final int LARGEST = 1 << 16;

  /// What is marked. The numbers are those of its bits.
  enum Mark {
    /// A word that opens a run which repeats.
    REPEATED,
    /// A word that opens a run which is a formula.
    FORMULA,
    /// A block that is boilerplate.
    BOILERPLATE;

    private static final int BITS = 2;

    private int bits() {
      return switch (this) {
        case REPEATED -> 0;
        case FORMULA -> 1;
        case BOILERPLATE -> 2;
      };
    }

    private static Mark of(int marked) {
      return switch (marked & (1 << BITS) - 1) {
        case 0 -> REPEATED;
        case 1 -> FORMULA;
        case 2 -> BOILERPLATE;
        default -> throw new IllegalArgumentException("no mark has the bits of " + marked);
      };
    }
  }

  private final Articles.ByPosition byPosition;
  private final IntArrayList[] blocks;
  private final int most;
  private final Consumer<Tuple2<Address, byte[]>> out;

  /// @param out takes blocks as records of [SurveyRecord#MARKS]
  MarkBlocks(Articles.ByPosition byPosition, Consumer<Tuple2<Address, byte[]>> out) {
    this.byPosition = byPosition;
    this.blocks = new IntArrayList[byPosition.numPartitions()];
    this.most = Math.clamp(BYTES / Math.max(1, blocks.length) / Integer.BYTES, 64, LARGEST);
    this.out = out;
  }

  void add(int document, int index, Mark mark) {
    int partition = byPosition.partition(document);
    IntArrayList block = blocks[partition];
    if (block == null) {
      block = new IntArrayList();
      blocks[partition] = block;
    }
    block.add(document, index << Mark.BITS | mark.bits());
    if (block.size() >= most) {
      flush(block);
    }
  }

  /// Hands over what is left.
  void flush() {
    for (IntArrayList block : blocks) {
      if (block != null && !block.isEmpty()) {
        flush(block);
      }
    }
  }

  private void flush(IntArrayList block) {
    ByteArrayDataOutput bytes = ByteStreams.newDataOutput(block.size() * Integer.BYTES);
    for (int i = 0; i < block.size(); i++) {
      bytes.writeInt(block.get(i));
    }
    out.accept(new Tuple2<>(new Address(block.get(0), SurveyRecord.MARKS, 0), bytes.toByteArray()));
    block.elementsCount = 0;
  }

  /// The marks of some articles, by position.
  static final class Marks {
    private final IntObjectHashMap<BitSet> repeated = new IntObjectHashMap<>();
    private final IntObjectHashMap<BitSet> formulas = new IntObjectHashMap<>();
    private final IntObjectHashMap<BitSet> boilerplate = new IntObjectHashMap<>();

    /// @param blocks all there are of these articles
    static Marks of(Iterator<Tuple2<Integer, byte[]>> blocks) {
      Marks marks = new Marks();
      while (blocks.hasNext()) {
        byte[] block = blocks.next()._2();
        ByteArrayDataInput in = ByteStreams.newDataInput(block);
        for (int left = block.length / Integer.BYTES / 2; left > 0; left--) {
          int document = in.readInt();
          int marked = in.readInt();
          marks.set(marks.of(Mark.of(marked)), document, marked >>> Mark.BITS);
        }
      }
      return marks;
    }

    private IntObjectHashMap<BitSet> of(Mark mark) {
      return switch (mark) {
        case REPEATED -> repeated;
        case FORMULA -> formulas;
        case BOILERPLATE -> boilerplate;
      };
    }

    private void set(IntObjectHashMap<BitSet> bits, int document, int index) {
      BitSet of = bits.get(document);
      if (of == null) {
        of = new BitSet();
        bits.put(document, of);
      }
      of.set(index);
    }

    /// What is marked of an article.
    BitSet get(Mark mark, int document) {
      BitSet bits = of(mark).get(document);
      return bits == null ? new BitSet() : bits;
    }
  }
}
