package news.stemma.app.http;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// A problem document: RFC 9457, "Problem Details for HTTP APIs".
///
/// @param detail what is wrong and what to do, for a reader
/// @param retryAfter when to try again
record Problem(ProblemKind kind, String detail, Optional<Duration> retryAfter) {
  static final String TYPE = "application/problem+json";

  static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind, detail, kind.retryAfter());
  }

  /// The document in UTF-8.
  byte[] json() {
    return JsonMapper.shared()
        .writeValueAsBytes(
            JsonMapper.shared()
                .createObjectNode()
                .put("type", "urn:stemma:problem:" + kind.label())
                .put("title", kind.title())
                .put("status", kind.status())
                .put("detail", detail));
  }

  /// Whole seconds to wait, at least one, as `Retry-After` wants them.
  Optional<String> retryAfterSeconds() {
    return retryAfter.map(wait -> Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
  }
}
