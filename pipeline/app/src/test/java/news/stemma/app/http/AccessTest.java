package news.stemma.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.app.newsroom.Newsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessTest {
  @TempDir static Path index;
  private static Newsroom newsroom;

  @TempDir Path folder;
  private final List<String> log = new ArrayList<>();

  @BeforeAll
  static void open() {
    newsroom = Service.newsroom(index);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private Service withTokens() throws IOException {
    if (!Files.exists(file())) {
      Files.createFile(file());
    }
    TokenFile tokens = TokenFile.open(file(), log::add);
    return Service.start(newsroom, Optional.of(tokens), Service.GENEROUS, Bounds.STANDARD);
  }

  private Path file() {
    return folder.resolve("tokens.txt");
  }

  private String token(String name, Scope scope) throws IOException {
    String secret = Token.newSecret();
    TokenFile.append(file(), new Token(name, scope, Token.hash(secret), Optional.empty()));
    return secret;
  }

  private static HttpResponse<String> stats(Service service, String authorization) {
    return service.send(service.request("/v1/stats").header("Authorization", authorization));
  }

  private static HttpResponse<String> add(Service service, String secret) {
    return service.send(
        service
            .request("/v1/articles")
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"id\": \"a\", \"text\": \"Words.\"}")));
  }

  @Test
  void withoutATokenNothingUnderV1IsAnsweredButThePageIs() throws IOException {
    try (Service service = withTokens()) {
      HttpResponse<String> response = service.get("/v1/stats");
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate").orElse(""))
          .startsWith("Bearer ");
      assertThat(service.get("/report.css").statusCode()).isEqualTo(200);
      assertThat(service.get("/healthz").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic YTpi", "wrong", "Bearer a b"})
  void anotherTokenIsNone(String authorization) throws IOException {
    token("desk", Scope.READ);
    try (Service service = withTokens()) {
      assertThat(stats(service, authorization).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aTokenForReadingReadsAndChecksButDoesNotWrite() throws IOException {
    String secret = token("desk", Scope.READ);
    try (Service service = withTokens()) {
      assertThat(stats(service, "Bearer " + secret).statusCode()).isEqualTo(200);
      assertThat(add(service, secret).statusCode()).isEqualTo(403);
      assertThat(
              service
                  .send(
                      service
                          .request("/v1/articles/a")
                          .header("Authorization", "Bearer " + secret)
                          .DELETE())
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              service
                  .send(
                      service
                          .request("/v1/check")
                          .header("Authorization", "bearer " + secret)
                          .header("Content-Type", "text/plain")
                          .POST(BodyPublishers.ofString("Words.")))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aTokenForWritingDoesBoth() throws IOException {
    String secret = token("feed", Scope.WRITE);
    try (Service service = withTokens()) {
      assertThat(add(service, secret).statusCode()).isEqualTo(201);
      assertThat(stats(service, "Bearer " + secret).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aTokenThatHasExpiredIsNone() throws IOException {
    String past = Token.newSecret();
    String future = Token.newSecret();
    TokenFile.append(
        file(), new Token("past", Scope.READ, Token.hash(past), Optional.of(Service.NOW)));
    TokenFile.append(
        file(),
        new Token(
            "future",
            Scope.READ,
            Token.hash(future),
            Optional.of(Service.NOW.plus(Duration.ofSeconds(1)))));
    try (Service service = withTokens()) {
      assertThat(stats(service, "Bearer " + past).statusCode()).isEqualTo(401);
      assertThat(stats(service, "Bearer " + future).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theFileIsReadAgainWhenItChangesAndLetsNobodyInWhileItIsBroken() throws IOException {
    try (Service service = withTokens()) {
      String secret = token("late", Scope.READ);
      assertThat(stats(service, "Bearer " + secret).statusCode()).isEqualTo(200);
      String good = Files.readString(file());
      Files.writeString(file(), good + "broken line\n");
      assertThat(stats(service, "Bearer " + secret).statusCode()).isEqualTo(401);
      assertThat(log).hasSize(1);
      assertThat(log.getFirst()).contains("tokens.txt:2");
      Files.writeString(file(), "# " + good);
      assertThat(stats(service, "Bearer " + secret).statusCode()).isEqualTo(401);
      Files.delete(file());
      assertThat(stats(service, "Bearer " + secret).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void theFileHasHashesAndIsForItsOwnerAlone() throws IOException {
    String secret = token("desk", Scope.READ);
    assertThat(Files.readString(file())).doesNotContain(secret).matches("desk read [0-9a-f]{64}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void withTokensAnyNameOfTheServerWillDo() throws IOException {
    String secret = token("desk", Scope.READ);
    try (Service service = withTokens()) {
      assertThat(
              service.raw(
                  "GET /v1/stats HTTP/1.1",
                  "Host: news.example",
                  "Authorization: Bearer " + secret,
                  "Connection: close",
                  "",
                  ""))
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "localhost:9, 200",
    "127.0.0.1, 200",
    "127.1.2.3:80, 200",
    "[::1]:80, 200",
    "news.example, 403",
    "127.0.0.1.news.example, 403",
    "localhost.news.example:80, 403",
    "10.0.0.1, 403",
    "user@localhost, 400"
  })
  void withoutTokensOnlyNamesOfThisMachineAreAnswered(String host, String status) {
    try (Service service = Service.start(newsroom)) {
      assertThat(
              service.raw("GET /v1/stats HTTP/1.1", "Host: " + host, "Connection: close", "", ""))
          .startsWith("HTTP/1.1 " + status + " ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://news.example", "null", "https://127.0.0.1", "http://localhost:1"})
  void anotherPageMayNeitherReadNorWrite(String origin) {
    try (Service service = Service.start(newsroom)) {
      assertThat(
              service
                  .send(
                      service
                          .request("/v1/check")
                          .header("Content-Type", "text/plain")
                          .header("Origin", origin)
                          .POST(BodyPublishers.ofString("Words.")))
                  .statusCode())
          .isEqualTo(403);
      assertThat(service.send(service.request("/v1/stats").header("Origin", origin)).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void itsOwnPageMay() {
    try (Service service = Service.start(newsroom)) {
      String origin = service.server.address().toString().replaceAll("/$", "");
      assertThat(
              service
                  .send(
                      service
                          .request("/v1/check")
                          .header("Content-Type", "text/plain")
                          .header("Origin", origin)
                          .header("Sec-Fetch-Site", "same-origin")
                          .POST(BodyPublishers.ofString("Words.")))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void whatABrowserFetchesForAnotherSiteIsRefusedButALinkToThePageIsNot(String site) {
    try (Service service = Service.start(newsroom)) {
      assertThat(
              service
                  .send(service.request("/v1/clusters").header("Sec-Fetch-Site", site))
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              service
                  .send(
                      service
                          .request("/report.css")
                          .header("Sec-Fetch-Site", site)
                          .header("Sec-Fetch-Mode", "navigate"))
                  .statusCode())
          .isEqualTo(200);
    }
  }
}
