package news.stemma.app.http;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import news.stemma.app.newsroom.Deadline;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.app.newsroom.Offset;
import news.stemma.app.report.Names;
import news.stemma.index.living.FindingQuery;
import news.stemma.index.living.Judgement;
import news.stemma.index.living.Receipt;
import news.stemma.text.Document;
import tools.jackson.databind.json.JsonMapper;

/// What there is at which path. `openapi.yaml` says the same for readers; a test compares.
final class Api {
  private static final String JSON = "application/json";
  private static final String JSON_LINES = "application/jsonl";
  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 200;
  private static final int FURTHEST = 1_000_000;

  private final Newsroom newsroom;
  private final Workings workings;
  private final Articles articles;
  private final Metrics metrics;
  private final StaticFiles files = new StaticFiles();

  Api(Newsroom newsroom, Workings workings, Articles articles, Metrics metrics) {
    this.newsroom = newsroom;
    this.workings = workings;
    this.articles = articles;
    this.metrics = metrics;
  }

  ImmutableList<Route> routes() {
    return ImmutableList.of(
        Route.of(HandlerType.POST, "/v1/check", Scope.READ, this::check),
        Route.of(HandlerType.POST, "/v1/articles", Scope.WRITE, this::add),
        Route.of(HandlerType.GET, "/v1/articles/{id}", Scope.READ, this::article),
        Route.of(HandlerType.DELETE, "/v1/articles/{id}", Scope.WRITE, this::remove),
        Route.of(HandlerType.GET, "/v1/articles/{id}/check", Scope.READ, this::checkStored),
        Route.of(HandlerType.GET, "/v1/clusters", Scope.READ, this::clusters),
        Route.of(HandlerType.GET, "/v1/clusters/{id}", Scope.READ, this::cluster),
        Route.of(HandlerType.GET, "/v1/findings", Scope.READ, this::findings),
        Route.of(HandlerType.POST, "/v1/findings/{findingId}", Scope.WRITE, this::judge),
        Route.of(HandlerType.GET, "/v1/stats", Scope.READ, this::stats),
        Route.open(HandlerType.GET, "/healthz", context -> context.result("alive\n")),
        Route.open(HandlerType.GET, "/readyz", this::ready),
        Route.open(HandlerType.GET, "/metrics", this::metrics),
        Route.open(HandlerType.GET, "/", context -> files.answer("index.html", context)),
        Route.open(
            HandlerType.GET, "/openapi.yaml", context -> files.answer("openapi.yaml", context)),
        Route.open(
            HandlerType.GET,
            "/{file}",
            context -> files.answer(context.pathParam("file"), context)));
  }

  private void check(Context context) throws Exception {
    Document document = articles.toCheck(context);
    answer(context, timed(() -> evaluate(deadline -> newsroom.check(document, deadline))));
  }

  private void checkStored(Context context) throws Exception {
    String id = context.pathParam("id");
    answer(
        context, found(timed(() -> evaluate(deadline -> newsroom.check(id, deadline))), "article"));
  }

  private void article(Context context) throws Exception {
    String id = context.pathParam("id");
    answer(context, found(evaluate(deadline -> newsroom.article(id, deadline)), "article"));
  }

  private void cluster(Context context) throws Exception {
    String id = context.pathParam("id");
    answer(context, found(evaluate(deadline -> newsroom.cluster(id, deadline)), "cluster"));
  }

  /// What aligns articles.
  @FunctionalInterface
  private interface Evaluation<T> {
    T by(Deadline deadline) throws Exception;
  }

  /// Evaluates within a deadline, which runs while it waits for its turn, too.
  private <T> T evaluate(Evaluation<T> evaluation) throws Exception {
    Duration within = workings.bounds().checkWithin();
    Deadline deadline = Deadline.in(within);
    return workings.lanes().checks().run(within, () -> evaluation.by(deadline));
  }

  /// Times what is answered; what is refused would only make checks look fast.
  private <T> T timed(Callable<T> check) throws Exception {
    long start = System.nanoTime();
    T answer = check.call();
    metrics.timeCheck(Duration.ofNanos(System.nanoTime() - start));
    return answer;
  }

  private void add(Context context) throws Exception {
    Optional<Offset> offset = Parameters.offset(context);
    Document document = articles.toAdd(context);
    Receipt receipt = write(() -> newsroom.add(document, offset));
    boolean made =
        switch (receipt.outcome()) {
          case ADDED, NEW_VERSION -> true;
          case UPDATED, UNCHANGED -> false;
        };
    context.status(made ? 201 : 200);
    answer(
        context,
        JsonMapper.shared()
            .writeValueAsBytes(
                JsonMapper.shared()
                    .createObjectNode()
                    .put("id", receipt.id())
                    .put("version", receipt.version())
                    .put("outcome", Names.of(receipt.outcome()))));
  }

  private void remove(Context context) throws Exception {
    String id = context.pathParam("id");
    nothing(context, write(() -> newsroom.remove(id)), "article");
  }

  private void judge(Context context) throws Exception {
    String id = context.pathParam("findingId");
    Judgement judgement = Parameters.judgement(articles.json(context), workings.clock().instant());
    nothing(context, write(() -> newsroom.judge(id, judgement)), "finding");
  }

  private void clusters(Context context) throws Exception {
    FindingQuery query = Parameters.query(context, Parameters.FILTERS_AND_PAGE);
    int offset = Parameters.number(context, "offset", 0, Range.closed(0, FURTHEST));
    int limit = Parameters.number(context, "limit", PAGE, Range.closed(1, LARGEST_PAGE));
    answer(context, look(() -> newsroom.clusters(query, offset, limit)));
  }

  private void findings(Context context) throws Exception {
    FindingQuery query = Parameters.query(context, Parameters.FILTERS);
    InputStream lines =
        workings
            .lanes()
            .lookups()
            .run(Bounds.EXPORT_WITHIN, () -> Spool.of(out -> newsroom.findings(query, out)));
    context.header("Cache-Control", "no-store").contentType(JSON_LINES).result(lines);
  }

  private void stats(Context context) throws Exception {
    answer(context, look(newsroom::stats));
  }

  private void ready(Context context) {
    if (!newsroom.isReady()) {
      throw ProblemException.of(ProblemKind.UNAVAILABLE, "the index isn't ready; try again");
    }
    context.result("ready\n");
  }

  private void metrics(Context context) throws Exception {
    byte[] stats =
        newsroom.isReady() ? look(newsroom::stats) : "{}".getBytes(StandardCharsets.UTF_8);
    context.result(metrics.text(workings.lanes(), stats)).contentType(Metrics.TYPE);
  }

  private <T> T look(Callable<T> work) throws Exception {
    return workings.lanes().lookups().run(workings.bounds().checkWithin(), work);
  }

  /// Hands a change over, and waits until it is durable; nobody's turn is taken by that wait.
  private <T> T write(Callable<CompletableFuture<T>> change) throws Exception {
    long end = System.nanoTime() + workings.bounds().writeWithin().toNanos();
    CompletableFuture<T> answer =
        workings.lanes().writes().run(workings.bounds().writeWithin(), change);
    return Lane.await(answer, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
  }

  private static void answer(Context context, byte[] json) {
    context.header("Cache-Control", "no-store").contentType(JSON).result(json);
  }

  private static void nothing(Context context, boolean done, String what) {
    if (!done) {
      throw missing(what);
    }
    context.status(204);
  }

  private static byte[] found(Optional<byte[]> json, String what) {
    return json.orElseThrow(() -> missing(what));
  }

  private static ProblemException missing(String what) {
    return ProblemException.of(ProblemKind.NOT_FOUND, "there is no " + what + " of this id");
  }
}
