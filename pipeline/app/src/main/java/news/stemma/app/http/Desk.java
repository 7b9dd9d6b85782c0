package news.stemma.app.http;

import com.google.common.collect.ImmutableList;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// Goes with every request from its start to its end: where it comes from, who may ask, its route,
/// what went wrong, what is counted.
final class Desk {
  /// The attribute of a request that names its route.
  private static final String ROUTE = "stemma-route";

  private final Gatekeeper gatekeeper;
  private final Metrics metrics;
  private final Troubles troubles;

  Desk(Gatekeeper gatekeeper, Metrics metrics, Troubles troubles) {
    this.gatekeeper = gatekeeper;
    this.metrics = metrics;
    this.troubles = troubles;
  }

  void register(ImmutableList<Route> routes, JavalinConfig config) {
    config.routes.before(context -> {
      SecurityHeaders.ALL.forEach(context::header);
      gatekeeper.checkOrigin(context);
    });
    for (Route route : routes) {
      config.routes.addHttpHandler(
          route.method(),
          route.path(),
          context -> {
            context.attribute(ROUTE, route.path());
            route.needed().ifPresent(scope -> gatekeeper.admit(context, scope));
            route.handler().handle(context);
          });
    }
    config.routes.exception(Exception.class, this::answer);
    config.routes.exception(HttpResponseException.class, this::answer);
    config.router.javaLangErrorHandler(this::answer);
    config.requestLogger.http((context, milliseconds) -> count(context));
  }

  private void answer(Exception thrown, Context context) {
    if (thrown instanceof MethodNotAllowedResponse refused) {
      context.header("Allow", refused.getDetails().getOrDefault("availableMethods", "GET"));
    }
    Problem problem = troubles.problem(thrown, context.method() + " " + context.path());
    metrics.countRejected(problem.kind());
    problem.retryAfterSeconds().ifPresent(seconds -> context.header("Retry-After", seconds));
    context.status(problem.kind().status()).result(problem.json()).contentType(Problem.TYPE);
  }

  /// Such as too little memory.
  private void answer(HttpServletResponse response, Error error) {
    Problem problem = troubles.problem(error, "a request");
    metrics.countRejected(problem.kind());
    response.setStatus(problem.kind().status());
    response.setContentType(Problem.TYPE);
    problem.retryAfterSeconds().ifPresent(wait -> response.setHeader("Retry-After", wait));
    try {
      response.getOutputStream().write(problem.json());
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private void count(Context context) {
    Optional<String> route = Optional.ofNullable(context.attribute(ROUTE));
    metrics.countAnswer(
        route.isPresent() ? context.method().name() : "other",
        route.orElse("none"),
        context.statusCode());
  }
}
