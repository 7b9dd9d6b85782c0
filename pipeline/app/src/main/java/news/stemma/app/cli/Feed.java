package news.stemma.app.cli;

import com.google.common.base.Splitter;
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
  private final Before before;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<Receipt.Outcome, Integer> outcomes = new EnumMap<>(Receipt.Outcome.class);
  private CompletableFuture<Offset> noted = CompletableFuture.completedFuture(new Offset("", ""));
  private long records;

  private record Sent(String location, CompletableFuture<Receipt> receipt) {}

  private Feed(Newsroom newsroom, Optional<String> source, Messages messages, Before before) {
    this.newsroom = newsroom;
    this.source = source;
    this.messages = messages;
    this.before = before;
  }

  /// What came of the source before.
  ///
  /// @param mark hash of the last record; empty where nobody noted it
  private record Before(long records, String mark) {
    static final Before NOTHING = new Before(0, "");

    static Before parse(String offset) {
      List<String> parts = Splitter.on(' ').splitToList(offset);
      return new Before(Long.parseLong(parts.getFirst()), parts.size() > 1 ? parts.get(1) : "");
    }

    /// Whether a record, by its number, was among it.
    ///
    /// @throws Main.UserException where it is the last, and another
    boolean has(long record, String itsMark) {
      if (record == records && !mark.isEmpty() && !mark.equals(itsMark)) {
        throw new Main.UserException(
            "record %d is not the one that came last before; give the source from its beginning, or another --source"
                .formatted(record));
      }
      return record <= records;
    }
  }

  private static String mark(String record) {
    return Hashing.farmHashFingerprint64().hashString(record, StandardCharsets.UTF_16LE).toString();
  }

  /// @param source its name; where there is one, what came of it before is left out
  static Feed of(Newsroom newsroom, Optional<String> source, Messages messages) throws IOException {
    Before before = Before.NOTHING;
    if (source.isPresent()) {
      before = newsroom.reached(source.get()).map(Before::parse).orElse(before);
    }
    return new Feed(newsroom, source, messages, before);
  }

  /// What files are called that nobody has named.
  static String nameOf(InputSignature files) {
    return FILES + Hashing.sha256().hashString(files.toString(), StandardCharsets.UTF_8).toString();
  }

  @Override
  public void accept(Found found) {
    String mark = mark(found.document().id() + '\0' + found.document().text());
    if (before.has(++records, mark)) {
      return;
    }
    try {
      if (found.document().text().isBlank()) {
        note(found.location(), "no text", mark);
        return;
      }
      sent.add(new Sent(found.location(), newsroom.add(found.whole(), offset(mark))));
      while (sent.size() > UNDER_WAY) {
        settle(sent.remove());
      }
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  @Override
  public void reject(String location, String reason) {
    String mark = mark(reason);
    if (!before.has(++records, mark)) {
      try {
        note(location, reason, mark);
      } catch (InterruptedException e) {
        throw new CancellationException();
      }
    }
  }

  private void note(String location, String reason, String mark) throws InterruptedException {
    rejected.add(new Rejected(location, reason));
    Optional<Offset> offset = offset(mark);
    if (offset.isPresent()) {
      noted = newsroom.reach(offset.get());
    }
  }

  private Optional<Offset> offset(String mark) {
    return source.map(name -> new Offset(name, records + " " + mark));
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
    if (records < before.records()) {
      throw new Main.UserException(
          "%d records came before, and now there are %d; give the source from its beginning, or another --source"
              .formatted(before.records(), records));
    }
    if (records > 0 || before.records() == 0) {
      messages.rejected(rejected, (int) Math.min(Integer.MAX_VALUE, records), names);
    }
    StringBuilder said = new StringBuilder(records + " read");
    if (before.records() > 0) {
      said.append(", of which ").append(before.records()).append(" had come before");
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
