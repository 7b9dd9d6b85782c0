package news.stemma.spark.dedup;

import com.carrotsearch.hppc.LongArrayList;
import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import news.stemma.candidate.KeyRows;
import news.stemma.candidate.SameWording;
import news.stemma.candidate.Seniority;
import news.stemma.spark.rows.RowShuffle;
import org.apache.spark.broadcast.Broadcast;

/// Finds the texts of one wording.
final class Wordings {
  /// Texts that a task tells of at a time.
  private static final int TOGETHER = 1 << 12;

  private Wordings() {}

  /// @param counts the positions of documents
  /// @param partitions to spread wordings over
  static SameWording of(
      Batch batch, Broadcast<BitSet> counts, Broadcast<Seniority> seniority, int partitions) {
    List<long[]> repeats =
        RowShuffle.<Text, long[]>group(
                batch.texts(counts),
                ImmutableList.of(KeyRows.Kind.PLAIN),
                partitions,
                (text, sets) -> text.keys().addWording(text.position(), sets.get(0)),
                (set, rows, out) -> tell(rows, seniority.value(), out))
            .collect();
    SameWording sameWording = SameWording.none(batch.size());
    for (long[] some : repeats) {
      for (long repeat : some) {
        sameWording.add(Ranges.upper(repeat), Ranges.lower(repeat));
      }
    }
    return sameWording;
  }

  /// Tells of each text, in the upper half, which is the most senior one of its wording.
  private static void tell(KeyRows wordings, Seniority seniority, Consumer<long[]> out) {
    LongArrayList told = new LongArrayList();
    wordings.drain(
        SameWording.bucket(
            seniority,
            (text, senior) -> {
              told.add(Ranges.key(text, senior));
              if (told.size() == TOGETHER) {
                out.accept(told.toArray());
                told.clear();
              }
            }));
    out.accept(told.toArray());
  }
}
