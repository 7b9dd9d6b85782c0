package news.stemma.app.ingest;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes what two readers say of one record: who reads JSON, and who makes documents of it.
final class OneSubmission {
  private @Nullable Submission outcome;

  Sink json() {
    return sink(Submission.Malformed::new);
  }

  Sink records() {
    return sink(Submission.Textless::new);
  }

  Submission outcome() {
    return outcome == null ? new Submission.Malformed("no JSON object") : outcome;
  }

  private Sink sink(Function<String, Submission> refusal) {
    return new Sink() {
      @Override
      public void accept(Found found) {
        boolean blank = found.document().text().isBlank();
        outcome =
            blank ? new Submission.Textless(Intake.NO_TEXT) : new Submission.Article(found.whole());
      }

      @Override
      public void reject(String location, String reason) {
        outcome = refusal.apply(reason);
      }
    };
  }
}
