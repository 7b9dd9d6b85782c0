package news.stemma.app.report;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import news.stemma.Configuration;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.Rejected;
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
    Hasher hasher = Hashing.sha256().newHasher();
    put(hasher, version);
    put(hasher, described(configuration));
    audited.ifPresent(articles -> put(hasher, "audit " + articles));
    for (Document document : corpus.documents()) {
      put(hasher, document.id());
      put(hasher, document.text());
      put(hasher, new TreeMap<>(document.fields()).toString());
      if (withholds(document)) {
        put(hasher, "withheld");
      }
    }
    for (Rejected rejected : corpus.rejected()) {
      put(hasher, rejected.toString());
    }
    return hasher.hash().toString();
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

  private static void put(Hasher hasher, String value) {
    hasher.putInt(value.length()).putString(value, StandardCharsets.UTF_16LE);
  }
}
