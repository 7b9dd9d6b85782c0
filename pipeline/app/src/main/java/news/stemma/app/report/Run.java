package news.stemma.app.report;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import news.stemma.Configuration;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.Rejected;
import news.stemma.text.Document;

/// One run: what made it, what went in.
///
/// @param version of Stemma
/// @param audited articles to compare with all others, where that was asked for
public record Run(
    String version, Configuration configuration, Corpus corpus, Optional<Integer> audited) {

  /// A hash of all that the outputs depend on: the same for two runs that give the same.
  public String fingerprint() {
    Hasher hasher = Hashing.sha256().newHasher();
    put(hasher, version);
    put(hasher, settings());
    put(hasher, new TreeSet<>(configuration.overruling().kept()).toString());
    put(hasher, new TreeSet<>(configuration.overruling().setAside()).toString());
    put(hasher, configuration.sourceLexicon().fingerprint());
    audited.ifPresent(articles -> put(hasher, "audit " + articles));
    for (Document document : corpus.documents()) {
      put(hasher, document.id());
      put(hasher, document.text());
      put(hasher, new TreeMap<>(document.fields()).toString());
    }
    corpus.extras().forEach((id, extra) -> put(hasher, id + " " + extra));
    for (Rejected rejected : corpus.rejected()) {
      put(hasher, rejected.toString());
    }
    return hasher.hash().toString();
  }

  /// The configuration without its word lists, which come with the version.
  String settings() {
    return configuration.scheme()
        + " "
        + configuration.banding()
        + " "
        + configuration.scoring()
        + " "
        + configuration.thresholds();
  }

  private static void put(Hasher hasher, String value) {
    hasher.putInt(value.length()).putString(value, StandardCharsets.UTF_16LE);
  }
}
