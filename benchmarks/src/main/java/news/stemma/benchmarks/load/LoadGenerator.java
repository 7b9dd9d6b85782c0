package news.stemma.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import news.stemma.benchmarks.load.Answers.Answer;

/// Asks a server at a constant rate, however slowly it answers, and takes the time from when each
/// question was due: a server that stalls is not spared the questions that it made wait
/// (coordinated omission; Tene 2013, "How not to measure latency").
final class LoadGenerator implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final URI check;
  private final Optional<String> token;
  private final List<Question> questions;
  private int next;

  /// @param token to be sent along, where the server wants one
  LoadGenerator(URI server, Optional<String> token, List<Question> questions) {
    this.check = server.resolve("/v1/check");
    this.token = token;
    this.questions = questions;
  }

  /// Asks for some time.
  ///
  /// @param phase name of what is done
  /// @param rate questions a second
  Answers ask(String phase, int rate, Duration time) throws InterruptedException {
    long count = rate * time.toMillis() / 1000;
    long begun = System.nanoTime();
    List<Future<Answer>> pending = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      long due = begun + i * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Question question = questions.get(next++ % questions.size());
      pending.add(threads.submit(() -> answer(question, due)));
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> one : pending) {
      answers.add(await(one));
    }
    return new Answers(phase, answers);
  }

  private static Answer await(Future<Answer> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Answer answer(Question question, long due) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(check)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(question.json()));
    token.ifPresent(there -> request.header("Authorization", "Bearer " + there));
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          System.nanoTime() - due,
          response.statusCode() == 200 && question.isAnswered(response.body()));
    } catch (IOException e) {
      return new Answer(Answers.NONE, System.nanoTime() - due, false);
    }
  }

  @Override
  public void close() {
    threads.close();
    client.close();
  }
}
