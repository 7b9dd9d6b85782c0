package news.stemma.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import news.stemma.app.newsroom.Newsroom;

/// Looks into articles as they come, beside what else a server does.
final class Examination implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

  private final Newsroom newsroom;
  private final Consumer<String> log;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;

  private Examination(Newsroom newsroom, Consumer<String> log) {
    this.newsroom = newsroom;
    this.log = log;
    this.thread = Thread.ofPlatform().name("stemma-examination").daemon().unstarted(this::work);
  }

  /// @param log takes lines for the operator
  static Examination start(Newsroom newsroom, Consumer<String> log) {
    Examination examination = new Examination(newsroom, log);
    examination.thread.start();
    return examination;
  }

  /// One that never starts: who opens the index next looks into what has come.
  static Examination none(Newsroom newsroom, Consumer<String> log) {
    return new Examination(newsroom, log);
  }

  private void work() {
    try {
      Duration pause = Duration.ZERO;
      while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = look();
      }
    } catch (InterruptedException e) {
      // Nothing is lost: who opens the index next goes on.
    }
  }

  /// Looks into some; says how long to wait.
  private Duration look() throws InterruptedException {
    try {
      return newsroom.examine(() -> stop.getCount() > 0) == 0 ? BETWEEN_LOOKS : Duration.ZERO;
    } catch (IOException | RuntimeException e) {
      log.accept("can't look into new articles, and tries again: " + e);
      return AFTER_TROUBLE;
    }
  }

  /// Ends it, once what it looks into is done.
  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
