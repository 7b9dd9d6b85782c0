package news.stemma.app.dedup;

import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import news.stemma.app.dedup.InputRecord.Membership;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.ingest.Sink;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.WholeFile;
import news.stemma.candidate.Family;
import news.stemma.index.Conveyor;
import news.stemma.index.DiskEngine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a run finds: a file of rows each, whole or not there.
final class DedupFolder {
  private static final String CLUSTERS = "clusters.jsonl";
  private static final String REJECTED = "rejected.jsonl";
  private static final String MERGES = "merges.jsonl";
  private static final String KEEP = "keep.jsonl";
  private static final String ANNOTATED = "annotated.jsonl";

  static final ImmutableList<String> FILES =
      ImmutableList.of(CLUSTERS, REJECTED, MERGES, KEEP, ANNOTATED);

  private static final int DECIMALS = 4;

  private final Path folder;
  private final Register register;
  private final Clusters clusters;

  DedupFolder(Path folder, Register register, Clusters clusters) {
    this.folder = folder;
    this.register = register;
    this.clusters = clusters;
  }

  /// Begins a run in the folder: what another one left is gone.
  void begin() throws IOException {
    OutputFolder.begin(folder);
    for (String file : FILES) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }

  void writeClusters() throws IOException {
    OutputFolder.writeRows(
        folder.resolve(CLUSTERS), clusters.families().stream().map(this::cluster));
  }

  private ObjectNode cluster(Family family) {
    ObjectNode row =
        object()
            .put("id", clusters.id(family.leader()))
            .put("leader", register.id(family.leader()));
    ArrayNode members = row.putArray("members");
    put(members, "leader", new Family.Member(family.leader(), 1));
    family.members().stream()
        .sorted((one, other) -> register.compareIds(one.document(), other.document()))
        .forEach(member -> put(members, "duplicate", member));
    return row;
  }

  private void put(ArrayNode members, String role, Family.Member member) {
    ObjectNode row =
        members
            .addObject()
            .put("document", register.id(member.document()))
            .put("role", role)
            .put("jaccard", decimal(member.jaccard()));
    if (clusters.isKept(member.document())) {
      row.put("kept", true);
    }
  }

  void writeRejected(List<Rejected> rejected) throws IOException {
    OutputFolder.writeRows(folder.resolve(REJECTED), rejected.stream().map(DedupFolder::rejected));
  }

  private static ObjectNode rejected(Rejected rejected) {
    return object().put("location", rejected.location()).put("reason", rejected.reason());
  }

  void writeMerges(List<Clusters.Merge> merges) throws IOException {
    Stream<ObjectNode> rows =
        merges.stream()
            .map(merge ->
                object()
                    .put("into", merge.into())
                    .put("from", merge.from())
                    .put("documents", merge.documents()));
    OutputFolder.writeRows(folder.resolve(MERGES), rows);
  }

  /// The records that are kept, in the order of the input.
  void writeKept(Consumer<Sink> reading, DiskEngine engine) throws IOException {
    writeRecords(
        KEEP,
        reading,
        engine,
        record ->
            clusters.isKeptNow(record.position())
                ? ImmutableList.of(InputRecord.line(record.found()))
                : ImmutableList.of());
  }

  /// All records that were not rejected, in the order of the input, with their clusters.
  void writeAnnotated(Consumer<Sink> reading, DiskEngine engine) throws IOException {
    writeRecords(
        ANNOTATED,
        reading,
        engine,
        record ->
            register.counts(record.position()) || register.isDuplicate(record.position())
                ? ImmutableList.of(
                    InputRecord.annotated(record.found(), membership(record.position())))
                : ImmutableList.of());
  }

  private Membership membership(int position) {
    int document = register.document(position);
    boolean repeat = document != position || register.isSeen(document);
    String role;
    if (repeat) {
      role = "repeat";
    } else if (!clusters.isClustered(document)) {
      role = "single";
    } else {
      role = clusters.isLeader(document) ? "leader" : "duplicate";
    }
    return new Membership(clusters.id(document), role, clusters.isKeptNow(position));
  }

  /// A record with its position among all.
  private record Positioned(int position, Found found) {}

  private void writeRecords(
      String file,
      Consumer<Sink> reading,
      DiskEngine engine,
      Function<Positioned, List<byte[]>> lines)
      throws IOException {
    WholeFile.write(
        folder.resolve(file),
        partial -> {
          try (OutputStream out =
              new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
            Conveyor<Positioned, byte[]> conveyor =
                engine.conveyor(lines, line -> write(line, out));
            reading.accept(new Positions(register.tonight(), conveyor));
            conveyor.finish();
          }
        });
  }

  private static void write(byte[] line, OutputStream out) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Counts records as they were counted when they were read first.
  private static final class Positions implements Sink {
    private final Conveyor<Positioned, byte[]> conveyor;
    private int next;

    Positions(int first, Conveyor<Positioned, byte[]> conveyor) {
      this.next = first;
      this.conveyor = conveyor;
    }

    @Override
    public void accept(Found found) {
      if (Batch.hasText(found)) {
        conveyor.add(new Positioned(next++, found));
      }
    }

    /// It was rejected before.
    @Override
    public void reject(String location, String reason) {}
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
