package news.stemma.app.http;

import java.util.List;

/// The kinds of work, none of which waits for another: checks, what is looked up, what is written.
record Lanes(Lane checks, Lane lookups, Lane writes) implements AutoCloseable {
  /// So many checks wait for each that is in work. More would be begun too late to be done in time,
  /// and the work on them be lost.
  private static final int CHECKS_WAITING = 3;

  /// What is looked up or written takes less.
  private static final int OTHERS_WAITING = 16;

  /// @param atOnce pieces of work of each kind, from 1
  static Lanes of(int atOnce) {
    return new Lanes(
        Lane.of("check", atOnce, atOnce * CHECKS_WAITING),
        Lane.of("lookup", atOnce, atOnce * OTHERS_WAITING),
        Lane.of("write", atOnce, atOnce * OTHERS_WAITING));
  }

  List<Lane> all() {
    return List.of(checks, lookups, writes);
  }

  @Override
  public void close() {
    all().forEach(Lane::close);
  }
}
