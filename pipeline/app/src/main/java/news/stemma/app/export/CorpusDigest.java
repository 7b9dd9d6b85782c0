package news.stemma.app.export;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import news.stemma.app.report.PlainText;
import tools.jackson.databind.JsonNode;

/// What a run read, in one number that doesn't hang on files, containers, or order: SHA-256 of the
/// hexadecimal SHA-256 of each document's id, version and text, as tables have them, one behind the
/// other, by id. What is not there counts as empty, the text of a withheld document too.
///
/// @param documents how many
/// @param sha256 in hexadecimal digits
record CorpusDigest(long documents, String sha256) {
  /// Of a run, if it has documents.
  static Optional<CorpusDigest> of(Path run) throws IOException {
    if (!Source.DOCUMENTS.isIn(run)) {
      return Optional.empty();
    }
    long documents = 0;
    Hasher all = Hashing.sha256().newHasher();
    try (Source.Rows rows = Source.DOCUMENTS.rows(run)) {
      for (Optional<JsonNode> next = rows.next(); next.isPresent(); next = rows.next()) {
        documents++;
        JsonNode document = next.get();
        for (String value :
            new String[] {
              PlainText.of(document.path("id").asString("")),
              PlainText.of(document.path("version").asString("")),
              ValueType.fit(document.path("text").asString(""))
            }) {
          String hash = Hashing.sha256().hashString(value, StandardCharsets.UTF_8).toString();
          all.putString(hash, StandardCharsets.US_ASCII);
        }
      }
    }
    return Optional.of(new CorpusDigest(documents, all.hash().toString()));
  }
}
