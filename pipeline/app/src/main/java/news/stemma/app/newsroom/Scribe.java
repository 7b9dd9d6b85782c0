package news.stemma.app.newsroom;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import news.stemma.index.living.ArticleIndex;
import news.stemma.index.living.IndexView;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. It makes changes as long as there are any, or for some time, makes
/// them durable together, and then acknowledges them.
///
/// Where the index can't be written, because the disk is full, say, what was not acknowledged is
/// undone and told so; the next change opens the index anew.
final class Scribe implements AutoCloseable {
  /// Changes that wait at most; beyond it they are refused.
  private static final int WAITING = 1024;

  private static final int TOGETHER = 20_000;

  private final Opening opening;
  private final Duration patience;
  private final BlockingQueue<Change> changes = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread;
  private volatile @Nullable ArticleIndex index;
  private volatile boolean closing;

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
        return;
      }
    }
    change.pending().fail(new BusyException("the index is being closed"));
  }

  /// Hands a change over.
  ///
  /// @return whether there was room for it
  boolean offer(Change change) {
    return !closing && changes.offer(change);
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
    return index != null && !closing;
  }

  private void work() {
    while (true) {
      try {
        Change first = changes.poll(50, TimeUnit.MILLISECONDS);
        if (first != null) {
          make(first);
        } else if (closing) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void make(Change first) throws InterruptedException {
    List<Change> made = new ArrayList<>();
    try {
      ArticleIndex open = opened();
      long end = System.nanoTime() + patience.toNanos();
      Optional<Change> next = Optional.of(first);
      while (next.isPresent()) {
        made.add(next.get());
        next.get().make(open);
        boolean more = made.size() < TOGETHER && System.nanoTime() < end;
        next = more ? Optional.ofNullable(changes.poll()) : Optional.empty();
      }
      open.commit();
      open.refresh();
      made.forEach(change -> change.pending().acknowledge());
    } catch (IOException | RuntimeException e) {
      abandon();
      made.forEach(change -> change.pending().fail(e));
      if (made.isEmpty()) {
        first.pending().fail(e);
      }
    }
  }

  private ArticleIndex opened() throws IOException {
    ArticleIndex open = index;
    if (open == null) {
      open = opening.open();
      index = open;
    }
    return open;
  }

  private void abandon() {
    ArticleIndex open = index;
    index = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException | RuntimeException e) {
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
