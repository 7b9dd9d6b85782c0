package news.stemma.app.http;

import java.nio.ByteBuffer;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/// How the container below the routes is set up.
final class Jetty {
  /// Threads of the operating system, for connections; requests have virtual ones.
  private static final int THREADS = 16;

  private static final int HEADER_BYTES = 16 << 10;

  /// An id may be an address, which has slashes and percent signs of its own, or a path of Windows.
  /// None is ever taken for the path of a file.
  private static final UriCompliance IDS_OF_ANY_KIND =
      UriCompliance.DEFAULT.with(
          "stemma",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_EMPTY_SEGMENT,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private Jetty() {}

  static ThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("stemma-http");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("stemma-http-", 0).factory()));
    return threads;
  }

  static void configure(HttpConfiguration http) {
    http.setUriCompliance(IDS_OF_ANY_KIND);
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(Bounds.IDLE.toMillis());
  }

  static ServerConnector connector(
      Server server, HttpConfiguration http, ServerOptions options, ConnectionWatch watch) {
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(Bounds.IDLE.toMillis());
    connector.addBean(watch, false);
    return connector;
  }

  static void configure(Server server, ConnectionWatch watch, int connections) {
    server.insertHandler(new GracefulHandler());
    server.insertHandler(watch);
    server.addBean(new NetworkConnectionLimit(connections, server));
    server.setStopTimeout(Bounds.STOP_WITHIN.toMillis());
    server.setErrorHandler(Jetty::answerWithProblem);
  }

  /// Answers what never reaches a route, such as a request that is no HTTP.
  static boolean answerWithProblem(Request request, Response response, Callback callback) {
    Problem problem = Troubles.ofContainer(response.getStatus());
    response.setStatus(problem.kind().status());
    SecurityHeaders.ALL.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
    response.write(true, ByteBuffer.wrap(problem.json()), callback);
    return true;
  }
}
