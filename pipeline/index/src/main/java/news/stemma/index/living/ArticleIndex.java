package news.stemma.index.living;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.stemma.index.living.Receipt.Outcome;
import news.stemma.sketch.Fingerprints;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/// The writer of an index; there is one at a time. What it was given outlives a loss of power after
/// [#commit], and is there to be found after [#refresh] behind that.
///
/// After an [IOException], and where it [#isOpen] no more, it is not used again but to close it:
/// what was committed is whole.
public final class ArticleIndex implements Closeable {
  private static final double BUFFER_MEGABYTES = 64;
  private static final double SEGMENTS_PER_TIER = 6;
  static final String TOMBSTONE = "tombstone";

  private final IndexWriter writer;
  private final QuietMerges merges;
  private Settings settings;

  /// Of what was committed, for who looks for something.
  private final SearcherManager searchers;

  /// Of what was written, for the writer itself.
  private final SearcherManager written;

  /// Ids of articles and findings that `written` may not have as they are.
  private final Set<String> touched = new HashSet<>();

  private final TreeMap<String, String> offsets;
  private long sequence;
  private long examined;

  private ArticleIndex(IndexWriter writer, QuietMerges merges, Settings settings)
      throws IOException {
    this.writer = writer;
    this.merges = merges;
    this.settings = settings;
    this.searchers = new SearcherManager(writer, null);
    this.written = new SearcherManager(writer, null);
    this.offsets = new TreeMap<>(settings.offsets());
    this.sequence = settings.sequence();
    this.examined = settings.examined();
  }

  /// Opens the index in the directory, or makes a new one there.
  ///
  /// @param scheme by which fingerprints are made
  /// @param storing what it is to keep; where nothing is said, what it keeps, a new one the text
  /// @throws IndexInUseException where it is being written
  /// @throws BadIndexException where it is of another scheme, keeps something else, or is none of
  ///   ours
  public static ArticleIndex open(Directory directory, String scheme, Optional<Storing> storing)
      throws IOException {
    QuietMerges merges = new QuietMerges();
    try {
      IndexWriter writer = new IndexWriter(directory, config(merges));
      try {
        Settings settings = settings(writer, scheme, storing);
        writer.setLiveCommitData(settings.data().entrySet());
        writer.commit();
        return new ArticleIndex(writer, merges, settings);
      } catch (IOException | RuntimeException e) {
        writer.rollback();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw new IndexInUseException("another process writes the index", e);
    }
  }

  private static IndexWriterConfig config(QuietMerges merges) {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setForceMergeDeletesPctAllowed(0);
    policy.setSegmentsPerTier(SEGMENTS_PER_TIER);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    config.setMergePolicy(policy);
    config.setMergeScheduler(merges);
    return config;
  }

  private static Settings settings(IndexWriter writer, String scheme, Optional<Storing> storing) {
    ImmutableMap<String, String> data =
        writer.getLiveCommitData() == null
            ? ImmutableMap.of()
            : ImmutableMap.copyOf(writer.getLiveCommitData());
    if (data.isEmpty() && writer.getDocStats().maxDoc == 0) {
      return Settings.fresh(storing.orElse(Storing.TEXT), scheme);
    }
    Settings settings = Settings.of(data).expecting(scheme);
    return storing.isPresent() ? settings.expecting(storing.get()) : settings;
  }

  /// What it hashes with.
  public synchronized Secret secret() {
    return settings.secret();
  }

  /// Adds an article, or what has changed of it. A changed text under a known id and version
  /// becomes a version of its own.
  ///
  /// @throws TakenDownException where it was taken down
  /// @throws IdTooLongException where id and version are longer than an index takes
  public synchronized Receipt put(Arrival arrival) throws IOException {
    Document document = arrival.document();
    IdTooLongException.refuse(document);
    try (IndexView view = written(List.of(document.id()))) {
      List<StoredArticle> versions = view.versions(document.id());
      String given = document.field(Field.VERSION).orElse("");
      Optional<StoredArticle> same =
          versions.stream()
              .filter(version -> version.given().equals(given))
              .filter(version -> version.digest().equals(arrival.digest()))
              .findFirst();
      if (same.isPresent()) {
        return update(same.get(), arrival);
      }
      refuseTakenDown(arrival, view);
      String label = Labels.free(given, versions);
      write(stored(arrival, label), arrival);
      return new Receipt(
          document.id(), label, versions.isEmpty() ? Outcome.ADDED : Outcome.NEW_VERSION);
    }
  }

  private void refuseTakenDown(Arrival arrival, IndexView view) throws IOException {
    if (view.hasTombstones()
        && (view.has(tombstone("id " + arrival.document().id()))
            || view.has(new Term(TOMBSTONE, arrival.digest().toString())))) {
      throw new TakenDownException(arrival.document().id());
    }
  }

  private Receipt update(StoredArticle old, Arrival arrival) throws IOException {
    StoredArticle changed =
        new StoredArticle(
            Labels.withStatusOf(old.document(), Labels.labelled(arrival.document(), old.version())),
            old.given(),
            old.digest(),
            arrival.parsing(),
            kept(arrival),
            old.seen(),
            sequence + 1);
    boolean unchanged = changed.document().fields().equals(old.document().fields());
    if (!unchanged) {
      write(changed, arrival);
    }
    return new Receipt(
        arrival.document().id(), old.version(), unchanged ? Outcome.UNCHANGED : Outcome.UPDATED);
  }

  private StoredArticle stored(Arrival arrival, String label) {
    return new StoredArticle(
        Labels.labelled(arrival.document(), label),
        arrival.document().field(Field.VERSION).orElse(""),
        arrival.digest(),
        arrival.parsing(),
        kept(arrival),
        arrival.seen(),
        sequence + 1);
  }

  /// The fingerprints, where the text that they could be made from is not kept.
  private Optional<Fingerprints> kept(Arrival arrival) {
    return switch (settings.storing()) {
      case TEXT -> Optional.empty();
      case SPANS, HASHES -> Optional.of(arrival.fingerprints());
    };
  }

  private void write(StoredArticle article, Arrival arrival) throws IOException {
    writer.updateDocument(
        ArticleFields.key(article), ArticleFields.of(article, arrival.fingerprints()));
    sequence++;
    touched.add(article.document().id());
  }

  /// Takes an article down for good, all its versions: nothing of it is found any more, what was
  /// found about it is gone, and it can't be added again, by id or text.
  ///
  /// @return whether it was there
  public synchronized boolean remove(String id) throws IOException {
    ImmutableList<StoredArticle> versions;
    List<Finding> led = new ArrayList<>();
    catchUp();
    try (IndexView view = written(List.of(id))) {
      versions = view.versions(id);
      for (String name : names(id, versions)) {
        led.addAll(view.findings().ofCluster(Finding.cluster(name)));
      }
    }
    if (versions.isEmpty()) {
      return false;
    }
    led.removeIf(finding -> finding.ends().anyMatch(end -> end.id().equals(id)));
    bury(tombstone("id " + id));
    for (StoredArticle version : versions) {
      bury(new Term(TOMBSTONE, version.digest().toString()));
    }
    writer.deleteDocuments(ArticleFields.id(id), FindingFields.end(id));
    settings = settings.toPurge();
    for (Finding finding : led) {
      write(finding.ledBy(Finding.mostSenior(led)));
    }
    catchUp();
    return true;
  }

  /// All that the article may be called.
  private static ImmutableSet<String> names(String id, List<StoredArticle> versions) {
    return Stream.concat(Stream.of(id), versions.stream().map(StoredArticle::versionedName))
        .collect(ImmutableSet.toImmutableSet());
  }

  private Term tombstone(String what) {
    return new Term(TOMBSTONE, settings.secret().digest(what).toString());
  }

  private void bury(Term tombstone) throws IOException {
    var fields = new org.apache.lucene.document.Document();
    fields.add(
        new StringField(ArticleFields.KIND, TOMBSTONE, org.apache.lucene.document.Field.Store.NO));
    fields.add(
        new StringField(TOMBSTONE, tombstone.bytes(), org.apache.lucene.document.Field.Store.NO));
    writer.updateDocument(tombstone, fields);
  }

  /// Whether files may hold words of articles that were taken down.
  public synchronized boolean isUnpurged() {
    return settings.unpurged();
  }

  /// Rewrites what still holds deleted articles, so that no file has their words once the views are
  /// closed that were opened before; takes as long as to copy the index.
  public synchronized void purge() throws IOException {
    do {
      writer.forceMergeDeletes(true);
      // It passes over segments that are being merged, deleted articles and all.
      merges.sync();
    } while (writer.isOpen() && writer.hasDeletions());
    settings = settings.purged();
    commit();
    // A view holds the files that it reads.
    refresh();
  }

  /// Waits until segments are merged as far as they are to be, and makes that durable: who opens
  /// the index next has nothing to catch up with.
  public synchronized void settle() throws IOException {
    writer.maybeMerge();
    merges.sync();
    commit();
    refresh();
  }

  /// Keeps what was found, in place of what was found of the same pair before; who has judged that
  /// is kept. Nothing is kept about an article that is not there any more.
  public synchronized void put(Finding finding) throws IOException {
    List<String> ids =
        Stream.concat(Stream.of(finding.id()), finding.ends().map(Finding.End::id)).toList();
    try (IndexView view = written(ids)) {
      for (Finding.End end : finding.ends().toList()) {
        if (!view.has(ArticleFields.id(end.id()))) {
          return;
        }
      }
      write(view.finding(finding.id()).map(Finding::judgement).map(finding::with).orElse(finding));
    }
  }

  /// Judges what was found of a pair.
  ///
  /// @return whether it was there
  public synchronized boolean judge(String findingId, Judgement judgement) throws IOException {
    Optional<Finding> finding;
    try (IndexView view = written(List.of(findingId))) {
      finding = view.finding(findingId);
    }
    if (finding.isPresent()) {
      write(finding.get().with(judgement));
    }
    return finding.isPresent();
  }

  private void write(Finding finding) throws IOException {
    writer.updateDocument(FindingFields.key(finding.id()), FindingFields.of(finding));
    touched.add(finding.id());
  }

  /// Drops what was found of a pair.
  public synchronized void drop(String findingId) throws IOException {
    writer.deleteDocuments(FindingFields.key(findingId));
    touched.add(findingId);
  }

  /// How much of a source has come, to be kept with the next commit.
  public synchronized void reached(String source, String offset) {
    offsets.put(source, offset);
  }

  /// Articles of a sequence up to this were looked into.
  public synchronized void examined(long upTo) {
    examined = Math.max(examined, upTo);
  }

  /// Makes all that was written outlive a loss of power.
  public synchronized void commit() throws IOException {
    writer.setLiveCommitData(
        settings.with(sequence, examined, ImmutableMap.copyOf(offsets)).data().entrySet());
    writer.commit();
  }

  /// Makes all that was committed so far there to be found, and what was written since, if anything
  /// was.
  public synchronized void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
    catchUp();
  }

  private void catchUp() throws IOException {
    written.maybeRefreshBlocking();
    touched.clear();
  }

  /// What was written, as far as these are concerned.
  private IndexView written(List<String> names) throws IOException {
    if (!Collections.disjoint(touched, names)) {
      catchUp();
    }
    return IndexView.of(written);
  }

  /// What is there to be found; several may be open at once.
  public IndexView view() throws IOException {
    return IndexView.of(searchers);
  }

  /// Whether it can be written to. It can't any more where a file couldn't be written, be it by a
  /// merge in the background.
  public boolean isOpen() {
    return writer.isOpen();
  }

  /// Why it can't be written to any more.
  public Optional<Throwable> trouble() {
    return Optional.ofNullable(writer.getTragicException());
  }

  /// Closes without a commit.
  @Override
  public void close() throws IOException {
    try {
      searchers.close();
      written.close();
    } finally {
      writer.rollback();
    }
  }
}
