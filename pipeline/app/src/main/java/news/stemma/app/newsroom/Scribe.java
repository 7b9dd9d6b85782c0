package news.stemma.app.newsroom;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import news.stemma.index.living.ArticleIndex;
import news.stemma.index.living.IndexView;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. It makes changes as long as there are any, or for some time, makes
/// them durable together, and then acknowledges them.
///
/// Where the index can't be written, because the disk is full, say, what was not acknowledged is
/// undone and told so; the index is opened anew with the next change, or a second later. What comes
/// of the same source behind something that was undone is refused, so that no source is ever noted
/// as read beyond what is there.
final class Scribe implements AutoCloseable {
  /// Changes that wait at most; beyond it they are refused.
  private static final int WAITING = 1024;

  private static final int TOGETHER = 20_000;

  /// For how long the thread waits for a change before it looks whether it is to end.
  private static final Duration LOOKING_ROUND = Duration.ofMillis(50);

  /// After which an index that couldn't be written is opened anew though nobody wants anything.
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final Opening opening;
  private final Duration patience;
  private final BlockingQueue<Change> changes = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread;
  private volatile @Nullable ArticleIndex index;
  private volatile boolean closing;
  private volatile boolean ended;
  private long idleSince = System.nanoTime();

  /// Of sources of which something was undone, how far they would have been read with the first
  /// such.
  private final Map<String, Offset> undone = new ConcurrentHashMap<>();

  /// Opens the index.
  interface Opening {
    ArticleIndex open() throws IOException;

    /// What was committed last, where the writer is gone.
    IndexView read() throws IOException;
  }

  private Scribe(Opening opening, Duration patience, ArticleIndex index) {
    this.opening = opening;
    this.patience = patience;
    this.index = index;
    this.thread = Thread.ofPlatform().name("stemma-index-writer").unstarted(this::work);
  }

  /// @param patience for how long changes are gathered before they are made durable
  static Scribe start(Opening opening, Duration patience) throws IOException {
    Scribe scribe = new Scribe(opening, patience, opening.open());
    scribe.thread.start();
    return scribe;
  }

  /// Hands a change over, waiting while there are too many.
  void submit(Change change) throws InterruptedException {
    while (!closing) {
      if (changes.offer(change, 1, TimeUnit.SECONDS)) {
        refuseAfterEnd();
        return;
      }
    }
    refuse(change);
  }

  /// Whoever hands something over when the thread has looked for the last time finds that it has
  /// ended.
  private void refuseAfterEnd() {
    while (ended) {
      Change change = changes.poll();
      if (change == null) {
        return;
      }
      refuse(change);
    }
  }

  private static void refuse(Change change) {
    change.pending().fail(new BusyException("the index is being closed"));
  }

  /// The source is read anew from where it was read to.
  void startOver(String source) {
    undone.remove(source);
  }

  /// What is there to be found.
  IndexView view() throws IOException {
    ArticleIndex open = index;
    if (open != null) {
      try {
        return open.view();
      } catch (org.apache.lucene.store.AlreadyClosedException e) {
        // It was closed meanwhile; what was committed is there.
      }
    }
    return opening.read();
  }

  boolean isOpen() {
    ArticleIndex open = index;
    return open != null && open.isOpen() && !closing;
  }

  private void work() {
    try {
      while (true) {
        Change first = changes.poll(LOOKING_ROUND.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
          make(first);
        } else if (closing) {
          return;
        } else if (System.nanoTime() - idleSince > BETWEEN_TRIES.toNanos()) {
          tryOpening();
          purge();
        }
      }
    } catch (InterruptedException e) {
      // Nobody waits for a thread that was told to end.
    } finally {
      closing = true;
      ended = true;
      refuseAfterEnd();
    }
  }

  private void make(Change first) {
    List<Change> made = new ArrayList<>();
    try {
      long end = System.nanoTime() + patience.toNanos();
      Optional<Change> next = Optional.of(first);
      while (next.isPresent()) {
        if (isBehindUndone(next.get())) {
          refuseBehindUndone(next.get());
        } else {
          made.add(next.get());
          // Opened once for all of them: opened anew it would know nothing of those before.
          make(next.get(), made.size() == 1 ? opened() : current());
        }
        boolean more = made.size() < TOGETHER && System.nanoTime() < end;
        next = more ? Optional.ofNullable(changes.poll()) : Optional.empty();
      }
      if (!made.isEmpty()) {
        current().commit();
      }
    } catch (IOException | RuntimeException | Error e) {
      undo(made, e);
      return;
    }
    publish();
    idleSince = System.nanoTime();
    made.forEach(change -> change.pending().acknowledge());
  }

  /// Rewrites what still holds articles that were taken down, once nobody has wanted anything for a
  /// while.
  private void purge() {
    ArticleIndex open = index;
    if (open != null && open.isOpen() && open.isUnpurged()) {
      try {
        open.purge();
      } catch (IOException | RuntimeException | Error e) {
        abandon();
      }
    }
  }

  /// Makes one of several changes; where that one can't be made, the others still are.
  private static void make(Change change, ArticleIndex open) throws IOException {
    try {
      change.make(open);
    } catch (RuntimeException e) {
      if (!open.isOpen()) {
        throw e;
      }
      change.pending().refused(e);
    }
  }

  private static void refuseBehindUndone(Change change) {
    change.pending().fail(new OutOfOrderException());
  }

  private boolean isBehindUndone(Change change) {
    Optional<Offset> reached = change.reached();
    if (reached.isEmpty()) {
      return false;
    }
    // The same once more is what is waited for.
    undone.remove(reached.get().source(), reached.get());
    return undone.containsKey(reached.get().source());
  }

  private void undo(List<Change> made, Throwable trouble) {
    ArticleIndex open = index;
    Throwable reason = open == null ? trouble : open.trouble().orElse(trouble);
    abandon();
    for (Change change : made) {
      change.reached().ifPresent(reached -> undone.putIfAbsent(reached.source(), reached));
      change
          .pending()
          .fail(
              reason instanceof IOException io
                  ? io
                  : new IOException("the index can't be written: " + reason.getMessage(), reason));
    }
  }

  /// Makes what was committed there to be found. It is durable, whatever becomes of this: where it
  /// fails, what was committed is read from the files.
  private void publish() {
    ArticleIndex open = index;
    try {
      if (open != null) {
        open.refresh();
      }
    } catch (IOException | RuntimeException | Error e) {
      abandon();
    }
  }

  /// The index, opened anew where a file of it couldn't be written.
  private ArticleIndex opened() throws IOException {
    ArticleIndex open = index;
    if (open != null && open.isOpen()) {
      return open;
    }
    abandon();
    ArticleIndex anew = opening.open();
    index = anew;
    return anew;
  }

  private ArticleIndex current() {
    return Objects.requireNonNull(index);
  }

  private void tryOpening() {
    idleSince = System.nanoTime();
    try {
      opened();
    } catch (IOException | RuntimeException | Error e) {
      // Whoever wants something to be written hears of it.
    }
  }

  private void abandon() {
    ArticleIndex open = index;
    index = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException | RuntimeException | Error e) {
        // It can't be written, which is why it is closed; the next to open it finds what is whole.
      }
    }
  }

  /// Makes what was handed over, and closes.
  @Override
  public void close() {
    closing = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    abandon();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
