package news.stemma.app.dedup;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import com.google.common.primitives.Longs;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.index.DiskEngine;
import news.stemma.index.NightState;
import news.stemma.index.RecordFile;
import news.stemma.text.Packed;

/// What earlier nights saw.
///
/// @param nights in the order in which they came
/// @param clusters as the last of them left them, one row a night
record History(ImmutableList<Night> nights, ImmutableList<ClusterIds> clusters) {
  private static final String KEPT = "kept";
  private static final String CLUSTERS = "clusters";

  /// What a night leaves: no text.
  static final ImmutableList<String> FILES =
      ImmutableList.of(Batch.ENTRIES, Batch.KEYS, Batch.SHINGLES, KEPT, CLUSTERS);

  /// One of them.
  ///
  /// @param kept which of its entries it kept
  record Night(
      NightState.Night name,
      RecordFile entries,
      RecordFile keys,
      RecordFile shingles,
      BitSet kept) {}

  /// The clusters of one night's entries.
  ///
  /// @param night by name
  /// @param clustered which of the entries were in a cluster of two or more
  /// @param ids of their clusters; of other entries too
  record ClusterIds(String night, BitSet clustered, List<Long> ids) {
    byte[] bytes() {
      ByteArrayDataOutput out = ByteStreams.newDataOutput();
      Packed.writeString(night, out);
      Packed.writeBits(clustered, out);
      Packed.writeCount(ids.size(), out);
      ids.forEach(out::writeLong);
      return out.toByteArray();
    }

    static ClusterIds of(byte[] bytes) {
      ByteArrayDataInput in = ByteStreams.newDataInput(bytes);
      String night = Packed.readString(in);
      BitSet clustered = Packed.readBits(in);
      long[] ids = new long[Packed.readCount(in)];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = in.readLong();
      }
      return new ClusterIds(night, clustered, Longs.asList(ids));
    }
  }

  static final History NONE = new History(ImmutableList.of(), ImmutableList.of());

  /// All nights before this one: the batch of the last night again is not its own past.
  ///
  /// @param batch names the batch
  static History before(String batch, NightState state) {
    ImmutableList<NightState.Night> all = state.nights();
    boolean again = !all.isEmpty() && all.getLast().batch().equals(batch);
    List<NightState.Night> earlier = again ? all.subList(0, all.size() - 1) : all;
    ImmutableList<Night> nights =
        earlier.stream().map(night -> night(night, state)).collect(ImmutableList.toImmutableList());
    ImmutableList<ClusterIds> clusters =
        earlier.isEmpty()
            ? ImmutableList.of()
            : records(state.file(earlier.getLast(), CLUSTERS))
                .map(ClusterIds::of)
                .collect(ImmutableList.toImmutableList());
    return new History(nights, clusters);
  }

  private static Night night(NightState.Night night, NightState state) {
    BitSet kept = records(state.file(night, KEPT)).map(BitSet::valueOf).findFirst().orElseThrow();
    return new Night(
        night,
        state.file(night, Batch.ENTRIES),
        state.file(night, Batch.KEYS),
        state.file(night, Batch.SHINGLES),
        kept);
  }

  private static Stream<byte[]> records(RecordFile file) {
    try (file) {
      ImmutableList.Builder<byte[]> records = ImmutableList.builder();
      for (int i = 0; i < file.size(); i++) {
        records.add(file.read(i));
      }
      return records.build().stream();
    }
  }

  /// The newest date that was known; empty where there was none.
  Optional<Instant> newest() {
    return nights.stream().flatMap(night -> night.name().newest().stream()).max(Instant::compareTo);
  }

  /// Entries of all nights.
  int size() {
    return nights.stream().mapToInt(night -> night.entries().size()).sum();
  }

  /// Names all that it holds.
  String fingerprint() {
    return nights.stream().map(night -> night.name().batch()).toList().toString();
  }

  /// Puts what tonight is to leave, beside its entries.
  static void leave(BitSet kept, List<ClusterIds> clusters, DiskEngine engine) {
    try (RecordFile.Writer writer = engine.writer(KEPT)) {
      writer.add(kept.toByteArray());
      writer.finish().close();
    }
    try (RecordFile.Writer writer = engine.writer(CLUSTERS)) {
      clusters.forEach(night -> writer.add(night.bytes()));
      writer.finish().close();
    }
  }
}
