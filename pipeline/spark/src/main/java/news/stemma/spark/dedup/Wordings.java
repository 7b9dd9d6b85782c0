package news.stemma.spark.dedup;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import news.stemma.candidate.KeyRows;
import news.stemma.candidate.SameWording;
import news.stemma.candidate.Seniority;
import news.stemma.spark.rows.RowShuffle;
import org.apache.spark.broadcast.Broadcast;

/// Finds the texts of one wording.
final class Wordings {
  private Wordings() {}

  /// @param counts the positions of documents
  /// @param partitions to spread wordings over
  static SameWording of(
      Batch batch, Broadcast<BitSet> counts, Seniority seniority, int partitions) {
    List<int[]> buckets =
        RowShuffle.<Text, int[]>group(
                batch.texts(counts),
                ImmutableList.of(KeyRows.Kind.PLAIN),
                partitions,
                (text, sets) -> text.keys().addWording(text.position(), sets.get(0)),
                (set, rows, out) -> rows.drain((wording, texts) -> out.accept(texts)))
            .collect();
    SameWording sameWording = SameWording.none(batch.size());
    for (int[] texts : buckets) {
      int senior = seniority.mostSenior(texts);
      for (int text : texts) {
        sameWording.add(text, senior);
      }
    }
    return sameWording;
  }
}
