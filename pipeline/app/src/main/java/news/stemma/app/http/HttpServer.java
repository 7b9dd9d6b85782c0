package news.stemma.app.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import news.stemma.app.newsroom.Newsroom;

/// The HTTP API of a newsroom, and its web page.
public final class HttpServer implements AutoCloseable {
  private final Javalin javalin;
  private final ServerOptions options;
  private final Lanes lanes;
  private final ScheduledThreadPoolExecutor timer;

  private HttpServer(
      Javalin javalin, ServerOptions options, Lanes lanes, ScheduledThreadPoolExecutor timer) {
    this.javalin = javalin;
    this.options = options;
    this.lanes = lanes;
    this.timer = timer;
  }

  /// Starts to serve.
  ///
  /// @param log takes lines for the operator
  /// @throws BindException where it can't listen at the address, such as a port in use
  public static HttpServer start(Newsroom newsroom, ServerOptions options, Consumer<String> log)
      throws BindException {
    return start(newsroom, options, log, Workings.standard(options.checksAtOnce()));
  }

  static HttpServer start(
      Newsroom newsroom, ServerOptions options, Consumer<String> log, Workings workings)
      throws BindException {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("stemma-timer").factory());
    timer.setRemoveOnCancelPolicy(true);
    ConnectionWatch watch = new ConnectionWatch(Bounds.HEADERS_WITHIN, Bounds.ANSWER_WITHIN);
    timer.scheduleWithFixedDelay(watch::sweep, 1, 1, TimeUnit.SECONDS);
    Bounds bounds = workings.bounds();
    Metrics metrics = new Metrics();
    RequestBody bodies = new RequestBody(bounds.bodyBytes(), bounds.bodyWithin(), timer);
    Api api = new Api(newsroom, workings, new Articles(bodies), metrics);
    Gatekeeper gatekeeper =
        new Gatekeeper(
            options.tokens(),
            new TokenBuckets(options.rate(), workings.nanoTime()),
            workings.clock());
    Desk desk = new Desk(gatekeeper, metrics, new Troubles(log));
    Javalin javalin =
        Javalin.create(config -> {
          configure(config, options, watch, bounds);
          desk.register(api.routes(), config);
        });
    HttpServer server = new HttpServer(javalin, options, workings.lanes(), timer);
    server.listen();
    return server;
  }

  private void listen() throws BindException {
    try {
      javalin.start(options.host(), options.port());
    } catch (JavalinBindException e) {
      close();
      throw new BindException(String.valueOf(e.getMessage()));
    }
  }

  private static void configure(
      JavalinConfig config, ServerOptions options, ConnectionWatch watch, Bounds bounds) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = Jetty.threads();
    config.jetty.modifyHttpConfiguration(Jetty::configure);
    config.jetty.modifyServer(server -> Jetty.configure(server, watch, bounds.connections()));
    config.jetty.modifyServletContextHandler(handler -> {
      handler.setErrorHandler(Jetty::answerWithProblem);
      handler.getServletHandler().setDecodeAmbiguousURIs(true);
    });
  }

  /// Where it listens.
  public URI address() {
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return URI.create("http://" + host + ":" + javalin.port() + "/");
  }

  /// Takes no more requests, and lets those in work finish, for some seconds at most.
  @Override
  public void close() {
    javalin.stop();
    lanes.close();
    timer.shutdownNow();
  }
}
