package news.stemma.app.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import news.stemma.app.newsroom.Newsroom;

/// The HTTP API of a newsroom, and its web page.
public final class HttpServer implements AutoCloseable {
  private final Javalin javalin;
  private final URI address;
  private final Lanes lanes;
  private final ScheduledThreadPoolExecutor timer;

  private HttpServer(Javalin javalin, URI address, Lanes lanes, ScheduledThreadPoolExecutor timer) {
    this.javalin = javalin;
    this.address = address;
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
    Bounds bounds = workings.bounds();
    ConnectionWatch watch = new ConnectionWatch(bounds.headersWithin(), Bounds.ANSWER_WITHIN);
    Future<?> _ = timer.scheduleWithFixedDelay(watch::sweep, 1, 1, TimeUnit.SECONDS);
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
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      workings.lanes().close();
      timer.shutdownNow();
      throw new BindException(String.valueOf(e.getMessage()));
    }
    return new HttpServer(
        javalin, address(options.host(), javalin.port()), workings.lanes(), timer);
  }

  private static URI address(String host, int port) {
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
  }

  private static void configure(
      JavalinConfig config, ServerOptions options, ConnectionWatch watch, Bounds bounds) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    config.jetty.threadPool = Jetty.threads();
    config.jetty.modifyHttpConfiguration(Jetty::configure);
    config.jetty.addConnector((server, http) -> Jetty.connector(server, http, options, watch));
    config.jetty.modifyServer(server -> Jetty.configure(server, watch, bounds.connections()));
    config.jetty.modifyServletContextHandler(handler -> {
      handler.setErrorHandler(Jetty::answerWithProblem);
      handler.getServletHandler().setDecodeAmbiguousURIs(true);
    });
  }

  /// Where it listens.
  public URI address() {
    return address;
  }

  /// Takes no more requests, and lets those in work finish, for some seconds at most.
  @Override
  public void close() {
    javalin.stop();
    lanes.close();
    timer.shutdownNow();
  }
}
