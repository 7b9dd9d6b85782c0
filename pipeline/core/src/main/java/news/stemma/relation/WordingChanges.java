package news.stemma.relation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;
import news.stemma.text.Field;
import news.stemma.text.Tokens;

/// Finds clues in what became of shared wording: marks and brackets left out, words added, slips
/// mended.
final class WordingChanges {
  private static final Pattern BRACKET = Pattern.compile("[(<\\[][^()<>\\[\\]]+[)>\\]]");

  private final PairReading pair;
  private final SourceLexicon lexicon;
  private final WordFrequencies frequencies;

  WordingChanges(PairReading pair, SourceLexicon lexicon, WordFrequencies frequencies) {
    this.pair = pair;
    this.lexicon = lexicon;
    this.frequencies = frequencies;
  }

  Stream<Clue> clues() {
    return Stream.of(
            timePushedBack(),
            changed(Feature.UNQUOTED, "gives without quotation marks", unquoted()),
            bracketDropped(),
            changed(Feature.SPELLING_MENDED, "spells as usual", mendedSpellings()))
        .flatMap(Optional::stream);
  }

  private Optional<Clue> timePushedBack() {
    List<PairReading.Wording> words = laterWords();
    return words.isEmpty()
        ? Optional.empty()
        : Clue.of(
            Feature.TIME_PUSHED_BACK,
            Math.min(words.size(), Clue.REPEATS),
            "the derived text adds words of time to shared sentences: " + wordings(words),
            words.stream().map(PairReading.Wording::place).toList());
  }

  /// What the derived text has otherwise, less what the source has so.
  private static Optional<Clue> changed(
      Feature feature, String how, List<PairReading.Wording> wordings) {
    return wordings.isEmpty()
        ? Optional.empty()
        : Clue.of(
            feature,
            Math.min(wordings.size(), Clue.REPEATS),
            "the derived text " + how + ": " + wordings(wordings),
            wordings.stream().map(PairReading.Wording::place).toList());
  }

  private static String wordings(List<PairReading.Wording> wordings) {
    return wordings.stream().map(PairReading.Wording::words).distinct().collect(joining(", "));
  }

  private Optional<Clue> bracketDropped() {
    Optional<Clue> inText = changed(Feature.BRACKET_DROPPED, "leaves out", droppedBrackets());
    return inText.isPresent() || !dropsBracketOfHeadline()
        ? inText
        : Clue.of(
            Feature.BRACKET_DROPPED,
            1,
            "the derived text's headline leaves out what the source's has in brackets",
            List.of());
  }

  /// What the source has in quotation marks, and the derived text without, where it is more than
  /// the other way round.
  private List<PairReading.Wording> unquoted() {
    List<PairReading.Wording> unquoted = unquoted(pair.derivedSide());
    return unquoted(pair.sourceSide()).size() >= unquoted.size() ? List.of() : unquoted;
  }

  /// Runs of words that this side has unquoted, as far as its marks can be read, and the other
  /// quoted.
  private List<PairReading.Wording> unquoted(Side side) {
    Article article = pair.article(side);
    Article other = pair.article(side.other());
    if (!article.hasKnownQuotations()) {
      return List.of();
    }
    BitSet bare = new BitSet();
    for (Passage passage : pair.alignment().passages()) {
      for (MatchedRun run : passage.runs()) {
        for (int i = 0; i < run.length(); i++) {
          int token = run.tokens(side).first() + i;
          if (!article.isQuoted(token) && other.isQuoted(run.tokens(side.other()).first() + i)) {
            bare.set(token);
          }
        }
      }
    }
    return pair.wordings(side, bare);
  }

  /// What the source has in brackets within shared sentences and the derived text leaves out, where
  /// it is more than the other way round.
  private List<PairReading.Wording> droppedBrackets() {
    List<PairReading.Wording> dropped = onlyInBrackets(pair.sourceSide());
    return onlyInBrackets(pair.derivedSide()).size() >= dropped.size() ? List.of() : dropped;
  }

  /// Whether the source's headline has something in brackets, and the derived text's has nothing.
  private boolean dropsBracketOfHeadline() {
    Optional<String> source = pair.source().document().field(Field.HEADLINE);
    Optional<String> derived = pair.derived().document().field(Field.HEADLINE);
    return source.filter(BRACKET.asPredicate()).isPresent()
        && derived.filter(BRACKET.asPredicate().negate()).isPresent();
  }

  private List<PairReading.Wording> onlyInBrackets(Side side) {
    Article article = pair.article(side);
    BitSet unmatched = pair.unmatched(side);
    List<PairReading.Wording> wordings = new ArrayList<>();
    for (int start = unmatched.nextSetBit(0); start >= 0; ) {
      int end = unmatched.nextClearBit(start);
      if (isInBrackets(article, start, end)) {
        wordings.add(pair.wording(side, start, end));
      }
      start = unmatched.nextSetBit(end);
    }
    return wordings;
  }

  private static boolean isInBrackets(Article article, int first, int end) {
    int before = article.tokens().start(first) - 1;
    int behind = article.tokens().end(end - 1);
    return before >= 0
        && behind < article.text().length()
        && "(<[".indexOf(article.text().charAt(before)) >= 0
        && ")>]".indexOf(article.text().charAt(behind)) >= 0;
  }

  /// Words that the derived text spells as others do, and the source as no other text, where they
  /// are more than the other way round.
  private List<PairReading.Wording> mendedSpellings() {
    List<PairReading.Wording> mended = mendedSpellings(pair.derivedSide());
    return mendedSpellings(pair.sourceSide()).size() >= mended.size() ? List.of() : mended;
  }

  /// Every word once, however often the text repeats it.
  private List<PairReading.Wording> mendedSpellings(Side side) {
    Tokens tokens = pair.article(side).tokens();
    Tokens others = pair.article(side.other()).tokens();
    Map<Long, PairReading.Wording> mended = new LinkedHashMap<>();
    for (Passage passage : pair.alignment().passages()) {
      for (MatchedRun run : passage.runs()) {
        for (int i = 0; i < run.length() && !run.exact(); i++) {
          int token = run.tokens(side).first() + i;
          int other = run.tokens(side.other()).first() + i;
          if (frequencies.isSlipFor(others.hash(other), tokens.hash(token))) {
            mended.putIfAbsent(tokens.hash(token), pair.wording(side, token, token + 1));
          }
        }
      }
    }
    return List.copyOf(mended.values());
  }

  /// Words of time that the derived text adds, where they are more than the other way round.
  private List<PairReading.Wording> laterWords() {
    List<PairReading.Wording> added = added(pair.derivedSide());
    List<PairReading.Wording> inSource = added(pair.sourceSide());
    return inSource.size() >= added.size() ? List.of() : added;
  }

  /// Words of time in shared sentences that the other side doesn't match.
  private List<PairReading.Wording> added(Side side) {
    Article article = pair.article(side);
    BitSet unmatched = pair.unmatched(side);
    List<PairReading.Wording> words = new ArrayList<>();
    for (int t = unmatched.nextSetBit(0); t >= 0; t = unmatched.nextSetBit(t + 1)) {
      if (lexicon.isLater(article.tokens().term(t))) {
        words.add(pair.wording(side, t, t + 1));
      }
    }
    return words;
  }
}
