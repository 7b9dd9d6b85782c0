package news.stemma.app.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;

/// What the server answers to.
///
/// @param path with names in braces for what varies
/// @param needed what a token must allow, where the server has tokens; empty where anybody may ask
record Route(HandlerType method, String path, Optional<Scope> needed, Handler handler) {
  static Route open(HandlerType method, String path, Handler handler) {
    return new Route(method, path, Optional.empty(), handler);
  }

  static Route of(HandlerType method, String path, Scope needed, Handler handler) {
    return new Route(method, path, Optional.of(needed), handler);
  }
}
