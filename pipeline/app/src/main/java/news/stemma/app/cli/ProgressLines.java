package news.stemma.app.cli;

import java.io.Closeable;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import news.stemma.Progress;
import news.stemma.app.ingest.InputSignature;
import news.stemma.app.ingest.Reading;
import picocli.CommandLine;

/// Says how far a run is: a bar that is redrawn on a terminal, off it a line every ten seconds.
final class ProgressLines implements Progress, Closeable {
  private static final long MILLIS_OF_A_LINE = 10_000;
  private static final long MILLIS_OF_A_BAR = 250;
  private static final int BAR = 24;
  private static final double NANOS = 1e9;

  /// Back to the start of the line, and to its end without what stood there.
  private static final String REDRAW = "\r\u001B[K";

  /// How it is shown.
  private enum Kind {
    BAR,
    LINES,
    NONE
  }

  private record State(String stage, long done, long of, long begun) {}

  private final PrintWriter out;
  private final Kind kind;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("progress").factory());
  private final ScheduledFuture<?> showing;
  private volatile State state = new State("", 0, 0, System.nanoTime());

  private ProgressLines(PrintWriter out, Kind kind) {
    this.out = out;
    this.kind = kind;
    long millis =
        switch (kind) {
          case BAR -> MILLIS_OF_A_BAR;
          case LINES, NONE -> MILLIS_OF_A_LINE;
        };
    this.showing = ticks.scheduleAtFixedRate(this::show, millis, millis, TimeUnit.MILLISECONDS);
  }

  /// On standard error, by what it is.
  static ProgressLines of(CommandLine commandLine, boolean quiet) {
    boolean terminal = commandLine.getColorScheme().ansi() == CommandLine.Help.Ansi.ON;
    Kind told = terminal ? Kind.BAR : Kind.LINES;
    return new ProgressLines(commandLine.getErr(), quiet ? Kind.NONE : told);
  }

  @Override
  public void at(String stage, long done, long of) {
    State before = state;
    boolean goesOn = before.stage().equals(stage) && before.done() <= done;
    state = new State(stage, done, of, goesOn ? before.begun() : System.nanoTime());
  }

  /// The same reading, which is told of as well.
  Reading reading(Reading reading, Optional<InputSignature> signature) {
    LongAdder read = new LongAdder();
    return reading.telling(bytes -> {
      read.add(bytes);
      at("reading bytes", read.sum(), signature.map(InputSignature::bytes).orElse(0L));
    });
  }

  private void show() {
    State now = state;
    if (now.stage().isEmpty()) {
      return;
    }
    String line = "stemma: " + line(now, (System.nanoTime() - now.begun()) / NANOS);
    switch (kind) {
      case BAR -> out.print(REDRAW + line);
      case LINES -> out.println(line);
      case NONE -> {}
    }
    out.flush();
  }

  private String line(State now, double seconds) {
    String done =
        now.of() > 0
            ? "%s %,d of %,d (%d %%)"
                .formatted(now.stage(), now.done(), now.of(), 100 * now.done() / now.of())
            : "%s %,d".formatted(now.stage(), now.done());
    String bar = kind == Kind.BAR ? bar(now) : "";
    double rate = seconds > 0 ? now.done() / seconds : 0;
    return bar + done + (rate >= 1 ? rate(now, rate) : "");
  }

  private static String bar(State now) {
    int filled = now.of() > 0 ? (int) Math.min(BAR, BAR * now.done() / now.of()) : 0;
    return "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] ";
  }

  private static String rate(State now, double rate) {
    String each = String.format(Locale.ROOT, ", %,.0f a second", rate);
    long left = (long) ((now.of() - now.done()) / rate);
    return now.of() > 0 ? each + ", %d:%02d left".formatted(left / 60, left % 60) : each;
  }

  @Override
  public void close() {
    showing.cancel(false);
    ticks.shutdownNow();
    if (kind == Kind.BAR) {
      out.print(REDRAW);
      out.flush();
    }
  }
}
