package news.stemma.app.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says who may ask.
///
/// With tokens, whoever has one: browsers send it for no other page. Without, whoever reaches this
/// machine's own address, and that a browser does for any page that is open in it. So a request
/// must be addressed to this machine by a name that no other has, or a page could take a name that
/// points here (DNS rebinding); and it must not come from another page, as browsers say in `Origin`
/// and `Sec-Fetch-Site`.
final class Gatekeeper {
  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  private static final Pattern BEARER =
      Pattern.compile("bearer +([\\x21-\\x7e]{1,200}) *", Pattern.CASE_INSENSITIVE);

  private final Optional<TokenFile> tokens;
  private final TokenBuckets buckets;
  private final InstantSource clock;

  Gatekeeper(Optional<TokenFile> tokens, TokenBuckets buckets, InstantSource clock) {
    this.tokens = tokens;
    this.buckets = buckets;
    this.clock = clock;
  }

  /// Looks at where a request comes from; for every path.
  ///
  /// @throws ProblemException where it is from a page of another site
  void checkOrigin(Context context) {
    if (tokens.isPresent()) {
      return;
    }
    String host = Optional.ofNullable(context.host()).orElse("").toLowerCase(Locale.ROOT);
    if (!LOOPBACK.matcher(host).matches()) {
      throw forbidden(
          "without tokens this server answers at 127.0.0.1 and localhost only; start it with"
              + " --tokens to have another name");
    }
    boolean foreign =
        Optional.ofNullable(context.header("Origin"))
            .map(origin -> origin.toLowerCase(Locale.ROOT))
            .filter(origin -> !origin.equals("http://" + host) && !origin.equals("https://" + host))
            .isPresent();
    if (foreign || isFromAnotherSite(context)) {
      throw forbidden("another page may not use this server; open its own");
    }
  }

  /// What browsers say of it; a link to one of our pages may stand anywhere.
  private static boolean isFromAnotherSite(Context context) {
    String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("none");
    boolean link =
        "navigate".equals(context.header("Sec-Fetch-Mode"))
            && context.method().equals(HandlerType.GET)
            && !context.path().startsWith("/v1/");
    return !site.equals("none") && !site.equals("same-origin") && !link;
  }

  /// Looks at who asks, and how often.
  ///
  /// @throws ProblemException where there is no token for it, or it is too often
  void admit(Context context, Scope needed) {
    String client =
        tokens.map(file -> "token " + token(file, context, needed).name()).orElseGet(context::ip);
    Optional<Duration> wait = buckets.take(client);
    if (wait.isPresent()) {
      throw new ProblemException(
          new Problem(
              ProblemKind.TOO_OFTEN, "you ask more often than you may; wait and try again", wait));
    }
  }

  private Token token(TokenFile file, Context context, Scope needed) {
    Matcher bearer =
        BEARER.matcher(Optional.ofNullable(context.header("Authorization")).orElse(""));
    if (!bearer.matches()) {
      context.header("WWW-Authenticate", "Bearer realm=\"stemma\"");
      throw ProblemException.of(
          ProblemKind.NO_TOKEN, "send a token in a header 'Authorization: Bearer TOKEN'");
    }
    Optional<Token> token = file.find(bearer.group(1), clock.instant());
    if (token.isEmpty()) {
      context.header("WWW-Authenticate", "Bearer realm=\"stemma\", error=\"invalid_token\"");
      throw ProblemException.of(
          ProblemKind.NO_TOKEN, "the token is unknown or has expired; get another");
    }
    if (!token.get().scope().covers(needed)) {
      context.header("WWW-Authenticate", "Bearer realm=\"stemma\", error=\"insufficient_scope\"");
      throw forbidden(
          "the token may " + token.get().scope() + ", this takes one that may " + needed);
    }
    return token.get();
  }

  private static ProblemException forbidden(String detail) {
    return ProblemException.of(ProblemKind.FORBIDDEN, detail);
  }
}
