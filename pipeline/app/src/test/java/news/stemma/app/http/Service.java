package news.stemma.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import news.stemma.Configuration;
import news.stemma.app.Repository;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.index.living.IndexFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server on a port of its own, with time standing still, and a client that holds every answer to
/// the contract.
final class Service implements AutoCloseable {
  static final Rate GENEROUS = new Rate(100_000);
  static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  final HttpServer server;
  final Lanes lanes;

  /// What the operator was told.
  final List<String> log;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Contract contract = Contract.read();

  private Service(HttpServer server, Lanes lanes, List<String> log) {
    this.server = server;
    this.lanes = lanes;
    this.log = log;
  }

  static Newsroom newsroom(Path folder) {
    Configuration configuration = Repository.configuration();
    try {
      return Newsroom.open(
          IndexFolder.of(folder, configuration.scheme().toString(), Optional.empty()),
          new Newsroom.Options(configuration, "test", Duration.ZERO));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Service start(Newsroom newsroom) {
    return start(newsroom, Optional.empty(), GENEROUS, Bounds.STANDARD);
  }

  static Service start(Newsroom newsroom, Optional<TokenFile> tokens, Rate rate, Bounds bounds) {
    ServerOptions options = new ServerOptions("127.0.0.1", 0, tokens, rate, 1);
    Lanes lanes =
        new Lanes(Lane.of("check", 1, 1), Lane.of("lookup", 2, 8), Lane.of("write", 2, 8));
    List<String> log = new CopyOnWriteArrayList<>();
    try {
      Workings workings = new Workings(bounds, lanes, InstantSource.fixed(NOW), () -> 0);
      return new Service(HttpServer.start(newsroom, options, log::add, workings), lanes, log);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  HttpResponse<String> post(String path, String type, String body) {
    return post(path, type, BodyPublishers.ofString(body));
  }

  HttpResponse<String> post(String path, String type, BodyPublisher body) {
    return send(request(path).header("Content-Type", type).POST(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    try {
      return held(built.method(), client.send(built, BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    return client
        .sendAsync(built, BodyHandlers.ofString())
        .thenApply(response -> held(built.method(), response));
  }

  /// Holds an answer to the contract: its status, its type, its headers, its problem document.
  private HttpResponse<String> held(String method, HttpResponse<String> response) {
    assertThat(contract.statuses(method, response.uri().getRawPath()))
        .as("%s %s", method, response.uri().getPath())
        .contains(Integer.toString(response.statusCode()));
    assertThat(response.headers().map().keySet())
        .contains("content-security-policy", "x-content-type-options", "referrer-policy");
    String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    if (response.statusCode() >= 400) {
      assertThat(type).isEqualTo("application/problem+json");
      JsonNode problem = json(response);
      assertThat(problem.path("status").asInt()).isEqualTo(response.statusCode());
      assertThat(problem.propertyNames()).contains("type", "title", "detail");
    } else if (!contract.types(method, response).contains("*/*") && !response.body().isEmpty()) {
      assertThat(contract.types(method, response)).contains(type);
    }
    if (response.statusCode() == 429 || response.statusCode() == 503) {
      assertThat(response.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    }
    return response;
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /// Sends bytes as they are, and gives the answer up to where the server ends the connection.
  String raw(String... lines) {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    // A server that stops waits a while for connections that clients keep.
    client.shutdownNow();
    server.close();
  }
}
