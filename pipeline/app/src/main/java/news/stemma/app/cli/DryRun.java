package news.stemma.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import news.stemma.Configuration;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.InputSignature;
import news.stemma.app.ingest.Reading;
import news.stemma.app.ingest.Sink;
import news.stemma.sketch.Sketcher;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;

/// Says what a run would read, and what it may take: from the sizes of the files and a sample of
/// their first articles, which is parsed and sketched to see how fast this machine is.
final class DryRun {
  private static final int SAMPLE = 2_000;

  /// What a trace takes for the time of parsing and sketching, and lays on disk for each byte of
  /// text, at most and in the end: roughly, as runs over generated articles took (`stemma bench
  /// scale`); texts that share more take more.
  private static final double TIMES_SKETCHING = 4;

  private static final double MOST_BYTES_A_BYTE = 7;
  private static final double OUTPUT_BYTES_A_BYTE = 5;

  private final Configuration configuration;
  private final int threads;

  DryRun(Configuration configuration, int threads) {
    this.configuration = configuration;
    this.threads = threads;
  }

  /// Enough was seen.
  private static final class EnoughException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EnoughException() {
      super("enough", null, false, false);
    }
  }

  /// Some first articles.
  private static final class Sample implements Sink {
    private final List<Document> documents = new ArrayList<>();
    private long characters;

    @Override
    public void accept(Found found) {
      documents.add(found.document());
      characters += found.document().text().length();
      if (documents.size() == SAMPLE) {
        throw new EnoughException();
      }
    }

    @Override
    public void reject(String location, String reason) {}
  }

  /// @param signature of the inputs, none of which is standard input
  void run(Supply inputs, InputSignature signature, Reading reading, PrintWriter out) {
    Sample sample = new Sample();
    LongAdder consumed = new LongAdder();
    try {
      inputs.read(reading.telling(consumed::add), sample);
    } catch (EnoughException e) {
      // The rest is reckoned.
    }
    out.println(
        "would read %s, %s"
            .formatted(files(signature.files().size()), size((double) signature.bytes())));
    double times =
        sample.documents.size() < SAMPLE
            ? 1
            : Math.max(1, signature.bytes() / (double) Math.max(1, consumed.sum()));
    double articles = sample.documents.size() * times;
    double text = sample.characters * times;
    out.println("articles, about: %,.0f".formatted(articles));
    out.println(
        "disk, about: %s while it runs, %s for what comes out"
            .formatted(size(text * MOST_BYTES_A_BYTE), size(text * OUTPUT_BYTES_A_BYTE)));
    out.println(
        "time, about: %s with %d threads"
            .formatted(time(seconds(sample.documents) * times * TIMES_SKETCHING), threads));
    out.flush();
  }

  private double seconds(List<Document> documents) {
    ArticleParser parser = new ArticleParser(configuration.languages());
    Sketcher sketcher = new Sketcher(configuration.scheme());
    long fingerprints = 0;
    long begun = System.nanoTime();
    for (Document document : documents) {
      fingerprints += sketcher.sketch(parser.parse(document)).fingerprints().size();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return fingerprints == 0 ? 0 : seconds / threads;
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : "%,d files".formatted(count);
  }

  private static String size(double bytes) {
    return bytes >= 1e9
        ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String time(double seconds) {
    return seconds < 90
        ? "%.0f seconds".formatted(seconds)
        : "%.0f minutes".formatted(seconds / 60);
  }
}
