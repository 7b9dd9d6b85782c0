package news.stemma.app.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what `index findings` printed: of the lines whose `status` is `confirmed` and that name a
/// source, those whose two articles are both in the run.
final class ConfirmedFindings {
  /// Takes the ids of two articles.
  interface Taker {
    void accept(String derived, String source) throws IOException;
  }

  private final Ties ties;
  private long leftOut;

  private ConfirmedFindings(Ties ties) {
    this.ties = ties;
  }

  /// @param ties that were told of all articles
  static ConfirmedFindings of(Ties ties) {
    return new ConfirmedFindings(ties);
  }

  /// @throws BadRunException where a line is no finding
  void read(Path file, Taker taker) throws IOException {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          give(finding(line, file + ":" + number), taker);
        }
      }
    } catch (CharacterCodingException e) {
      throw bad(file + ":" + (number + 1));
    }
  }

  private static JsonNode finding(String line, String place) {
    try {
      JsonNode finding = JsonMapper.shared().readTree(line);
      if (finding.path("left").isString()
          && finding.path("right").isString()
          && finding.path("status").isString()) {
        return finding;
      }
    } catch (JacksonException e) {
      throw bad(place);
    }
    throw bad(place);
  }

  private static BadRunException bad(String place) {
    return new BadRunException(
        place + ": no finding; --confirmed takes what 'index findings' printed");
  }

  private void give(JsonNode finding, Taker taker) throws IOException {
    String left = finding.path("left").asString();
    String right = finding.path("right").asString();
    String source = finding.path("source").asString("");
    boolean isTold =
        finding.path("status").asString().equals("confirmed")
            && (source.equals(left) || source.equals(right));
    if (!isTold) {
      return;
    }
    if (ties.has(left) && ties.has(right)) {
      taker.accept(source.equals(left) ? right : left, source);
    } else {
      leftOut++;
    }
  }

  /// How many were about articles that the run doesn't have.
  long leftOut() {
    return leftOut;
  }
}
