package news.stemma.app.ingest;

import com.carrotsearch.hppc.LongArrayList;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import news.stemma.candidate.KeyRows;
import news.stemma.index.DiskEngine;
import news.stemma.index.RecordFile;
import news.stemma.text.Document;
import news.stemma.text.DocumentCodec;
import news.stemma.text.Field;
import news.stemma.text.Packed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Gathers what readers find on disk, and settles it as [Intake] does. In memory are some 80 bytes
/// and the id of each record, what was rejected, and records of one id while they are settled.
public final class StoredIntake implements Sink {
  private static final String ARRIVALS = "arrivals";
  private static final String DOCUMENTS = "documents";
  private static final String REJECTED = "rejected";
  private static final DocumentCodec CODEC = new DocumentCodec();

  private final DiskEngine engine;
  private final RecordFile.Writer arrivals;
  private final KeyRows arrivalsOfId;

  /// Of each arrival, the id that it has in the corpus, and the hash of that it came with.
  private final List<String> ids = new ArrayList<>();

  private final LongArrayList hashes = new LongArrayList();
  private final BitSet dropped = new BitSet();
  private final List<Rejected> rejected = new ArrayList<>();
  private int duplicates;

  private StoredIntake(DiskEngine engine) {
    this.engine = engine;
    this.arrivals = engine.writer(ARRIVALS);
    this.arrivalsOfId = engine.rows();
  }

  /// What the reading hands over; what an earlier run has stored, if it is there, without reading
  /// again.
  public static Corpus corpus(DiskEngine engine, Consumer<Sink> reading) {
    return stored(engine)
        .orElseGet(() -> {
          StoredIntake intake = new StoredIntake(engine);
          try (intake.arrivals) {
            reading.accept(intake);
            intake.store();
          }
          return stored(engine).orElseThrow();
        });
  }

  private static Optional<Corpus> stored(DiskEngine engine) {
    return engine
        .find(DOCUMENTS)
        .flatMap(documents ->
            engine.find(REJECTED).map(rejected -> corpus(engine, documents, rejected)));
  }

  private static Corpus corpus(DiskEngine engine, RecordFile documents, RecordFile rejected) {
    int duplicates = in(rejected.read(0)).readInt();
    ImmutableList.Builder<Rejected> all = ImmutableList.builder();
    for (int i = 1; i < rejected.size(); i++) {
      ByteArrayDataInput in = in(rejected.read(i));
      all.add(new Rejected(Packed.readString(in), Packed.readString(in)));
    }
    rejected.close();
    return new Corpus(engine.list(documents, CODEC), duplicates, all.build());
  }

  @Override
  public void accept(Found found) {
    if (found.document().text().isBlank()) {
      reject(found.location(), Intake.NO_TEXT);
      return;
    }
    long hash = hash(found.document().id());
    arrivalsOfId.add(hash, ids.size());
    hashes.add(hash);
    ids.add(found.document().id());
    arrivals.add(record(new Intake.Kept(found, found.document().id()).document(), found));
  }

  @Override
  public void reject(String location, String reason) {
    rejected.add(new Rejected(location, reason));
  }

  private static long hash(String id) {
    return Hashing.farmHashFingerprint64().hashBytes(Packed.utf8(id)).asLong();
  }

  /// A document's record; the location behind it is for who settles.
  private static byte[] record(Document document, Found found) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    CODEC.write(document, out);
    Packed.writeString(found.location(), out);
    return out.toByteArray();
  }

  private static ByteArrayDataInput in(byte[] record) {
    return ByteStreams.newDataInput(record);
  }

  private void store() {
    try (RecordFile arrived = arrivals.finish()) {
      long[] known = hashes.toArray();
      Arrays.sort(known);
      arrivalsOfId.drain((hash, same) -> settle(same, arrived, known));
      try (RecordFile.Writer out = engine.writer(REJECTED)) {
        out.add(number(duplicates));
        rejected.stream().sorted(Rejected.ORDER).forEach(one -> out.add(record(one)));
        out.finish().close();
      }
      try (RecordFile.Writer out = engine.writer(DOCUMENTS)) {
        IntStream.range(0, ids.size())
            .filter(arrival -> !dropped.get(arrival))
            .boxed()
            .sorted(Comparator.comparing(ids::get, Document.ID_ORDER))
            .forEach(arrival -> out.add(kept(arrived.read(arrival), arrival)));
        out.finish().close();
      }
    }
    engine.delete(ARRIVALS);
  }

  private static byte[] number(int number) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeInt(number);
    return out.toByteArray();
  }

  private static byte[] record(Rejected one) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    Packed.writeString(one.location(), out);
    Packed.writeString(one.reason(), out);
    return out.toByteArray();
  }

  /// Settles arrivals whose ids have one hash.
  private void settle(int[] same, RecordFile arrived, long[] known) {
    Intake intake = new Intake();
    IdentityHashMap<Found, Integer> arrivalOf = new IdentityHashMap<>();
    for (int arrival : same) {
      Found found = found(arrived.read(arrival));
      arrivalOf.put(found, arrival);
      intake.accept(found);
      dropped.set(arrival);
    }
    Intake.Settled settled = intake.settle(id -> Arrays.binarySearch(known, hash(id)) >= 0);
    duplicates += settled.duplicates();
    rejected.addAll(settled.rejected());
    for (Intake.Kept kept : settled.kept()) {
      int arrival = arrivalOf.getOrDefault(kept.found(), -1);
      dropped.clear(arrival);
      ids.set(arrival, kept.id());
    }
  }

  private static Found found(byte[] record) {
    ByteArrayDataInput in = in(record);
    Document document = CODEC.read(0, in);
    ObjectNode extra = Extra.of(document).orElseGet(JsonMapper.shared()::createObjectNode);
    return new Found(Packed.readString(in), document.without(Field.EXTRA), extra);
  }

  /// The record with the id that it has in the corpus.
  private byte[] kept(byte[] record, int arrival) {
    String id = ids.get(arrival);
    Document document = CODEC.read(0, in(record));
    if (document.id().equals(id)) {
      return record;
    }
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    CODEC.write(new Document(id, document.text(), document.fields()), out);
    return out.toByteArray();
  }
}
