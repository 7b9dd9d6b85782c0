package news.stemma.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import news.stemma.app.newsroom.Newsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpServerTest {
  private static final String TEXT = "text/plain";
  private static final String JSON = "application/json";

  @TempDir static Path index;
  private static Newsroom newsroom;

  @TempDir Path folder;
  private Service service;

  @BeforeAll
  static void open() {
    newsroom = Service.newsroom(index);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  @BeforeEach
  void start() {
    service = Service.start(newsroom);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  /// A record whose text is its own.
  private static String record(String id) {
    return "{\"id\": \""
        + id
        + "\", \"text\": \"The dam above the town "
        + id
        + " was closed on Monday after cracks were found in its eastern wall.\"}";
  }

  @Test
  void anIdMayBeAPathOfWindows() {
    service.post("/v1/articles", JSON, record("wire\\\\monday"));
    assertThat(Service.json(service.get("/v1/articles/wire%5Cmonday")).path("id").asString())
        .isEqualTo("wire\\monday");
    assertThat(service.delete("/v1/articles/wire%5Cmonday").statusCode()).isEqualTo(204);
  }

  @Test
  void aPlainTextIsCheckedUnderTheIdChecked() {
    HttpResponse<String> response =
        service.post("/v1/check", TEXT, "The mayor opened the bridge on Tuesday.");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Service.json(response).at("/documents/0/id").asString()).isEqualTo("checked");
  }

  @Test
  void aRecordIsCheckedUnderItsOwnIdElseItsAddressElseTheIdChecked() {
    assertThat(checkedId("{\"id\": \"a1\", \"url\": \"http://a.example/1\", \"text\": \"Words.\"}"))
        .isEqualTo("a1");
    assertThat(checkedId("{\"url\": \"http://a.example/1\",\n \"text\": \"Words.\"}"))
        .isEqualTo("http://a.example/1");
    assertThat(checkedId("{\"text\": \"Words.\"}")).isEqualTo("checked");
  }

  private String checkedId(String record) {
    return Service.json(service.post("/v1/check", JSON, record)).at("/documents/0/id").asString();
  }

  @Test
  void anArticleIsAddedThenUnchanged() {
    HttpResponse<String> first = service.post("/v1/articles", JSON, record("dam"));
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(Service.json(first).path("id").asString()).isEqualTo("dam");
    assertThat(Service.json(first).path("outcome").asString()).isEqualTo("added");
    HttpResponse<String> second = service.post("/v1/articles", JSON, record("dam"));
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(Service.json(second).path("outcome").asString()).isEqualTo("unchanged");
    assertThat(service.get("/v1/articles/dam").statusCode()).isEqualTo(200);
    assertThat(service.get("/v1/articles/dam/check").statusCode()).isEqualTo(200);
  }

  @Test
  void anIdMayBeAnAddress() {
    service.post(
        "/v1/articles", JSON, "{\"id\": \"https://a.example/x?y=50%25\", \"text\": \"Words.\"}");
    HttpResponse<String> response =
        service.get("/v1/articles/https%3A%2F%2Fa.example%2Fx%3Fy%3D50%2525");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Service.json(response).path("id").asString())
        .isEqualTo("https://a.example/x?y=50%25");
  }

  @Test
  void whatWasTakenDownIsGoneAndNotTakenAgain() {
    service.post("/v1/articles", JSON, record("gone"));
    assertThat(service.delete("/v1/articles/gone?reason=court").statusCode()).isEqualTo(204);
    assertThat(service.get("/v1/articles/gone").statusCode()).isEqualTo(404);
    assertThat(service.delete("/v1/articles/gone").statusCode()).isEqualTo(404);
    assertThat(service.post("/v1/articles", JSON, record("gone")).statusCode()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/articles/none",
        "/v1/articles/none/check",
        "/v1/clusters/none",
        "/v1/nothing",
        "/nothing.html",
        "/HttpServer.class",
        "/Api.java",
        "/report.css/",
        "/report/report.css"
      })
  void whatIsNotThereIsAProblemDocument(String path) {
    assertThat(service.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aJudgementOfAnUnknownFindingIsNotFound() {
    assertThat(service.post("/v1/findings/none", JSON, "{\"status\": \"confirmed\"}").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/check    | {\"text\": ",
        "/v1/check    | ''",
        "/v1/articles | []",
        "/v1/articles | {\"text\": \"a\"} {\"text\": \"b\"}",
        "/v1/findings/f | {\"status\": \"perhaps\"}",
        "/v1/findings/f | {\"status\": \"confirmed\", \"note\": 3}",
        "/v1/findings/f | x"
      })
  void brokenJsonIsMalformed(String path, String body) {
    assertThat(service.post(path, JSON, body).statusCode()).isEqualTo(400);
  }

  @Test
  void bytesThatAreNoTextAreMalformed() {
    assertThat(
            service
                .post("/v1/check", TEXT, BodyPublishers.ofByteArray(new byte[] {1, 0, 2}))
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=x",
        "offset=-1",
        "relation=theft",
        "status=good",
        "from=tomorrow",
        "colour=red"
      })
  void filtersThatMeanNothingAreMalformed(String query) {
    assertThat(service.get("/v1/clusters?" + query).statusCode()).isEqualTo(400);
    assertThat(
            service
                .get("/v1/clusters?limit=200&relation=copy&relation=excerpt&from=2026-01-31")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void findingsAreLinesOfJson() {
    HttpResponse<String> response = service.get("/v1/findings?status=confirmed");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/jsonl");
  }

  @Test
  void anOffsetThatIsNoneIsMalformed() {
    assertThat(add("wire=x").statusCode()).isEqualTo(400);
    assertThat(add("wire").statusCode()).isEqualTo(400);
    assertThat(add("wire=1024").statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> add(String offset) {
    return service.send(
        service
            .request("/v1/articles")
            .header("Content-Type", JSON)
            .header("Stemma-Offset", offset)
            .POST(BodyPublishers.ofString(record("offset"))));
  }

  @Test
  void aRecordWithoutTextIsUnusable() {
    assertThat(service.post("/v1/articles", JSON, "{\"id\": \"a\"}").statusCode()).isEqualTo(422);
    assertThat(service.post("/v1/check", JSON, "{\"text\": \" \\n\"}").statusCode()).isEqualTo(422);
    assertThat(service.post("/v1/check", JSON, "{\"text\": 7}").statusCode()).isEqualTo(422);
    assertThat(service.post("/v1/check", TEXT, " ").statusCode()).isEqualTo(422);
  }

  @Test
  void fiftyThousandWordsAreTakenAndOneMoreIsUnusable() {
    assertThat(service.post("/v1/check", TEXT, "word ".repeat(50_000)).statusCode()).isEqualTo(200);
    assertThat(service.post("/v1/check", TEXT, "word ".repeat(50_001)).statusCode()).isEqualTo(422);
  }

  @Test
  void anIdThatIsTooLongIsUnusable() {
    String record = "{\"id\": \"" + "i".repeat(1_001) + "\", \"text\": \"Words.\"}";
    assertThat(service.post("/v1/articles", JSON, record).statusCode()).isEqualTo(422);
  }

  @Test
  void anotherTypeOfBodyIsNotTaken() {
    assertThat(service.post("/v1/check", "text/html", "<p>").statusCode()).isEqualTo(415);
    assertThat(service.post("/v1/articles", TEXT, record("typed")).statusCode()).isEqualTo(415);
    assertThat(service.post("/v1/findings/f", "text/plain", "{}").statusCode()).isEqualTo(415);
    assertThat(
            service
                .send(
                    service
                        .request("/v1/check")
                        .header("Content-Type", TEXT)
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("x")))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void anotherMethodIsRefusedWithThoseThatThereAre() {
    HttpResponse<String> response =
        service.send(service.request("/v1/check").PUT(BodyPublishers.ofString("x")));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void aBodyOfAMillionBytesIsTakenAndOneMoreIsTooLarge() {
    String million = "a".repeat(999_990) + " b c d e f";
    assertThat(service.post("/v1/check", TEXT, million).statusCode()).isEqualTo(200);
    String answer =
        service.raw(
            "POST /v1/check HTTP/1.1",
            "Host: localhost",
            "Content-Type: text/plain",
            "Content-Length: 1000001",
            "",
            "");
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
  }

  @Test
  void aChunkedBodyIsReadUpToTheLimitAndNoFurther() {
    HttpResponse<String> small =
        service.post(
            "/v1/check",
            TEXT,
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("In chunks.".getBytes(StandardCharsets.UTF_8))));
    assertThat(small.statusCode()).isEqualTo(200);
    String answer =
        service.raw(
            "POST /v1/check HTTP/1.1",
            "Host: localhost",
            "Content-Type: text/plain",
            "Transfer-Encoding: chunked",
            "",
            "F4241",
            "a".repeat(1_000_001));
    assertThat(answer).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void whatIsNoHttpIsAProblemDocumentToo() {
    assertThat(service.raw("GARBAGE", "", ""))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "Content-Security-Policy")
        .doesNotContain("org.eclipse");
    assertThat(
            service.raw(
                "GET /v1/stats HTTP/1.1", "Host: localhost", "X: " + "x".repeat(20_000), "", ""))
        .startsWith("HTTP/1.1 431 ")
        .contains("application/problem+json");
  }

  @Test
  void whatNobodyForesawIsSaidToTheOperatorAloneAndNeverA500() throws IOException {
    Newsroom closed = Service.newsroom(folder);
    closed.close();
    try (Service broken = Service.start(closed)) {
      HttpResponse<String> response = broken.get("/v1/stats");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).doesNotContain("xception", "closed");
      assertThat(broken.log).hasSize(1);
      assertThat(broken.log.getFirst()).contains("GET /v1/stats").doesNotContain("\n");
      assertThat(broken.get("/readyz").statusCode()).isEqualTo(503);
      assertThat(broken.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(broken.post("/v1/articles", JSON, record("late")).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void metricsCountAnswersByRouteAndNotByAddress() {
    service.post("/v1/articles", JSON, record("counted"));
    service.get("/v1/articles/none");
    service.post("/v1/check", TEXT, "Some words.");
    String metrics = service.get("/metrics").body();
    assertThat(metrics)
        .contains(
            "stemma_http_requests_total{method=\"GET\",route=\"/v1/articles/{id}\",status=\"404\"}"
                + " 1\n",
            "stemma_http_rejected_total{reason=\"not-found\"} 1\n",
            "stemma_check_duration_seconds_bucket{le=\"+Inf\"} 1\n",
            "stemma_check_duration_seconds_count 1\n",
            "stemma_in_work{kind=\"check\"} 0\n",
            "stemma_waiting{kind=\"write\"} 0\n",
            "stemma_index{figure=\"articles\"} ")
        .doesNotContain("none\",status=\"404");
  }

  @Test
  void filesOfThePageHaveTheirTypeAndAreSentOnce() {
    HttpResponse<String> style = service.get("/report.css");
    assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
    String tag = style.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        service.send(service.request("/report.css").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(service.get("/openapi.yaml").body()).startsWith("openapi: 3.1.0");
  }
}
