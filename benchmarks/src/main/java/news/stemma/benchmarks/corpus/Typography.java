package news.stemma.benchmarks.corpus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a text is set.
public enum Typography {
  /// As it was received.
  RECEIVED {
    @Override
    public String set(String text) {
      return text;
    }
  },

  /// Nothing but ASCII: straight quotes, hyphens, bare letters.
  ASCII {
    @Override
    public String set(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFD)
          .replaceAll("[\u2018\u2019]", "'")
          .replaceAll("[\u201C\u201D]", "\"")
          .replaceAll("[\u2010\u2011]", "-")
          .replaceAll("[\u2013\u2014]", "--")
          .replace("\u2026", "...")
          .replace('\u00A0', ' ')
          .replaceAll("[^\\p{ASCII}]", "");
    }
  },

  /// The ASCII text with curly quotes, an en dash, an ellipsis and an accent about every tenth
  /// word, in every paragraph.
  PUNCTUATED {
    @Override
    public String set(String text) {
      return PARAGRAPH
          .splitAsStream(ASCII.set(text))
          .map(Typography::punctuated)
          .collect(Collectors.joining());
    }
  };

  /// Before a blank line, before an indented one, and where a line ends with its sentence.
  private static final Pattern PARAGRAPH = Pattern.compile("(?<=[.!?\"']\n)|(?<=\n)(?=\\s)");

  /// The first e after every nine words.
  private static final Pattern TENTH_WORD = Pattern.compile("((?:\\S+\\s+){9}[^e]*)e");

  public abstract String set(String text);

  /// The one that a benchmark's parameter names, in lower case.
  public static Typography named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String punctuated(String paragraph) {
    String curly =
        paragraph
            .replace("--", "\u2014")
            .replaceAll("(?<!\\S)\"", "\u201C")
            .replace('"', '\u201D')
            .replace('\'', '\u2019')
            .replace("...", "\u2026");
    String accented = TENTH_WORD.matcher(curly).replaceAll("$1\u00E9").replaceFirst("o", "\u00F6");
    return accented.replaceFirst("^(\\s*\\S+ )(\\S+) (\\S+)", "$1\u2013 \u201C$2\u201D $3\u2026");
  }
}
