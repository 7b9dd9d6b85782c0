package news.stemma.text;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the blocks of an article that came as plain text, by the cues of news pages.
final class BlockParser {
  /// A headline has fewer words.
  private static final int HEADLINE_WORDS = 20;

  /// A line without a stop and with fewer words, within or after the body, is a section head.
  private static final int SECTION_HEAD_WORDS = 12;

  /// What items of a list start with.
  private static final String LIST_MARKS = "-\u2013*\u2022\u00B7\u25CF\u25AA";

  /// Units in which a headline leads to something longer: a byline or a short lead may stand
  /// between.
  private static final int LEAD = 4;

  /// A line within the story that ends with a colon and has at least so many words is prose.
  private static final int INTRODUCTION_WORDS = 4;

  /// A line that names contributors has fewer words.
  private static final int CONTRIBUTION_WORDS = 60;

  /// A line that opens with a phrase that gives credit has fewer words.
  private static final int CREDIT_WORDS = 30;

  /// Lines of a caption before its running time, at most.
  private static final int CAPTION_LINES = 3;

  /// Letters that an image file's name ends in.
  private static final String IMAGE_ENDS = "gfp";

  /// No dateline has its parenthesis farther on, in UTF-16 units.
  private static final int DATELINE_REACH = 96;

  /// No cue is longer, in UTF-16 units; a longer unit is prose.
  private static final int CUE_LENGTH = 1_000;

  private static final Pattern RUNNING_TIME =
      Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?(\\s.*)?", Pattern.DOTALL);
  private static final Pattern IMAGE_FILE =
      Pattern.compile(".*\\.(jpe?g|png|gif|webp)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BYLINE = Pattern.compile("(?:By|BY|Von|Por)\\s+\\p{Lu}[^\n]*");

  /// `(Reuters)` on a line of its own.
  private static final Pattern CREDIT_ALONE =
      Pattern.compile("\\(\\p{Lu}[\\p{L}.\\p{Zs}/]{1,30}\\)");

  private static final Pattern LAST_PARENTHESIS = Pattern.compile("\\(([^()]{1,60})\\)\\s*$");

  private static final String BLANK = "[\\s\\p{Z}]";
  private static final String DASH = "[-–—]";

  /// `(CNN)As`, `(Reuters) - `; `CNN — `, `LONDON, Feb. 3 (AP) - `; `Cairo (AFP) — `.
  private static final Pattern DATELINE =
      Pattern.compile(
          String.join(
              "|",
              "\\((?:\\p{Lu}{2,6}|\\p{Lu}[\\p{L}.\\p{Zs}]{1,30}(?=\\)(?:\\p{Lu}|"
                  + BLANK
                  + "*"
                  + DASH
                  + ")))\\)"
                  + BLANK
                  + "*(?:"
                  + DASH
                  + "+"
                  + BLANK
                  + "*)?",
              "\\p{Lu}{2}[\\p{Lu}\\p{Zs}.,'/&-]{0,40}"
                  + "(?:,?"
                  + BLANK
                  + "\\p{Lu}[\\p{L}.]{2,9}"
                  + BLANK
                  + "\\d{1,2})?"
                  + BLANK
                  + "*"
                  + "(?:\\([\\p{L}.\\p{Zs}/]{2,30}\\)"
                  + BLANK
                  + "*)?"
                  + "(?:(?<="
                  + BLANK
                  + ")-+|[–—]+)(?:"
                  + BLANK
                  + "+|$)",
              "\\p{Lu}[\\p{L}\\p{N}\\p{Zs}.,'-]{2,40}\\((?:\\p{Lu}{2,6}|Reuters)\\)"
                  + BLANK
                  + "*"
                  + DASH
                  + "+"
                  + BLANK
                  + "*"));

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Optional<ImmutableSet<String>> headline;
  private final String text;
  private final Lexicon lexicon;
  private final List<Lines.Unit> units;
  private final List<Block> blocks = new ArrayList<>();
  private boolean opened;

  private BlockParser(String text, Lexicon lexicon, Optional<String> headline) {
    this.headline = headline.map(BlockParser::words);
    this.text = text;
    this.lexicon = lexicon;
    this.units = Lines.units(text);
  }

  /// @param headline that came apart from the text: a first line of other words is none
  static List<Block> parse(String text, Lexicon lexicon, Optional<String> headline) {
    return new BlockParser(text, lexicon, headline).run();
  }

  private List<Block> run() {
    boolean inSummary = false;
    for (int i = 0; i < units.size(); i++) {
      Span unit = units.get(i).span();
      String words = unit.length() > CUE_LENGTH ? "" : folded(unit);
      inSummary = lexicon.summaryHeads().contains(words) || (inSummary && !startsStory(unit));
      if (inSummary) {
        blocks.add(new Block(Block.Kind.FURNITURE, unit));
      } else {
        add(i, unit, words);
      }
    }
    return blocks;
  }

  private void add(int i, Span unit, String words) {
    Block.Kind kind = kind(i, unit, words);
    opened |= kind != Block.Kind.FURNITURE;
    Span dateline = kind == Block.Kind.PARAGRAPH ? dateline(unit) : new Span(0, 0);
    if (dateline.length() == 0) {
      blocks.add(new Block(kind, unit));
      return;
    }
    blocks.add(
        new Block(
            Block.Kind.DATELINE, SentenceSplitter.trim(text, dateline.start(), dateline.end())));
    if (dateline.end() < unit.end()) {
      blocks.add(new Block(kind, new Span(dateline.end(), unit.end())));
    }
  }

  /// @param words of the unit, folded; empty where it is too long for a cue
  private Block.Kind kind(int i, Span unit, String words) {
    if (unit.length() > CUE_LENGTH) {
      return Block.Kind.PARAGRAPH;
    }
    if (lexicon.furniture().contains(words)
        || (count(unit) < CONTRIBUTION_WORDS
            && (holdsAny(words, lexicon.contributions())
                || holdsAny(words, lexicon.furniturePhrases())))) {
      return Block.Kind.FURNITURE;
    }
    if (isCreditLine(unit, words)) {
      return Block.Kind.CREDIT;
    }
    if (isCaption(i, unit)) {
      return Block.Kind.CAPTION;
    }
    int length = count(unit);
    boolean stops = Lines.endsSentence(text, unit) || introduces(unit, length);
    if (!stops && length < SECTION_HEAD_WORDS && BYLINE.matcher(unit.of(text)).matches()) {
      return Block.Kind.BYLINE;
    }
    if (stops || dateline(unit).length() > 0) {
      return Block.Kind.PARAGRAPH;
    }
    if (!opened && length < HEADLINE_WORDS && leadsTo(i, length) && mayBeHeadline(words)) {
      return Block.Kind.HEADLINE;
    }
    return opened && length < SECTION_HEAD_WORDS ? Block.Kind.FURNITURE : Block.Kind.PARAGRAPH;
  }

  /// Whether no headline is known, or the line has half of its words.
  private boolean mayBeHeadline(String line) {
    return headline
        .filter(known -> 2 * Sets.intersection(known, words(line)).size() < known.size())
        .isEmpty();
  }

  private static ImmutableSet<String> words(String line) {
    return NO_WORD
        .splitAsStream(line.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(ImmutableSet.toImmutableSet());
  }

  /// Whether one of the next units is longer, or opens the story in another way.
  private boolean leadsTo(int i, int words) {
    for (int next = i + 1; next < Math.min(units.size(), i + LEAD); next++) {
      Span unit = units.get(next).span();
      if (count(unit) > words || dateline(unit).length() > 0 || isSummaryHead(unit)) {
        return true;
      }
    }
    return false;
  }

  /// `He said in a statement:`
  private boolean introduces(Span unit, int words) {
    return opened && words >= INTRODUCTION_WORDS && text.charAt(unit.end() - 1) == ':';
  }

  private static boolean holdsAny(String words, ImmutableSet<String> phrases) {
    for (String phrase : phrases) {
      if (words.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCreditLine(Span unit, String words) {
    int length = count(unit);
    if (length >= CREDIT_WORDS) {
      return false;
    }
    for (String line : lexicon.creditLines()) {
      if (words.startsWith(line) && (length < SECTION_HEAD_WORDS || line.strip().contains(" "))) {
        return true;
      }
    }
    return length < SECTION_HEAD_WORDS && opened && CREDIT_ALONE.matcher(unit.of(text)).matches();
  }

  private boolean isSummaryHead(Span unit) {
    return unit.length() <= CUE_LENGTH && lexicon.summaryHeads().contains(folded(unit));
  }

  private boolean startsStory(Span unit) {
    boolean listed = LIST_MARKS.indexOf(text.charAt(unit.start())) >= 0;
    return (Lines.endsSentence(text, unit) && !listed) || dateline(unit).length() > 0;
  }

  /// A photo credit ends it, it names an image file, it is a running time, or it stands in one
  /// group of lines with a running time.
  private boolean isCaption(int i, Span unit) {
    if (isRunningTime(unit) || namesImageFile(unit) || hasPhotoCredit(unit)) {
      return true;
    }
    if (Lines.endsSentence(text, unit)) {
      return false;
    }
    int last = Math.min(i + CAPTION_LINES, units.size() - 1);
    for (int next = i + 1; next <= last && !units.get(next).afterBlank(); next++) {
      if (isRunningTime(units.get(next).span())) {
        return true;
      }
    }
    return false;
  }

  private boolean isRunningTime(Span unit) {
    return Character.isDigit(text.charAt(unit.start()))
        && count(unit) < SECTION_HEAD_WORDS
        && RUNNING_TIME.matcher(unit.of(text)).matches();
  }

  private boolean namesImageFile(Span unit) {
    return IMAGE_ENDS.indexOf(Character.toLowerCase(text.charAt(unit.end() - 1))) >= 0
        && IMAGE_FILE.matcher(unit.of(text)).matches();
  }

  private boolean hasPhotoCredit(Span unit) {
    if (text.charAt(unit.end() - 1) != ')') {
      return false;
    }
    Matcher parenthesis = LAST_PARENTHESIS.matcher(unit.of(text));
    if (!parenthesis.find()) {
      return false;
    }
    String credit = parenthesis.group(1).toLowerCase(Locale.ROOT);
    return lexicon.photoCredits().stream().anyMatch(credit::contains);
  }

  /// The dateline that the unit opens with; empty where it has none.
  private Span dateline(Span unit) {
    if (!mayOpenWithDateline(unit)) {
      return new Span(unit.start(), unit.start());
    }
    Matcher matcher = DATELINE.matcher(text).region(unit.start(), unit.end());
    return matcher.lookingAt() && opensSentence(matcher.end(), unit.end())
        ? new Span(unit.start(), matcher.end())
        : new Span(unit.start(), unit.start());
  }

  /// A glance that spares most paragraphs the pattern: `(`, two capitals, or a capital and a
  /// parenthesis soon.
  private boolean mayOpenWithDateline(Span unit) {
    char first = text.charAt(unit.start());
    if (first == '(' || Character.isSurrogate(first)) {
      return true;
    }
    int parenthesis =
        text.indexOf('(', unit.start(), Math.min(unit.end(), unit.start() + DATELINE_REACH));
    return Character.isUpperCase(first)
        && (parenthesis > 0
            || (unit.length() > 1 && !Character.isLowerCase(text.charAt(unit.start() + 1))));
  }

  /// Whether nothing follows, or no lower case letter.
  private boolean opensSentence(int at, int end) {
    return at >= end || !Character.isLowerCase(text.codePointAt(at));
  }

  private int count(Span unit) {
    int words = 0;
    boolean inWord = false;
    for (int at = unit.start(); at < unit.end(); at++) {
      boolean space = SentenceSplitter.isSpace(text.charAt(at));
      words += inWord || space ? 0 : 1;
      inWord = !space;
    }
    return words;
  }

  /// In lower case, any blanks as one.
  private String folded(Span unit) {
    StringBuilder folded = new StringBuilder(unit.length());
    for (int at = unit.start(); at < unit.end(); at++) {
      char c = text.charAt(at);
      if (!isBlank(c)) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT).strip();
  }

  /// What `[\\s\\p{Z}]` is.
  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c > 0x7F && Character.isSpaceChar(c));
  }
}
