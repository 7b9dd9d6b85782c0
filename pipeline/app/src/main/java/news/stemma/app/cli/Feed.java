package news.stemma.app.cli;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.InputSignature;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.ingest.Sink;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.app.newsroom.Offset;
import news.stemma.index.living.IdTooLongException;
import news.stemma.index.living.Receipt;
import news.stemma.index.living.TakenDownException;

/// Hands what readers find to an index, one by one, and notes with each how many records of the
/// source that makes; leaves out those that have come before.
final class Feed implements Sink {
  /// Articles on their way at most.
  private static final int UNDER_WAY = 4096;

  private static final String FILES = "files ";

  private final Newsroom newsroom;
  private final Optional<String> source;
  private final Messages messages;
  private final long before;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<Receipt.Outcome, Integer> outcomes = new EnumMap<>(Receipt.Outcome.class);
  private CompletableFuture<Offset> noted = CompletableFuture.completedFuture(new Offset("", ""));
  private long records;

  private record Sent(String location, CompletableFuture<Receipt> receipt) {}

  private Feed(Newsroom newsroom, Optional<String> source, Messages messages, long before) {
    this.newsroom = newsroom;
    this.source = source;
    this.messages = messages;
    this.before = before;
  }

  /// @param source its name; where there is one, what came of it before is left out
  static Feed of(Newsroom newsroom, Optional<String> source, Messages messages) throws IOException {
    long before = 0;
    if (source.isPresent()) {
      before = newsroom.reached(source.get()).map(Long::parseLong).orElse(0L);
    }
    return new Feed(newsroom, source, messages, before);
  }

  /// What files are called that nobody has named.
  static String nameOf(InputSignature files) {
    return FILES + Hashing.sha256().hashString(files.toString(), StandardCharsets.UTF_8).toString();
  }

  @Override
  public void accept(Found found) {
    if (++records <= before) {
      return;
    }
    try {
      if (found.document().text().isBlank()) {
        note(found.location(), "no text");
        return;
      }
      sent.add(new Sent(found.location(), newsroom.add(found.whole(), offset())));
      while (sent.size() > UNDER_WAY) {
        settle(sent.remove());
      }
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  @Override
  public void reject(String location, String reason) {
    if (++records > before) {
      try {
        note(location, reason);
      } catch (InterruptedException e) {
        throw new CancellationException();
      }
    }
  }

  private void note(String location, String reason) throws InterruptedException {
    rejected.add(new Rejected(location, reason));
    Optional<Offset> offset = offset();
    if (offset.isPresent()) {
      noted = newsroom.reach(offset.get());
    }
  }

  private Optional<Offset> offset() {
    return source.map(name -> new Offset(name, Long.toString(records)));
  }

  private void settle(Sent one) throws InterruptedException {
    try {
      outcomes.merge(awaited(one.receipt()).outcome(), 1, Integer::sum);
    } catch (TakenDownException | IdTooLongException e) {
      rejected.add(new Rejected(one.location(), String.valueOf(e.getMessage())));
    }
  }

  private static <T> T awaited(CompletableFuture<T> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case IOException io -> new UncheckedIOException(io);
        case RuntimeException other -> other;
        case null, default -> new IllegalStateException(e);
      };
    }
  }

  /// Waits until everything is durable, and says what came.
  ///
  /// @param names of the inputs
  void finish(List<String> names) throws InterruptedException {
    while (!sent.isEmpty()) {
      settle(sent.remove());
    }
    awaited(noted);
    if (records > 0 || before == 0) {
      messages.rejected(rejected, (int) Math.min(Integer.MAX_VALUE, records), names);
    }
    StringBuilder said = new StringBuilder(records + " read");
    if (before > 0) {
      said.append(", of which ").append(Math.min(before, records)).append(" had come before");
    }
    outcomes.forEach(
        (outcome, count) -> said.append(", ").append(count).append(' ').append(word(outcome)));
    messages.say(said.append(", ").append(rejected.size()).append(" rejected").toString());
  }

  private static String word(Receipt.Outcome outcome) {
    return switch (outcome) {
      case ADDED -> "added";
      case NEW_VERSION -> "new versions";
      case UPDATED -> "updated";
      case UNCHANGED -> "unchanged";
    };
  }

  int rejected() {
    return rejected.size();
  }

  /// Records, those that had come before included.
  int read() {
    return (int) Math.min(Integer.MAX_VALUE, records);
  }
}
