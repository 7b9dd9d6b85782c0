package news.stemma.benchmarks.living;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import news.stemma.Configuration;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.app.newsroom.Offset;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.TakenDownException;

/// The process that is killed: adds articles and versions to an index, takes some down, has others
/// looked into and files rewritten, without end, and says on standard output what was acknowledged,
/// a line each, as soon as it was.
///
/// The lines are those that [Acknowledged] reads.
public final class Feeder {
  /// Under which the index notes the last number.
  static final String SOURCE = "feed";

  private static final int UNDER_WAY = 64;
  private static final int NEW_VERSION_EVERY = 8;
  private static final int TAKEDOWN_EVERY = 10;
  private static final int PURGE_EVERY = 200;
  private static final Duration PATIENCE = Duration.ofMillis(5);
  private static final Duration NOTHING_TO_DO = Duration.ofMillis(50);

  private final Newsroom newsroom;
  private final SplittableRandom random;

  /// Not buffered: what is said is said, whatever becomes of this process.
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

  private final Semaphore underWay = new Semaphore(UNDER_WAY);

  private Feeder(Newsroom newsroom, SplittableRandom random) {
    this.newsroom = newsroom;
    this.random = random;
  }

  /// @param arguments folder of the index, seed
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Newsroom newsroom = open(Path.of(arguments[0]));
    Feeder feeder = new Feeder(newsroom, new SplittableRandom(Long.parseLong(arguments[1])));
    Thread.ofPlatform().daemon().start(feeder::examine);
    feeder.say("ready");
    feeder.feed(1 + newsroom.reached(SOURCE).map(Integer::parseInt).orElse(0));
  }

  static Newsroom open(Path path) throws IOException {
    Configuration configuration = Lexicons.configuration(1);
    return Newsroom.open(folder(path), new Newsroom.Options(configuration, "kills", PATIENCE));
  }

  static IndexFolder folder(Path path) throws IOException {
    String scheme = Lexicons.configuration(1).scheme().toString();
    return IndexFolder.of(path, scheme, Optional.empty());
  }

  private void say(String line) {
    try {
      out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void feed(int first) throws InterruptedException {
    for (int number = first; true; number++) {
      add(new FedArticle(number, 1), Optional.of(new Offset(SOURCE, Integer.toString(number))));
      if (random.nextInt(NEW_VERSION_EVERY) == 0) {
        add(new FedArticle(random.nextInt(first, number + 1), 2), Optional.empty());
      }
      if (random.nextInt(TAKEDOWN_EVERY) == 0) {
        remove(random.nextInt(1, number + 1));
      }
      if (random.nextInt(PURGE_EVERY) == 0) {
        newsroom.purge().join();
      }
    }
  }

  private void add(FedArticle article, Optional<Offset> offset) throws InterruptedException {
    underWay.acquire();
    follow(
        newsroom.add(article.document(), offset),
        receipt -> "added " + article.number() + " " + article.version());
  }

  private void remove(int number) throws InterruptedException {
    underWay.acquire();
    say("removing " + number);
    follow(
        newsroom.remove(FedArticle.id(number)),
        there -> (there ? "removed " : "missing ") + number);
  }

  /// What is said of an answer.
  private interface Saying<T> {
    String of(T answer);
  }

  private <T> void follow(CompletableFuture<T> change, Saying<T> saying) {
    var _ =
        change.handle((answer, trouble) -> {
          say(trouble == null ? saying.of(answer) : refusal(trouble));
          underWay.release();
          return answer;
        });
  }

  private static String refusal(Throwable trouble) {
    Throwable cause = trouble instanceof CompletionException ? trouble.getCause() : trouble;
    return cause instanceof TakenDownException ? "refused" : "failed: " + cause;
  }

  private void examine() {
    try {
      while (true) {
        if (newsroom.examine() == 0) {
          Thread.sleep(NOTHING_TO_DO);
        }
      }
    } catch (IOException | RuntimeException e) {
      say("failed: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
