package news.stemma.index.living;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.io.IOException;
import java.nio.ByteBuffer;
import news.stemma.candidate.CandidateIndex.Prospect;
import news.stemma.sketch.Fingerprints;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;

/// Tells of an article that shares one fingerprint with a text whether the words around it make it
/// worth a look, as the candidate stage does: of a large index most articles that share one run of
/// five words share nothing more.
///
/// An index has for each article a column of them: 16 bits of each fingerprint's hash and what
/// stands around it.
final class LoneRuns {
  private static final int BYTES = Short.BYTES + Long.BYTES;

  private final Prospect prospect;
  private final LongObjectHashMap<LongArrayList> around = new LongObjectHashMap<>();

  LoneRuns(Fingerprints fingerprints, Prospect prospect) {
    this.prospect = prospect;
    for (int i = 0; i < fingerprints.size(); i++) {
      LongArrayList same = around.get(fingerprints.hash(i));
      if (same == null) {
        same = new LongArrayList(2);
        around.put(fingerprints.hash(i), same);
      }
      same.add(fingerprints.surroundings(i));
    }
  }

  /// The column of an article.
  static BytesRef column(Fingerprints fingerprints) {
    ByteBuffer column = ByteBuffer.allocate(BYTES * fingerprints.size());
    for (int i = 0; i < fingerprints.size(); i++) {
      column.putShort((short) fingerprints.hash(i)).putLong(fingerprints.surroundings(i));
    }
    return new BytesRef(column.array());
  }

  /// Whether the words around the fingerprint are worth a look; so they are where nobody knows
  /// them.
  ///
  /// @param columns of the article's segment
  /// @param document within the segment, beyond those that were asked for before
  boolean hold(BinaryDocValues columns, int document, long hash) throws IOException {
    LongArrayList mine = around.get(hash);
    if (mine == null || !columns.advanceExact(document)) {
      return true;
    }
    BytesRef value = columns.binaryValue();
    ByteBuffer column = ByteBuffer.wrap(value.bytes, value.offset, value.length);
    while (column.hasRemaining()) {
      boolean same = column.getShort() == (short) hash;
      long theirs = column.getLong();
      if (same && holds(mine, theirs)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(LongArrayList mine, long theirs) {
    for (LongCursor one : mine) {
      if (prospect.holds(one.value, theirs)) {
        return true;
      }
    }
    return false;
  }
}
