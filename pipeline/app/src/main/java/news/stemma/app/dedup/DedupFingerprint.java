package news.stemma.app.dedup;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import news.stemma.app.ingest.Rejected;
import news.stemma.index.DiskEngine;

/// A hash of all that the outputs of a run depend on: over those of the records, so that they can
/// be made wherever the records are.
public final class DedupFingerprint {
  private final Hasher sequence = Hashing.sha256().newHasher();

  /// The hash of a record.
  public static long of(Entry entry) {
    return Hashing.farmHashFingerprint64()
        .hashBytes(DiskEngine.encoded(entry, Batch.ENTRY_CODEC))
        .asLong();
  }

  /// Adds the hash of the next record, in the order of the input.
  public void add(long record) {
    sequence.putLong(record);
  }

  /// Adds what was rejected as it was read, once all records are added, in that order.
  public void add(Rejected rejected) {
    sequence.putString(rejected.toString(), StandardCharsets.UTF_8);
  }

  /// The fingerprint of a run without earlier nights; once only.
  public String finish(Dedup.Settings settings) {
    return finish(settings, History.NONE);
  }

  String finish(Dedup.Settings settings, History history) {
    return Hashing.sha256()
        .hashString(
            String.join(
                " ", settings.toString(), sequence.hash().toString(), history.fingerprint()),
            StandardCharsets.UTF_8)
        .toString();
  }
}
