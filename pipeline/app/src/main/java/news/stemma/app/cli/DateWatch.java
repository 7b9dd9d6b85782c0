package news.stemma.app.cli;

import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.Sink;
import news.stemma.text.Field;

/// Counts the dates that can't be read as such, on their way to another sink.
final class DateWatch implements Sink {
  private final Sink sink;
  private long dates;
  private long unread;

  DateWatch(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void accept(Found found) {
    if (found.document().field(Field.PUBLISHED).isPresent()) {
      dates++;
      unread += found.document().published().isEmpty() ? 1 : 0;
    }
    sink.accept(found);
  }

  @Override
  public void reject(String location, String reason) {
    sink.reject(location, reason);
  }

  /// Says so, where there are any.
  void report(Messages messages) {
    if (unread > 0) {
      messages.say(
          "%,d of %,d dates are not ISO 8601 with a zone, and taken for none"
              .formatted(unread, dates));
    }
  }
}
