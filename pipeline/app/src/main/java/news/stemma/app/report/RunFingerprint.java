package news.stemma.app.report;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import news.stemma.Configuration;
import news.stemma.app.ingest.Rejected;
import news.stemma.text.Document;

/// A hash of all that the outputs of a run depend on: a hash over those of its documents, so that
/// they can be made wherever the documents are.
public final class RunFingerprint {
  private final Hasher hasher = Hashing.sha256().newHasher();

  /// Documents and rejected inputs are still to be added.
  ///
  /// @param version of Stemma
  /// @param audited articles to compare with all others, where that was asked for
  public RunFingerprint(String version, Configuration configuration, Optional<Integer> audited) {
    put(hasher, version);
    put(hasher, Run.described(configuration));
    audited.ifPresent(articles -> put(hasher, "audit " + articles));
  }

  /// The hash of one document, 32 bytes.
  ///
  /// @param withheld whether its text is not shown
  public static byte[] of(Document document, boolean withheld) {
    Hasher of = Hashing.sha256().newHasher();
    put(of, document.id());
    put(of, document.text());
    put(of, new TreeMap<>(document.fields()).toString());
    if (withheld) {
      put(of, "withheld");
    }
    return of.hash().asBytes();
  }

  /// Adds the hashes of the next documents, in the order of their ids.
  public void addDocuments(byte[] hashes) {
    hasher.putBytes(hashes);
  }

  /// Adds the next rejected input, once all documents are added.
  public void add(Rejected rejected) {
    put(hasher, rejected.toString());
  }

  /// The fingerprint; once only.
  public HashCode finish() {
    return hasher.hash();
  }

  private static void put(Hasher hasher, String value) {
    hasher.putInt(value.length()).putString(value, StandardCharsets.UTF_16LE);
  }
}
