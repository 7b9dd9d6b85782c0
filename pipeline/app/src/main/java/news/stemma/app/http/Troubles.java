package news.stemma.app.http;

import com.google.common.base.Throwables;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.function.Consumer;
import news.stemma.app.newsroom.BusyException;
import news.stemma.app.newsroom.Deadline;
import news.stemma.app.newsroom.OutOfOrderException;
import news.stemma.app.report.Printable;
import news.stemma.index.living.IdTooLongException;
import news.stemma.index.living.TakenDownException;

/// Makes problems of what is thrown. What nobody has foreseen is told the operator, in one line,
/// and the client only that it can't be answered now.
final class Troubles {
  private final Consumer<String> log;

  /// @param log takes lines for the operator
  Troubles(Consumer<String> log) {
    this.log = log;
  }

  /// @param request what it was, for the operator
  Problem problem(Throwable thrown, String request) {
    return switch (thrown) {
      case ProblemException known -> known.problem();
      case BusyException busy ->
          Problem.of(ProblemKind.BUSY, "nothing more is taken now; try again");
      case Deadline.ExceededException late ->
          Problem.of(ProblemKind.TOO_LONG, "it could not be done in time; try again");
      case TakenDownException gone ->
          Problem.of(
              ProblemKind.TAKEN_DOWN,
              "an article of this id was taken down, and isn't taken again");
      case IdTooLongException tooLong ->
          Problem.of(ProblemKind.UNUSABLE, String.valueOf(tooLong.getMessage()));
      case OutOfOrderException order ->
          Problem.of(
              ProblemKind.UNAVAILABLE,
              order.getMessage() + "; /v1/stats says how far each source has come");
      case HttpResponseException refused -> ofContainer(refused.getStatus());
      default -> unforeseen(thrown, request);
    };
  }

  /// What the container says of a request that it doesn't understand.
  static Problem ofContainer(int status) {
    ProblemKind kind = ProblemKind.ofStatus(status);
    return Problem.of(
        kind,
        kind == ProblemKind.UNAVAILABLE
            ? "it can't be answered now; try again"
            : "no request that this server takes; /openapi.yaml lists all");
  }

  private Problem unforeseen(Throwable thrown, String request) {
    Throwable cause = Throwables.getRootCause(thrown);
    log.accept(Printable.of(request + " could not be answered: " + cause));
    if (cause instanceof IOException io && isFull(io)) {
      return Problem.of(ProblemKind.DISK_FULL, "nothing can be written until there is room");
    }
    return ofContainer(ProblemKind.UNAVAILABLE.status());
  }

  /// The JDK tells only by the message of the operating system.
  private static boolean isFull(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left") || message.contains("quota");
  }
}
