package news.stemma.app.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What may be wrong with a request, or with answering it.
enum ProblemKind {
  MALFORMED(400, "The request is malformed"),
  NO_TOKEN(401, "A token is needed"),
  FORBIDDEN(403, "This is not allowed"),
  NOT_FOUND(404, "There is no such thing"),
  NO_SUCH_METHOD(405, "The method doesn't go with the path"),
  SLOW_BODY(408, "The body came too slowly"),
  TAKEN_DOWN(410, "The article was taken down"),
  TOO_LARGE(413, "The body is too large"),
  LONG_ADDRESS(414, "The address is too long"),
  OTHER_TYPE(415, "The body is of another type"),
  UNUSABLE(422, "The article can't be used"),
  TOO_OFTEN(429, "Too many requests"),
  LARGE_HEADERS(431, "The headers are too large"),
  BUSY(503, "The server is busy", Duration.ofSeconds(1)),
  TOO_LONG(503, "It took too long", Duration.ofSeconds(2)),
  DISK_FULL(503, "The disk is full", Duration.ofMinutes(1)),
  UNAVAILABLE(503, "It can't be answered now", Duration.ofSeconds(5));

  private final int status;
  private final String title;
  private final Optional<Duration> retryAfter;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
    this.retryAfter = Optional.empty();
  }

  ProblemKind(int status, String title, Duration retryAfter) {
    this.status = status;
    this.title = title;
    this.retryAfter = Optional.of(retryAfter);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /// When to try again, where that is the same for all.
  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /// Its name in problem documents and metrics, such as `no-token`.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What a status of the servlet container stands for.
  static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status && status < 500) {
        return kind;
      }
    }
    return status >= 500 ? UNAVAILABLE : MALFORMED;
  }
}
