package news.stemma.app.http;

import java.util.List;

/// The kinds of work, none of which waits for another: checks, what is looked up, what is written.
record Lanes(Lane checks, Lane lookups, Lane writes) implements AutoCloseable {
  /// So many checks wait for each that is in work: with checks of a tenth of a second, as long as
  /// the deadline leaves time for.
  private static final int WAITING_A_WORKER = 8;

  /// @param atOnce checks, from 1
  static Lanes of(int atOnce) {
    return new Lanes(
        Lane.of("check", atOnce, atOnce * WAITING_A_WORKER),
        Lane.of("lookup", atOnce, atOnce * WAITING_A_WORKER),
        Lane.of("write", atOnce, atOnce * WAITING_A_WORKER));
  }

  List<Lane> all() {
    return List.of(checks, lookups, writes);
  }

  @Override
  public void close() {
    all().forEach(Lane::close);
  }
}
