package news.stemma.browser;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import news.stemma.Configuration;
import news.stemma.app.http.HttpServer;
import news.stemma.app.http.Rate;
import news.stemma.app.http.ServerOptions;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.Receipt;
import news.stemma.text.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A newsroom with some articles on a port of its own.
final class Desk implements AutoCloseable {
  /// The folder that holds this project; Maven says where it is.
  static final Path ROOT = Path.of(System.getProperty("stemma.root", "../.."));

  static final Path SEEDS = ROOT.resolve("testdata/seeds");
  static final Path FICTIONAL = ROOT.resolve("testdata/fictional");

  private final Newsroom newsroom;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Desk(Newsroom newsroom, HttpServer server) {
    this.newsroom = newsroom;
    this.server = server;
  }

  /// Over what can be read of `inputs`, with an index in `folder`.
  static Desk open(Path folder, List<Path> inputs) {
    Desk desk = unexamined(folder, inputs);
    try {
      while (desk.newsroom.examine() > 0) {
        // Until nothing is left.
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    return desk;
  }

  /// The same, where nobody has looked into the articles yet: they can be checked, but there are no
  /// findings.
  static Desk unexamined(Path folder, List<Path> inputs) {
    Corpus corpus =
        InputReader.read(
            inputs.stream().map(Path::toString).toList(), InputStream.nullInputStream());
    if (!corpus.rejected().isEmpty()) {
      throw new AssertionError(corpus.rejected().toString());
    }
    Configuration configuration = Lexicons.configuration(42);
    try {
      Newsroom newsroom =
          Newsroom.open(
              IndexFolder.of(folder, configuration.scheme().toString(), Optional.empty()),
              new Newsroom.Options(configuration, "test", Duration.ofMillis(50)));
      add(newsroom, corpus.documents());
      ServerOptions options =
          new ServerOptions("127.0.0.1", 0, Optional.empty(), new Rate(100_000), 2);
      return new Desk(newsroom, HttpServer.start(newsroom, options, System.err::println));
    } catch (IOException | InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void add(Newsroom newsroom, List<Document> documents)
      throws InterruptedException, ExecutionException {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    for (Document document : documents) {
      receipts.add(newsroom.add(document, Optional.empty()));
    }
    for (CompletableFuture<Receipt> receipt : receipts) {
      receipt.get();
    }
  }

  /// The articles of the fictional clusters, without what is expected of them.
  static List<Path> fictional() {
    try (Stream<Path> folders = java.nio.file.Files.walk(FICTIONAL)) {
      return folders
          .filter(path -> path.endsWith("articles.jsonl") || path.endsWith("articles"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The seed articles but those whose file names start so.
  static List<Path> seedsWithout(String... starts) {
    ImmutableSet<String> left = ImmutableSet.copyOf(starts);
    try (Stream<Path> files = java.nio.file.Files.list(SEEDS)) {
      return files
          .filter(file -> !left.contains(file.getFileName().toString().substring(0, 3)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return server.address();
  }

  JsonNode get(String path) {
    return JsonMapper.shared().readTree(send(HttpRequest.newBuilder(uri(path)).GET()));
  }

  /// The lines of the findings that hold these words.
  List<String> findings(String words) {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return send(HttpRequest.newBuilder(uri("/v1/findings?q=" + query)).GET()).lines().toList();
  }

  JsonNode check(String text) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/v1/check"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(text));
    return JsonMapper.shared().readTree(send(request));
  }

  /// The text of an article of the index.
  String text(String id) {
    return get("/v1/articles/" + id + "/check").at("/documents/0/text").asString();
  }

  private URI uri(String path) {
    return server.address().resolve(path);
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.uri() + " gave " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    // A server that stops waits a while for connections that clients keep.
    client.shutdownNow();
    server.close();
    try {
      newsroom.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
