package news.stemma.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import news.stemma.app.newsroom.Newsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class LoadTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Bounds PATIENT = new Bounds(LONG, 1_000_000, LONG, LONG, LONG, 100);

  @TempDir static Path index;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() {
    newsroom = Service.newsroom(index);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private static HttpRequest.Builder check(Service service) {
    return service
        .request("/v1/check")
        .header("Content-Type", "text/plain")
        .POST(BodyPublishers.ofString("Some words."));
  }

  /// Has the only worker wait.
  private static Thread occupy(Lane lane, CountDownLatch until) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                lane.run(
                    LONG,
                    () -> {
                      begun.countDown();
                      until.await();
                      return "";
                    });
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    begun.await();
    return thread;
  }

  private static void awaitWaiting(Lane lane, int number) {
    while (lane.waiting() < number) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whereOneIsInWorkAndOneWaitsOthersAreRefusedAtOnceAndTheseTwoAreAnswered() throws Exception {
    try (Service service = Service.start(newsroom, Optional.empty(), Service.GENEROUS, PATIENT)) {
      CountDownLatch release = new CountDownLatch(1);
      occupy(service.lanes.checks(), release);
      CompletableFuture<HttpResponse<String>> waiting = service.sendLater(check(service));
      awaitWaiting(service.lanes.checks(), 1);
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        statuses.add(service.send(check(service)).statusCode());
      }
      assertThat(statuses).containsOnly(503);
      assertThat(waiting).isNotDone();
      assertThat(service.get("/v1/stats").statusCode()).isEqualTo(200);
      assertThat(service.get("/metrics").body())
          .contains(
              "stemma_in_work{kind=\"check\"} 1\n",
              "stemma_waiting{kind=\"check\"} 1\n",
              "stemma_http_rejected_total{reason=\"busy\"} 10\n");
      release.countDown();
      assertThat(waiting.get().statusCode()).isEqualTo(200);
      assertThat(service.send(check(service)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatWaitsLongerThanItsDeadlineIsRefusedAndLeavesTheQueue() throws Exception {
    Bounds hasty = new Bounds(LONG, 1_000_000, LONG, Duration.ofMillis(50), LONG, 100);
    try (Service service = Service.start(newsroom, Optional.empty(), Service.GENEROUS, hasty)) {
      CountDownLatch release = new CountDownLatch(1);
      occupy(service.lanes.checks(), release);
      HttpResponse<String> response = service.send(check(service));
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(Service.json(response).path("type").asString())
          .isEqualTo("urn:stemma:problem:too-long");
      assertThat(service.lanes.checks().waiting()).isZero();
      release.countDown();
    }
  }

  @Test
  void whoAsksTooOftenIsTold() {
    try (Service service = Service.start(newsroom, Optional.empty(), new Rate(2), PATIENT)) {
      assertThat(service.get("/v1/stats").statusCode()).isEqualTo(200);
      assertThat(service.get("/v1/stats").statusCode()).isEqualTo(200);
      HttpResponse<String> third = service.get("/v1/stats");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(service.get("/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBodyThatDoesNotComeHoldsNoCheckUpAndIsGivenUp() {
    Bounds hasty = new Bounds(LONG, 1_000_000, Duration.ofMillis(200), LONG, LONG, 100);
    try (Service service = Service.start(newsroom, Optional.empty(), Service.GENEROUS, hasty)) {
      String answer =
          service.raw(
              "POST /v1/check HTTP/1.1",
              "Host: localhost",
              "Content-Type: text/plain",
              "Content-Length: 100",
              "",
              "ten bytes.");
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
      assertThat(service.lanes.checks().inWork() + service.lanes.checks().waiting()).isZero();
      assertThat(service.send(check(service)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void headersThatDoNotComeAreGivenUpThoughByteAfterByteDoes() throws Exception {
    Bounds hasty = new Bounds(Duration.ofMillis(100), 1_000_000, LONG, LONG, LONG, 100);
    try (Service service = Service.start(newsroom, Optional.empty(), Service.GENEROUS, hasty);
        Socket socket = new Socket("127.0.0.1", service.server.address().getPort())) {
      socket.setSoTimeout(10);
      socket.getOutputStream().write("GET /v1/stats HTTP/1.1\r\nHost: local".getBytes(UTF_8));
      assertThat(endsThoughBytesCome(socket)).isTrue();
      assertThat(service.send(check(service)).statusCode()).isEqualTo(200);
    }
  }

  private static boolean endsThoughBytesCome(Socket socket) {
    while (true) {
      try {
        socket.getOutputStream().write('x');
        if (socket.getInputStream().read() < 0) {
          return true;
        }
      } catch (SocketTimeoutException e) {
        // Not yet.
      } catch (IOException e) {
        return true;
      }
    }
  }

  @Test
  void aStopLetsFinishWhatIsInWorkAndTakesNothingNew() throws Exception {
    try (Service service = Service.start(newsroom, Optional.empty(), Service.GENEROUS, PATIENT)) {
      CountDownLatch release = new CountDownLatch(1);
      occupy(service.lanes.checks(), release);
      CompletableFuture<HttpResponse<String>> waiting = service.sendLater(check(service));
      awaitWaiting(service.lanes.checks(), 1);
      Thread stop = Thread.ofPlatform().start(service.server::close);
      while (canConnect(service)) {
        Thread.onSpinWait();
      }
      assertThat(waiting).isNotDone();
      release.countDown();
      assertThat(waiting.get().statusCode()).isEqualTo(200);
      stop.join();
    }
  }

  private static boolean canConnect(Service service) {
    try (Socket socket = new Socket("127.0.0.1", service.server.address().getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
