package news.stemma.app.lexicon;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Lexicon;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// Loads the word lists: English, and the outlets of the world.
///
/// A list has one entry a line; `#` opens a comment.
public final class Lexicons {
  private static final String AGENCY = "agency ";

  private Lexicons() {}

  public static Lexicon english() {
    return new Lexicon(
        words("en/stop-words"),
        words("en/titles"),
        words("en/abbreviations"),
        words("en/furniture"),
        words("en/summary-heads"),
        words("en/photo-credits"),
        words("en/contributions"));
  }

  public static SourceLexicon sources() {
    Map<String, String> outletsByTerms = new TreeMap<>();
    TreeSet<String> agencies = new TreeSet<>();
    for (String line : lines("outlets")) {
      String entry = line.startsWith(AGENCY) ? line.substring(AGENCY.length()) : line;
      List<String> names =
          Stream.of(entry.split("[=|]")).map(String::strip).collect(Collectors.toList());
      names.forEach(name -> outletsByTerms.put(folded(name), names.getFirst()));
      if (line.startsWith(AGENCY)) {
        agencies.add(names.getFirst());
      }
    }
    return new SourceLexicon(
        ImmutableMap.copyOf(outletsByTerms),
        ImmutableSet.copyOf(agencies),
        words("en/telling-words"),
        words("en/reporting-words"),
        words("en/introducers"),
        words("en/later-words"));
  }

  private static String folded(String name) {
    Tokens tokens = Tokenizer.tokenize(name);
    return IntStream.range(0, tokens.size())
        .mapToObj(tokens::term)
        .collect(Collectors.joining(" "));
  }

  private static ImmutableSet<String> words(String list) {
    return ImmutableSet.copyOf(lines(list));
  }

  private static List<String> lines(String list) {
    try {
      List<String> lines = new ArrayList<>();
      for (String line :
          Resources.readLines(
              Resources.getResource("news/stemma/app/lexicon/" + list + ".txt"),
              StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
