package news.stemma.app.http;

import java.time.Duration;

/// How much one request, and all connections together, may take.
///
/// @param headersWithin that the headers of a request must have come, from the connection or the
///   last answer on
/// @param bodyBytes of a body
/// @param bodyWithin that a body must have come
/// @param checkWithin that a check must be answered, from when its article has come
/// @param writeWithin that something must be written
/// @param connections at once; more wait outside
record Bounds(
    Duration headersWithin,
    int bodyBytes,
    Duration bodyWithin,
    Duration checkWithin,
    Duration writeWithin,
    int connections) {
  static final Bounds STANDARD =
      new Bounds(
          Duration.ofSeconds(20),
          1_000_000,
          Duration.ofSeconds(10),
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          4_000);

  /// Words that an article may have.
  static final int WORDS = 50_000;

  /// Bytes that an id may have in UTF-8.
  static final int ID_BYTES = 1_000;

  /// That a request must be answered and the answer taken.
  static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

  /// That an export must be found.
  static final Duration EXPORT_WITHIN = Duration.ofSeconds(30);

  /// Without a byte, in either direction.
  static final Duration IDLE = Duration.ofSeconds(15);

  /// For what is in work when the server is to stop.
  static final Duration STOP_WITHIN = Duration.ofSeconds(10);
}
