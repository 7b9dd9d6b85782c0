package news.stemma.app.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.relation.Overruling;
import news.stemma.relation.SourceLexicon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what users say of their corpus.
final class UserFiles {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private UserFiles() {}

  /// The outlets that come with Stemma, and those of the file.
  static SourceLexicon outlets(Path file) {
    try {
      return Lexicons.sources(lines(file));
    } catch (IllegalArgumentException e) {
      throw new Main.UserException(
          file + ": " + e.getMessage() + "; a line is 'Name = other name | third'");
    }
  }

  /// JSON lines of `text` and `setAside`, as in `boilerplate.jsonl`; further keys, formulas and
  /// what is withheld don't matter.
  static Overruling boilerplate(Path file) {
    List<String> kept = new ArrayList<>();
    List<String> setAside = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      JsonNode row = row(line);
      boolean withheld = row.has("document") && !row.has("text");
      if (withheld || row.path("kind").asString("").equals("formula")) {
        continue;
      }
      if (!row.path("text").isString() || !row.path("setAside").isBoolean()) {
        throw new Main.UserException(
            file
                + ":"
                + number
                + ": no row {\"text\": \"…\", \"setAside\": true or false}; correct it");
      }
      (row.path("setAside").asBoolean() ? setAside : kept).add(row.path("text").asString());
    }
    return Overruling.of(kept, setAside);
  }

  private static JsonNode row(String line) {
    try {
      return JsonMapper.shared().readTree(line);
    } catch (JacksonException e) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file);
      return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
    } catch (NoSuchFileException e) {
      throw new Main.UserException(file + " is not there; name a file");
    } catch (MalformedInputException e) {
      throw new Main.UserException(file + " is not UTF-8; convert it");
    } catch (IOException e) {
      throw new Main.UserException("can't read " + file + ": " + e.getMessage());
    }
  }
}
