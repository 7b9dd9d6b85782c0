package news.stemma.app.dedup;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.ingest.Sink;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.OutputFolder;
import news.stemma.candidate.Banding;
import news.stemma.candidate.Family;
import news.stemma.candidate.KeyRows;
import news.stemma.candidate.NearDuplicates;
import news.stemma.candidate.Seniority;
import news.stemma.candidate.TextKeys;
import news.stemma.index.DiskEngine;
import news.stemma.index.NightState;
import news.stemma.index.RecordFile;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.ShingleSet;
import tools.jackson.databind.node.ObjectNode;

/// Clusters near-duplicates of a batch, and of the nights before it: read, settled, clustered,
/// written.
public final class Dedup {
  /// What a run may write.
  public static final ImmutableList<String> FILES = DedupFolder.FILES;

  private final Settings settings;
  private final DiskEngine engine;
  private final Batch batch;
  private final Optional<NightState> state;
  private final History history;
  private final String batchName;
  private final Register register;
  private final String fingerprint;

  /// Which records are written.
  public enum Records {
    /// Those that are kept, untouched.
    KEPT,
    /// All, with their clusters.
    ANNOTATED
  }

  /// All that the outcome depends on beside the records.
  ///
  /// @param version of Stemma
  /// @param jaccard from which on two texts are near-duplicates
  /// @param expire how long before the newest date what earlier nights saw is forgotten
  public record Settings(
      String version,
      Scheme scheme,
      Banding banding,
      double jaccard,
      Keep keep,
      Records records,
      Optional<Duration> expire) {

    /// Two states of one scheme can be read by each other's makers.
    public String stateScheme() {
      return scheme + " " + banding + " Jaccard " + jaccard;
    }

    /// What reading depends on.
    public String readingScheme() {
      return version + " " + stateScheme();
    }
  }

  /// How many records there were: `read = documents + duplicates + rejected`.
  ///
  /// @param documents that came for the first time
  /// @param duplicates of a document of this batch or an earlier one, by id and content
  public record Counts(int documents, int duplicates, int rejected) {
    public int read() {
      return documents + duplicates + rejected;
    }
  }

  /// What a run has come to.
  ///
  /// @param earlier documents of nights before
  /// @param clusters of two documents or more
  /// @param kept of the documents that came for the first time
  public record Totals(Counts counts, int earlier, int clusters, int kept) {}

  private Dedup(Settings settings, DiskEngine engine, Batch batch, Optional<NightState> state) {
    this.settings = settings;
    this.engine = engine;
    this.batch = batch;
    this.state = state;
    List<Entry> entries = engine.list(batch.entries(), Batch.ENTRY_CODEC);
    DedupFingerprint all = new DedupFingerprint();
    long sum = 0;
    for (Entry entry : entries) {
      long hash = DedupFingerprint.of(entry);
      all.add(hash);
      sum += hash;
    }
    batch.rejected().forEach(all::add);
    // The same for the same records in any order.
    this.batchName = entries.size() + "-" + HashCode.fromLong(sum);
    this.history = state.map(nights -> History.before(batchName, nights)).orElse(History.NONE);
    this.register =
        Register.of(
            engine.list(files(History.Night::entries, batch.entries()), Batch.ENTRY_CODEC),
            history,
            batch,
            engine.rows(KeyRows.Kind.PLAIN),
            settings.expire());
    this.fingerprint = all.finish(settings, history);
  }

  /// Reads and sketches a batch, and settles what counts.
  ///
  /// @param state of earlier nights, which the batch is added to when it is written
  /// @param reading hands over all records
  public static Dedup read(
      Settings settings, DiskEngine engine, Optional<NightState> state, Consumer<Sink> reading) {
    Batch batch = Batch.of(engine, settings.scheme(), settings.banding(), reading);
    return new Dedup(settings, engine, batch, state);
  }

  /// Files of all nights and of tonight.
  private ImmutableList<RecordFile> files(
      Function<History.Night, RecordFile> ofNight, RecordFile ofTonight) {
    return Stream.concat(history.nights().stream().map(ofNight), Stream.of(ofTonight))
        .collect(ImmutableList.toImmutableList());
  }

  public Counts counts() {
    return new Counts(register.fresh(), register.duplicates(), register.rejected().size());
  }

  /// In the order of their locations.
  public ImmutableList<Rejected> rejected() {
    return register.rejected();
  }

  /// A hash of all that the outcome depends on.
  public String fingerprint() {
    return fingerprint;
  }

  /// Clusters, and writes everything.
  ///
  /// @param reading hands over all records once more, in the same order
  public void write(Path folder, Consumer<Sink> reading) throws IOException {
    Clusters clusters = clusters();
    DedupFolder files = new DedupFolder(folder, register, clusters);
    files.begin();
    files.writeClusters();
    files.writeRejected(rejected());
    if (state.isPresent()) {
      files.writeMerges(clusters.merges(history.clusters(), history.nights()));
    }
    switch (settings.records()) {
      case KEPT -> files.writeKept(reading, engine);
      case ANNOTATED -> files.writeAnnotated(reading, engine);
    }
    state.ifPresent(nights -> leave(clusters, nights));
    OutputFolder.finish(folder, JsonReport.string(run(clusters)));
  }

  private Clusters clusters() {
    List<TextKeys> keys = engine.list(files(History.Night::keys, batch.keys()), Batch.KEYS_CODEC);
    List<ShingleSet> shingles =
        engine.list(files(History.Night::shingles, batch.shingles()), Batch.SHINGLES_CODEC);
    Seniority seniority = register.seniority();
    ImmutableList<Family> families =
        new NearDuplicates(engine, settings.jaccard())
            .families(keys, register::counts, shingles::get, seniority);
    return new Clusters(register, seniority, families, settings.keep());
  }

  /// Adds the batch to the state, for the nights to come.
  private void leave(Clusters clusters, NightState nights) {
    ImmutableList.Builder<NightState.Night> alive = ImmutableList.builder();
    ImmutableList.Builder<History.ClusterIds> ids = ImmutableList.builder();
    int start = 0;
    for (History.Night night : history.nights()) {
      int entries = night.entries().size();
      if (register.isAlive(start, start + entries)) {
        alive.add(night.name());
        ids.add(clusters.ids(night.name().name(), start, entries));
      }
      start += entries;
    }
    ids.add(clusters.ids(nights.next(), start, batch.size()));
    History.leave(clusters.keptTonight(), ids.build(), engine);
    nights.add(
        alive.build(),
        new NightState.Night(nights.next(), batchName, register.newest()),
        History.FILES);
  }

  private ObjectNode run(Clusters clusters) {
    return DedupRows.run(
        settings,
        fingerprint,
        new Totals(counts(), register.earlier(), clusters.families().size(), clusters.keptNow()));
  }
}
