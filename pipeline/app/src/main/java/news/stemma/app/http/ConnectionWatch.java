package news.stemma.app.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Closes connections of clients that are too slow, be it that they send something now and then:
/// headers must have come some time after the last answer, and an answer be taken some time after
/// the headers.
final class ConnectionWatch extends Handler.Wrapper implements Connection.Listener {
  private final Duration headersWithin;
  private final Duration answerWithin;

  /// When each has to be further, by [System#nanoTime].
  private final Map<Connection, Long> due = new ConcurrentHashMap<>();

  ConnectionWatch(Duration headersWithin, Duration answerWithin) {
    this.headersWithin = headersWithin;
    this.answerWithin = answerWithin;
  }

  @Override
  public void onOpened(Connection connection) {
    due.put(connection, System.nanoTime() + headersWithin.toNanos());
  }

  @Override
  public void onClosed(Connection connection) {
    due.remove(connection);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    move(connection, answerWithin);
    Request.addCompletionListener(request, failure -> move(connection, headersWithin));
    return super.handle(request, response, callback);
  }

  private void move(Connection connection, Duration within) {
    due.computeIfPresent(connection, (key, before) -> System.nanoTime() + within.toNanos());
  }

  /// Closes those whose time is over.
  void sweep() {
    long now = System.nanoTime();
    due.forEach((connection, time) -> {
      if (now - time > 0) {
        connection.getEndPoint().close();
      }
    });
  }
}
