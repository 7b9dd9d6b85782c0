package news.stemma.benchmarks.load;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Clients that begin a request and send one more byte of its body a second.
final class SlowClients implements AutoCloseable {
  private final List<Thread> threads = new ArrayList<>();

  /// Connects so many.
  static SlowClients connect(URI server, int count) {
    SlowClients clients = new SlowClients();
    for (int i = 0; i < count; i++) {
      clients.threads.add(Thread.ofVirtual().start(() -> dawdle(server)));
    }
    return clients;
  }

  /// Begins anew where the server has had enough, until it is interrupted.
  private static void dawdle(URI server) {
    while (!Thread.currentThread().isInterrupted()) {
      try (Socket socket = new Socket(server.getHost(), server.getPort())) {
        String head =
            "POST /v1/check HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n"
                .formatted(server.getHost(), server.getPort());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        while (true) {
          socket.getOutputStream().write('a');
          Thread.sleep(1000);
        }
      } catch (IOException e) {
        // The server has closed it.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
