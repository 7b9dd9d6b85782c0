package news.stemma.app.report;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import news.stemma.Configuration;
import news.stemma.app.ingest.Corpus;
import news.stemma.text.Document;

/// One run: what made it, what went in.
///
/// Not a record, since its fingerprint is made once: that goes through all of the corpus.
public final class Run {
  private final String version;
  private final Configuration configuration;
  private final Corpus corpus;
  private final Optional<Integer> audited;
  private final Instant asOf;
  private final Predicate<Document> unread;
  private final Supplier<String> fingerprint = Suppliers.memoize(this::hash);

  /// @param version of Stemma
  /// @param audited articles to compare with all others, where that was asked for
  /// @param asOf the time by which embargoes are judged; nothing else depends on it
  public Run(
      String version,
      Configuration configuration,
      Corpus corpus,
      Optional<Integer> audited,
      Instant asOf) {
    this(version, configuration, corpus, audited, asOf, document -> false);
  }

  private Run(
      String version,
      Configuration configuration,
      Corpus corpus,
      Optional<Integer> audited,
      Instant asOf,
      Predicate<Document> unread) {
    this.version = version;
    this.configuration = configuration;
    this.corpus = corpus;
    this.audited = audited;
    this.asOf = asOf;
    this.unread = unread;
  }

  /// The same, of which some documents' texts are not there to be read.
  public Run withoutTextOf(Predicate<Document> some) {
    return new Run(version, configuration, corpus, audited, asOf, some);
  }

  /// Whether the text is not there to be read.
  boolean lacksText(Document document) {
    return unread.test(document);
  }

  public String version() {
    return version;
  }

  public Configuration configuration() {
    return configuration;
  }

  public Corpus corpus() {
    return corpus;
  }

  public Optional<Integer> audited() {
    return audited;
  }

  /// Whether the text is matched but not shown.
  public boolean withholds(Document document) {
    return Withholding.of(document, asOf);
  }

  /// A hash of all that the outputs depend on: the same for two runs that give the same.
  public String fingerprint() {
    return Objects.requireNonNull(fingerprint.get());
  }

  private String hash() {
    RunFingerprint all = new RunFingerprint(version, configuration, audited);
    for (Document document : corpus.documents()) {
      all.addDocuments(RunFingerprint.of(document, withholds(document)));
    }
    corpus.rejected().forEach(all::add);
    return all.finish().toString();
  }

  /// All of a configuration but the word lists that come with the version.
  public static String described(Configuration configuration) {
    return String.join(
        " ",
        configuration.scheme().toString(),
        configuration.banding().toString(),
        configuration.scoring().toString(),
        configuration.thresholds().toString(),
        new TreeSet<>(configuration.overruling().kept()).toString(),
        new TreeSet<>(configuration.overruling().setAside()).toString(),
        configuration.sourceLexicon().fingerprint(),
        configuration.window().toString());
  }
}
