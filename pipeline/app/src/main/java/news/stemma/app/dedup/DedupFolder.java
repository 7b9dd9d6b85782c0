package news.stemma.app.dedup;

import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import news.stemma.app.dedup.InputRecord.Membership;
import news.stemma.app.dedup.InputRecord.Role;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.ingest.Sink;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.WholeFile;
import news.stemma.candidate.Family;
import news.stemma.index.Conveyor;
import news.stemma.index.DiskEngine;
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
    Stream<Family.Member> duplicates =
        family.members().stream()
            .sorted((one, other) -> register.compareIds(one.document(), other.document()));
    return DedupRows.cluster(
        Stream.concat(Stream.of(new Family.Member(family.leader(), 1)), duplicates)
            .map(this::member)
            .iterator());
  }

  private DedupRows.Member member(Family.Member member) {
    return new DedupRows.Member(
        register.id(member.document()), member.jaccard(), clusters.isKept(member.document()));
  }

  void writeRejected(List<Rejected> rejected) throws IOException {
    OutputFolder.writeRows(folder.resolve(REJECTED), rejected.stream().map(DedupRows::rejected));
  }

  void writeMerges(List<Clusters.Merge> merges) throws IOException {
    OutputFolder.writeRows(folder.resolve(MERGES), merges.stream().map(DedupRows::merge));
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
    Role role;
    if (repeat) {
      role = Role.REPEAT;
    } else if (!clusters.isClustered(document)) {
      role = Role.SINGLE;
    } else {
      role = clusters.isLeader(document) ? Role.LEADER : Role.DUPLICATE;
    }
    return new Membership(clusters.name(document), role, clusters.isKeptNow(position));
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
      if (InputRecord.hasText(found)) {
        conveyor.add(new Positioned(next++, found));
      }
    }

    /// It was rejected before.
    @Override
    public void reject(String location, String reason) {}
  }
}
