package news.stemma.app.dedup;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.ingest.Sink;
import news.stemma.candidate.Banding;
import news.stemma.candidate.TextKeys;
import news.stemma.candidate.TextKeysCodec;
import news.stemma.index.Conveyor;
import news.stemma.index.DiskEngine;
import news.stemma.index.RecordFile;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.ShingleSetCodec;
import news.stemma.sketch.TextSketch;
import news.stemma.sketch.TextSketcher;
import news.stemma.text.Codec;
import news.stemma.text.Packed;

/// What was read, sketched and on disk: an entry, keys, shingles and a location for each record
/// that has a text, in the order in which they came.
///
/// @param rejected in the order in which they came
record Batch(
    RecordFile entries,
    RecordFile keys,
    RecordFile shingles,
    List<String> locations,
    ImmutableList<Rejected> rejected) {

  static final String ENTRIES = "entries";
  static final String KEYS = "keys";
  static final String SHINGLES = "shingles";
  private static final String LOCATIONS = "locations";
  private static final String REJECTED = "rejected";

  static final Codec<Entry> ENTRY_CODEC = new EntryCodec();
  static final Codec<TextKeys> KEYS_CODEC = new TextKeysCodec();
  static final Codec<ShingleSet> SHINGLES_CODEC = new ShingleSetCodec();

  int size() {
    return entries.size();
  }

  /// What the reading hands over; what an earlier run has stored, if it is there, without reading
  /// again.
  static Batch of(DiskEngine engine, Scheme scheme, Banding banding, Consumer<Sink> reading) {
    return stored(engine)
        .orElseGet(() -> {
          try (Sketching sketching = new Sketching(engine, scheme, banding)) {
            reading.accept(sketching);
            return sketching.finish(engine);
          }
        });
  }

  private static Optional<Batch> stored(DiskEngine engine) {
    Optional<RecordFile> last = engine.find(REJECTED);
    Optional<RecordFile> entries = engine.find(ENTRIES);
    Optional<RecordFile> keys = engine.find(KEYS);
    Optional<RecordFile> shingles = engine.find(SHINGLES);
    Optional<RecordFile> locations = engine.find(LOCATIONS);
    return last.isEmpty()
            || entries.isEmpty()
            || keys.isEmpty()
            || shingles.isEmpty()
            || locations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Batch(
                entries.get(),
                keys.get(),
                shingles.get(),
                engine.list(locations.get(), new TextCodec()),
                ImmutableList.copyOf(engine.list(last.get(), new RejectedCodec()))));
  }

  /// Sketches records as they come, on several threads.
  private static final class Sketching implements Sink, Closeable {
    /// Of entries, keys, shingles and locations.
    private final ImmutableList<RecordFile.Writer> writers;

    private final RecordFile.Writer rejectedOnes;
    private final List<Rejected> rejected = new ArrayList<>();
    private final Banding banding;
    private final ThreadLocal<TextSketcher> sketchers;
    private final Conveyor<Found, List<byte[]>> conveyor;

    Sketching(DiskEngine engine, Scheme scheme, Banding banding) {
      this.writers =
          Stream.of(ENTRIES, KEYS, SHINGLES, LOCATIONS)
              .map(engine::writer)
              .collect(ImmutableList.toImmutableList());
      this.rejectedOnes = engine.writer(REJECTED);
      this.banding = banding;
      this.sketchers = ThreadLocal.withInitial(() -> new TextSketcher(scheme));
      this.conveyor = engine.conveyor(found -> ImmutableList.of(row(found)), this::add);
    }

    @Override
    public void accept(Found found) {
      if (InputRecord.hasText(found)) {
        conveyor.add(found);
      } else {
        reject(found.location(), InputRecord.NO_TEXT);
      }
    }

    @Override
    public void reject(String location, String reason) {
      rejected.add(new Rejected(location, reason));
    }

    /// A record for each writer.
    private List<byte[]> row(Found found) {
      byte[] utf8 = found.document().text().getBytes(StandardCharsets.UTF_8);
      TextSketch sketch = sketchers.get().sketch(utf8);
      return ImmutableList.of(
          DiskEngine.encoded(Entry.of(found, utf8, sketch.words()), ENTRY_CODEC),
          DiskEngine.encoded(TextKeys.of(sketch, banding), KEYS_CODEC),
          DiskEngine.encoded(sketch.shingles(), SHINGLES_CODEC),
          DiskEngine.encoded(found.location(), new TextCodec()));
    }

    private void add(List<byte[]> row) {
      for (int i = 0; i < writers.size(); i++) {
        writers.get(i).add(row.get(i));
      }
    }

    Batch finish(DiskEngine engine) {
      conveyor.finish();
      rejected.forEach(one -> rejectedOnes.add(DiskEngine.encoded(one, new RejectedCodec())));
      Batch batch =
          new Batch(
              writers.get(0).finish(),
              writers.get(1).finish(),
              writers.get(2).finish(),
              engine.list(writers.get(3).finish(), new TextCodec()),
              ImmutableList.copyOf(rejected));
      rejectedOnes.finish().close();
      return batch;
    }

    @Override
    public void close() {
      writers.forEach(RecordFile.Writer::close);
      rejectedOnes.close();
    }
  }

  private static final class TextCodec implements Codec<String> {
    @Override
    public void write(String text, ByteArrayDataOutput out) {
      Packed.writeString(text, out);
    }

    @Override
    public String read(int position, ByteArrayDataInput in) {
      return Packed.readString(in);
    }
  }

  private static final class RejectedCodec implements Codec<Rejected> {
    @Override
    public void write(Rejected rejected, ByteArrayDataOutput out) {
      Packed.writeString(rejected.location(), out);
      Packed.writeString(rejected.reason(), out);
    }

    @Override
    public Rejected read(int position, ByteArrayDataInput in) {
      return new Rejected(Packed.readString(in), Packed.readString(in));
    }
  }
}
