package news.stemma.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.stemma.Configuration;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.report.Run;

/// Where tests find what lies in the repository, and the path from there to a trace.
public final class Repository {
  /// The folder that holds this project; Maven says where it is.
  public static final Path ROOT = Path.of(System.getProperty("stemma.root", "../.."));

  public static final Path SEEDS = ROOT.resolve("testdata/seeds");

  /// Five newspapers and an agency that don't exist, over a month.
  public static final Path NEWSPAPERS = ROOT.resolve("testdata/research/articles.jsonl");

  private Repository() {}

  public static Configuration configuration() {
    return Lexicons.configuration(42);
  }

  public static Corpus read(Path... inputs) {
    return InputReader.read(
        List.of(inputs).stream().map(Path::toString).toList(), InputStream.nullInputStream());
  }

  public static Trace trace(Corpus corpus, Stages stages) {
    return new Stemma(configuration(), stages).trace(corpus.documents());
  }

  public static Run run(Corpus corpus) {
    return new Run("test", configuration(), corpus, Optional.empty(), Instant.EPOCH);
  }
}
