package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import news.stemma.Configuration;
import news.stemma.Stages;
import news.stemma.app.newsroom.Change.Pending;
import news.stemma.index.living.ArticleIndex;
import news.stemma.index.living.Finding;
import news.stemma.index.living.FindingQuery;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Judgement;
import news.stemma.index.living.Receipt;
import news.stemma.index.living.StoredArticle;
import news.stemma.text.Document;

/// What a newsroom asks of an index, and tells it. JSON comes as bytes of UTF-8. Several threads
/// may use it.
public final class Newsroom implements AutoCloseable {
  /// Articles that are looked into at a time.
  private static final int TOGETHER = 64;

  /// Milliseconds at most that looking into an article waits for checks that are in work.
  private static final int GIVING_WAY = 200;

  /// Articles that are checked before somebody asks, at most.
  private static final int WARMING_UP = 500;

  private final IndexFolder folder;
  private final Options options;
  private final Evaluator evaluator;
  private final Scribe scribe;

  /// @param version of Stemma
  /// @param patience for how long what comes is gathered before it is made durable
  public record Options(Configuration configuration, String version, Duration patience) {}

  private Newsroom(IndexFolder folder, Options options, Scribe scribe, Evaluator evaluator) {
    this.folder = folder;
    this.options = options;
    this.evaluator = evaluator;
    this.scribe = scribe;
  }

  /// Opens an index for writing, or makes one; closes the folder with itself.
  ///
  /// @throws news.stemma.index.living.IndexInUseException where another process writes it
  /// @throws news.stemma.index.living.BadIndexException where it can't be used
  public static Newsroom open(IndexFolder folder, Options options) throws IOException {
    Scribe scribe =
        Scribe.start(
            new Scribe.Opening() {
              @Override
              public ArticleIndex open() throws IOException {
                return folder.write();
              }

              @Override
              public IndexView read() throws IOException {
                return folder.read();
              }
            },
            options.patience());
    try (IndexView view = scribe.view()) {
      return new Newsroom(
          folder,
          options,
          scribe,
          new Evaluator(options.configuration(), view.storing(), view.secret()));
    } catch (IOException | RuntimeException e) {
      scribe.close();
      throw e;
    }
  }

  /// What the index says of an article; the article is not kept.
  public byte[] check(Document document, Stages stages) throws IOException {
    asked.incrementAndGet();
    try (IndexView view = scribe.view()) {
      return json(evaluator.evaluate(document, view, stages), view).check();
    } finally {
      asked.decrementAndGet();
    }
  }

  /// What the index says of one of its own, by its name.
  public Optional<byte[]> check(String name, Stages stages) throws IOException {
    try (IndexView view = scribe.view()) {
      Optional<StoredArticle> article = view.find(name);
      Optional<Evaluation> evaluation =
          article.isEmpty() ? Optional.empty() : evaluator.evaluate(article.get(), view, stages);
      return evaluation.map(there -> json(there, view).check());
    }
  }

  private EvaluationJson json(Evaluation evaluation, IndexView view) {
    return EvaluationJson.of(evaluation, options, view);
  }

  /// Adds an article; the answer comes once it is durable.
  ///
  /// @param offset how far its source has been read with it
  /// @return completes exceptionally with [news.stemma.index.living.TakenDownException] where it
  ///   was taken down, with [news.stemma.index.living.IdTooLongException], and with an
  ///   [IOException] where it couldn't be written; then nothing more of its source is written until
  ///   this is handed over again or somebody asks for [#reached]
  public CompletableFuture<Receipt> add(Document document, Optional<Offset> offset)
      throws InterruptedException {
    Pending<Receipt> pending = new Pending<>();
    scribe.submit(new Change.Add(evaluator.arrival(document, Instant.now()), offset, pending));
    return pending.answer();
  }

  /// Notes how far a source has been read, where that gave no article.
  public CompletableFuture<Offset> reach(Offset offset) throws InterruptedException {
    Pending<Offset> pending = new Pending<>();
    scribe.submit(new Change.Reach(offset, pending));
    return pending.answer();
  }

  /// How far a source has been read, as far as that is durable: from there it has to go on.
  public Optional<String> reached(String source) throws IOException {
    scribe.startOver(source);
    try (IndexView view = scribe.view()) {
      return Optional.ofNullable(view.census().offsets().get(source));
    }
  }

  /// Takes an article down for good, all its versions; false where there is none. What the files of
  /// the index still hold of it goes with [#purge].
  public CompletableFuture<Boolean> remove(String id) throws InterruptedException {
    Pending<Boolean> pending = new Pending<>();
    scribe.submit(new Change.Remove(id, pending));
    return pending.answer();
  }

  /// Rewrites the files that hold words of articles that were taken down.
  public CompletableFuture<Boolean> purge() throws InterruptedException {
    Pending<Boolean> pending = new Pending<>();
    scribe.submit(new Change.Purge(pending));
    return pending.answer();
  }

  /// Waits until the index has nothing to do in the background.
  public CompletableFuture<Boolean> catchUp() throws InterruptedException {
    Pending<Boolean> pending = new Pending<>();
    scribe.submit(new Change.Settle(pending));
    return pending.answer();
  }

  /// Confirms or dismisses a finding; false where there is none.
  public CompletableFuture<Boolean> judge(String findingId, Judgement judgement)
      throws InterruptedException {
    Pending<Boolean> pending = new Pending<>();
    scribe.submit(new Change.Judge(findingId, judgement, pending));
    return pending.answer();
  }

  /// What is known of an article, all its versions, what was found about it, and who carries it.
  public Optional<byte[]> article(String name, Stages stages) throws IOException {
    try (IndexView view = scribe.view()) {
      Optional<StoredArticle> article = view.find(name);
      return article.isEmpty()
          ? Optional.empty()
          : Optional.of(
              IndexJson.article(
                  view, article.get(), evaluator.evaluate(article.get(), view, stages)));
    }
  }

  /// Clusters that have a finding that is looked for, the latest first.
  ///
  /// @param offset clusters to leave out
  /// @param limit clusters at most
  public byte[] clusters(FindingQuery query, int offset, int limit) throws IOException {
    try (IndexView view = scribe.view()) {
      return IndexJson.clusters(view.findings().clusters(query, offset, limit));
    }
  }

  /// A cluster as it is now; empty where there is none.
  public Optional<byte[]> cluster(String clusterId, Stages stages) throws IOException {
    try (IndexView view = scribe.view()) {
      ImmutableList<Finding> findings = view.findings().ofCluster(clusterId);
      Optional<StoredArticle> leader =
          findings.isEmpty() ? Optional.empty() : view.find(findings.getFirst().leader());
      Optional<Evaluation> evaluation =
          leader.isEmpty() ? Optional.empty() : evaluator.evaluate(leader.get(), view, stages);
      return evaluation.map(there -> json(there, view).cluster(clusterId));
    }
  }

  /// Hands over what was found, a line of JSON each.
  public void findings(FindingQuery query, Consumer<byte[]> lines) throws IOException {
    try (IndexView view = scribe.view()) {
      view.findings().forEach(query, finding -> lines.accept(IndexJson.finding(finding)));
    }
  }

  public byte[] stats() throws IOException {
    try (IndexView view = scribe.view()) {
      return IndexJson.stats(view.census());
    }
  }

  /// Whether it can be written to.
  public boolean isReady() {
    return scribe.isOpen();
  }

  /// Checks some of the index's own articles, so that the first that somebody asks for doesn't wait
  /// for code to be compiled.
  ///
  /// @param time after which no further one is begun
  public void warmUp(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    try (IndexView view = scribe.view()) {
      for (StoredArticle article : view.since(view.census().sequence() - WARMING_UP, WARMING_UP)) {
        if (System.nanoTime() - end > 0) {
          return;
        }
        Optional<Evaluation> evaluation = evaluator.evaluate(article, view, Stages.SEQUENTIAL);
        evaluation.ifPresent(there -> json(there, view).check());
      }
    }
  }

  /// Looks into articles that nobody has looked into yet, some at a time.
  ///
  /// @return how many these were; 0 where there are none left and what was found is durable
  /// @throws IOException where the index can't be read, or what was found before couldn't be
  ///   written; it is looked for anew then
  public int examine() throws IOException, InterruptedException {
    return examine(() -> true);
  }

  /// The same, as long as it is to go on.
  public synchronized int examine(BooleanSupplier goesOn) throws IOException, InterruptedException {
    // By what was found before, too.
    settle();
    int count = 0;
    long last = 0;
    ImmutableList<Finding> findings;
    ImmutableSet<String> gone;
    try (IndexView view = scribe.view()) {
      Examiner examiner = new Examiner(evaluator, view);
      for (StoredArticle article :
          view.since(Math.max(examined, view.census().examined()), TOGETHER)) {
        giveWay();
        if (!goesOn.getAsBoolean()) {
          break;
        }
        examiner.examine(article);
        last = article.sequence();
        count++;
      }
      findings = examiner.findings();
      gone = examiner.gone();
    }
    if (count > 0) {
      Pending<Long> pending = new Pending<>();
      scribe.submit(new Change.Keep(findings, gone, last, pending));
      examined = last;
      kept = pending.answer();
    }
    return count;
  }

  /// Lets who asks for a check go first, for a while.
  private void giveWay() throws InterruptedException {
    for (int i = 0; i < GIVING_WAY && asked.get() > 0; i++) {
      Thread.sleep(1);
    }
  }

  /// Checks in work.
  private final AtomicInteger asked = new AtomicInteger();

  /// Of those that were looked into, the last; what it says may not be durable yet.
  private long examined;

  /// Completes once that is durable.
  private CompletableFuture<Long> kept = CompletableFuture.completedFuture(0L);

  private void settle() throws IOException, InterruptedException {
    try {
      kept.get();
    } catch (ExecutionException e) {
      examined = 0;
      kept = CompletableFuture.completedFuture(0L);
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    }
  }

  /// Makes what was handed over durable, and closes.
  @Override
  public void close() throws IOException {
    scribe.close();
    folder.close();
  }
}
