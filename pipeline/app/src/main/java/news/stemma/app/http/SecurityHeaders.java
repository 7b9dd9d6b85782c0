package news.stemma.app.http;

import com.google.common.collect.ImmutableMap;

/// What every answer tells browsers: load nothing but what this server has, don't guess types, tell
/// nobody where a link came from, and let no other page embed it.
final class SecurityHeaders {
  static final ImmutableMap<String, String> ALL =
      ImmutableMap.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private SecurityHeaders() {}
}
