package news.stemma.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.stemma.align.Alignment;
import news.stemma.align.MatchedRun;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Field;
import news.stemma.text.Sentence;
import news.stemma.text.Tokens;

/// What in two aligned texts may say that one of them, taken as the source, is it.
final class TextClues {
  /// A text whose last words stand so near to the end of a passage breaks off in it.
  private static final int NEAR_END = 3;

  /// What introduces a name stands so near before it.
  private static final int NEAR = 3;

  /// A text goes on where it has so many words more.
  private static final int GOES_ON = 10;

  private static final Pattern BRACKET = Pattern.compile("[(<\\[][^()<>\\[\\]]+[)>\\]]");

  /// A text lies in another with so much of its body.
  private static final double LIES_IN = 0.85;

  /// A text has nothing else where so much of its body is shared.
  private static final double NOTHING_ELSE = 0.9;

  /// The other is longer where its body has so many times the words.
  private static final double LONGER = 1.1;

  private final int source;
  private final int derived;
  private final Article sourceArticle;
  private final Article derivedArticle;
  private final Side derivedSide;
  private final Alignment alignment;
  private final SourceLexicon lexicon;

  /// First tokens of the derived text's sentences.
  private final BitSet sentenceStarts = new BitSet();

  TextClues(Alignment alignment, Side sourceSide, List<Article> articles, SourceLexicon lexicon) {
    this.alignment = alignment;
    this.derivedSide = sourceSide.other();
    this.source = alignment.document(sourceSide);
    this.derived = alignment.document(derivedSide);
    this.sourceArticle = articles.get(source);
    this.derivedArticle = articles.get(derived);
    this.lexicon = lexicon;
    derivedArticle.sentences().forEach(sentence -> sentenceStarts.set(sentence.firstToken()));
  }

  int source() {
    return source;
  }

  int derived() {
    return derived;
  }

  /// An outlet's own source in shared wording, as in `told CNN`.
  record Telling(String outlet, String words, Evidence.Place place) {}

  /// An outlet that the derived text names as the one who reports.
  record Attribution(String outlet, Evidence.Place place) {}

  /// A name that the source introduces and the derived text uses bare at its first mention.
  record Orphan(String name, Evidence.Place introduced, Evidence.Place bare) {}

  /// Words of either text that differ from the other's in shared wording.
  record Wording(String words, Evidence.Place place) {}

  List<Telling> sharedTellings() {
    Tokens tokens = derivedArticle.tokens();
    BitSet shared = shared(derivedSide);
    List<Telling> tellings = new ArrayList<>();
    for (int t = shared.nextSetBit(0); t >= 0; t = shared.nextSetBit(t + 1)) {
      int telling = t;
      inSentence(t, lexicon.afterTelling(tokens, t))
          .flatMap(next -> mention(derivedArticle, next))
          .ifPresent(mention -> tellings.add(telling(telling, mention)));
    }
    return tellings;
  }

  private Telling telling(int token, SourceLexicon.Mention mention) {
    Evidence.Place place = place(derived, token, mention.endToken());
    return new Telling(mention.outlet(), place.span().of(derivedArticle.text()), place);
  }

  /// Body mentions such as `CNN reported`, `according to CNN`, `via CNN`.
  List<Attribution> attributions() {
    Tokens tokens = derivedArticle.tokens();
    List<Attribution> attributions = new ArrayList<>();
    for (int t = 0; t < tokens.size(); t++) {
      if (derivedArticle.isBody(t)) {
        mention(derivedArticle, t)
            .filter(mention -> isReporting(tokens, mention.endToken()))
            .ifPresent(mention -> attributions.add(attribution(mention)));
        inSentence(t, lexicon.afterReporting(tokens, t))
            .flatMap(next -> mention(derivedArticle, next))
            .ifPresent(mention -> attributions.add(attribution(mention)));
      }
    }
    return attributions;
  }

  /// The next token if no sentence starts between the two.
  private Optional<Integer> inSentence(int token, OptionalInt next) {
    int start = sentenceStarts.nextSetBit(token + 1);
    return next.stream().filter(at -> start < 0 || at < start).boxed().findFirst();
  }

  private boolean isReporting(Tokens tokens, int token) {
    return lexicon.isReporting(tokens, token) && !sentenceStarts.get(token);
  }

  private Attribution attribution(SourceLexicon.Mention mention) {
    return new Attribution(
        mention.outlet(), place(derived, mention.firstToken(), mention.endToken()));
  }

  /// Who reports in the derived text, where the source doesn't have the name at all. Names that
  /// aren't known are taken for outlets' by the words in them.
  List<Attribution> reporters() {
    Tokens tokens = derivedArticle.tokens();
    BitSet near = nearShared();
    List<Attribution> reporters = new ArrayList<>();
    for (int t = near.nextSetBit(0); t >= 0; t = near.nextSetBit(t + 1)) {
      Optional<SourceLexicon.Mention> reporter = reporter(tokens, t);
      if (reporter.isPresent()) {
        t = reporter.get().endToken() - 1;
        if (!isInSource(reporter.get())) {
          reporters.add(attribution(reporter.get()));
        }
      }
    }
    return reporters;
  }

  /// `X reports` from this token on, or `according to X` with its last word here.
  private Optional<SourceLexicon.Mention> reporter(Tokens tokens, int token) {
    Optional<Integer> behind = inSentence(token, lexicon.afterReporting(tokens, token));
    return behind.isPresent()
        ? behind.flatMap(this::outlet)
        : outlet(token).filter(mention -> isReportingBehind(tokens, mention.endToken()));
  }

  /// The derived text's body sentences that the source shares, with the ones before them.
  private BitSet nearShared() {
    BitSet matched = matched(derivedSide);
    BitSet near = new BitSet();
    List<Sentence> sentences = derivedArticle.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      int match = matched.nextSetBit(sentence.firstToken());
      if (match >= 0 && match < sentence.endToken()) {
        int first = sentences.get(Math.max(0, i - 1)).firstToken();
        near.set(first, sentence.endToken());
      }
    }
    for (int t = near.nextSetBit(0); t >= 0; t = near.nextSetBit(t + 1)) {
      if (!derivedArticle.isBody(t)) {
        near.clear(t);
      }
    }
    return near;
  }

  private Optional<SourceLexicon.Mention> outlet(int token) {
    return mention(derivedArticle, token)
        .or(() -> lexicon.outletLikeAt(derivedArticle.text(), derivedArticle.tokens(), token));
  }

  /// `X reports`, `X is reporting`, `X has reported`, `X first reported`.
  private boolean isReportingBehind(Tokens tokens, int token) {
    return isReporting(tokens, token)
        || (token < tokens.size()
            && derivedArticle.isStopWord(token)
            && !sentenceStarts.get(token)
            && isReporting(tokens, token + 1));
  }

  private boolean isInSource(SourceLexicon.Mention mention) {
    Tokens own = derivedArticle.tokens();
    Tokens tokens = sourceArticle.tokens();
    int words = mention.endToken() - mention.firstToken();
    for (int t = 0; t + words <= tokens.size(); t++) {
      int same = 0;
      while (same < words && tokens.sameTerm(t + same, own, mention.firstToken() + same)) {
        same++;
      }
      if (same == words) {
        return true;
      }
    }
    return false;
  }

  /// The lines that give credit for the derived text, where the source has none.
  List<Evidence.Place> creditLines() {
    return blocks(sourceArticle, source, Block.Kind.CREDIT).isEmpty()
        ? blocks(derivedArticle, derived, Block.Kind.CREDIT)
        : List.of();
  }

  private static List<Evidence.Place> blocks(Article article, int document, Block.Kind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> new Evidence.Place(document, block.span()))
        .toList();
  }

  /// What the derived text sets off as a quotation, where the source sets nothing off, and has
  /// more: a text that is nothing else may be cut from the same third.
  List<Evidence.Place> setOff() {
    BitSet setOff = BlockQuotes.in(alignment, derivedSide, derivedArticle);
    if (setOff.isEmpty()
        || covered(derivedSide.other()) >= NOTHING_ELSE
        || !BlockQuotes.in(alignment, derivedSide.other(), sourceArticle).isEmpty()) {
      return List.of();
    }
    List<Evidence.Place> places = new ArrayList<>();
    for (int start = setOff.nextSetBit(0); start >= 0; ) {
      int end = setOff.nextClearBit(start);
      places.add(place(derived, start, end));
      start = setOff.nextSetBit(end);
    }
    return places;
  }

  /// Where the derived text has a note of correction; empty where the source has one too.
  Optional<List<Evidence.Place>> corrections() {
    return onlyDerived(lexicon::startsCorrection);
  }

  /// Where the derived text has a note of an update; empty where the source has one too.
  Optional<List<Evidence.Place>> updates() {
    return onlyDerived(lexicon::startsUpdate);
  }

  private Optional<List<Evidence.Place>> onlyDerived(Notes.Opening opening) {
    return Notes.in(derivedArticle, derived, opening)
        .filter(notes -> Notes.in(sourceArticle, source, opening).isEmpty());
  }

  /// Where the source says that it will be continued; empty where the derived text says so too.
  Optional<List<Evidence.Place>> unfinished() {
    return Notes.in(sourceArticle, source, lexicon::startsUnfinished)
        .filter(notes -> Notes.in(derivedArticle, derived, lexicon::startsUnfinished).isEmpty());
  }

  /// The last words of the derived text, where they stop within what both have.
  List<Evidence.Place> breaksOff() {
    int last = lastBodyToken(derivedArticle);
    if (last < 0 || !stopsShort(last)) {
      return List.of();
    }
    for (Passage passage : alignment.passages()) {
      int end = passage.tokens(derivedSide).end();
      int sourceEnd = passage.tokens(derivedSide.other()).end();
      if (end > last - NEAR_END
          && end <= last + 1
          && goesOnWithin(sourceEnd - 1)
          && lastBodyToken(sourceArticle) > sourceEnd + GOES_ON) {
        return List.of(place(derived, Math.max(0, last - NEAR_END), last + 1));
      }
    }
    return List.of();
  }

  /// Whether the source's sentence goes on behind this token.
  private boolean goesOnWithin(int token) {
    return sourceArticle.sentences().stream()
        .anyMatch(sentence -> sentence.firstToken() <= token && token + 1 < sentence.endToken());
  }

  private static int lastBodyToken(Article article) {
    int last = article.tokens().size() - 1;
    while (last >= 0 && !article.isBody(last)) {
      last--;
    }
    return last;
  }

  /// Whether nothing ends the sentence behind this token, or an ellipsis does.
  private boolean stopsShort(int token) {
    int end = derivedArticle.block(token).span().end();
    String rest = derivedArticle.text().substring(derivedArticle.tokens().end(token), end).strip();
    return rest.isEmpty() || rest.endsWith("\u2026") || rest.endsWith("...");
  }

  /// What the source has in quotation marks, and the derived text without, where it is more than
  /// the other way round.
  List<Wording> unquoted() {
    List<Wording> unquoted = unquoted(derivedSide);
    return unquoted(derivedSide.other()).size() >= unquoted.size() ? List.of() : unquoted;
  }

  /// Runs of words that this side has unquoted, as far as its marks can be read, and the other
  /// quoted.
  private List<Wording> unquoted(Side side) {
    Article article = article(side);
    Article other = article(side.other());
    if (!article.hasKnownQuotations()) {
      return List.of();
    }
    BitSet bare = new BitSet();
    for (Passage passage : alignment.passages()) {
      for (MatchedRun run : passage.runs()) {
        for (int i = 0; i < run.length(); i++) {
          int token = run.tokens(side).first() + i;
          if (!article.isQuoted(token) && other.isQuoted(run.tokens(side.other()).first() + i)) {
            bare.set(token);
          }
        }
      }
    }
    List<Wording> wordings = new ArrayList<>();
    for (int start = bare.nextSetBit(0); start >= 0; ) {
      int end = bare.nextClearBit(start);
      wordings.add(wording(side, start, end));
      start = bare.nextSetBit(end);
    }
    return wordings;
  }

  /// What the source has in brackets within shared sentences and the derived text leaves out, where
  /// it is more than the other way round.
  List<Wording> droppedBrackets() {
    List<Wording> dropped = onlyInBrackets(derivedSide.other());
    return onlyInBrackets(derivedSide).size() >= dropped.size() ? List.of() : dropped;
  }

  /// Whether the source's headline has something in brackets, and the derived text's has nothing.
  boolean dropsBracketOfHeadline() {
    Optional<String> source = sourceArticle.document().field(Field.HEADLINE);
    Optional<String> derived = derivedArticle.document().field(Field.HEADLINE);
    return source.filter(BRACKET.asPredicate()).isPresent()
        && derived.filter(BRACKET.asPredicate().negate()).isPresent();
  }

  private List<Wording> onlyInBrackets(Side side) {
    Article article = article(side);
    BitSet unmatched = shared(side);
    unmatched.andNot(matched(side));
    List<Wording> wordings = new ArrayList<>();
    for (int start = unmatched.nextSetBit(0); start >= 0; ) {
      int end = unmatched.nextClearBit(start);
      if (isInBrackets(article, start, end)) {
        wordings.add(wording(side, start, end));
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
  List<Wording> mendedSpellings(WordFrequencies frequencies) {
    List<Wording> mended = mendedSpellings(derivedSide, frequencies);
    return mendedSpellings(derivedSide.other(), frequencies).size() >= mended.size()
        ? List.of()
        : mended;
  }

  /// Every word once, however often the text repeats it.
  private List<Wording> mendedSpellings(Side side, WordFrequencies frequencies) {
    Tokens tokens = article(side).tokens();
    Tokens others = article(side.other()).tokens();
    Map<Long, Wording> mended = new LinkedHashMap<>();
    for (Passage passage : alignment.passages()) {
      for (MatchedRun run : passage.runs()) {
        for (int i = 0; i < run.length() && !run.exact(); i++) {
          int token = run.tokens(side).first() + i;
          int other = run.tokens(side.other()).first() + i;
          if (frequencies.isSlipFor(others.hash(other), tokens.hash(token))) {
            mended.putIfAbsent(tokens.hash(token), wording(side, token, token + 1));
          }
        }
      }
    }
    return List.copyOf(mended.values());
  }

  /// Whether nearly all of the derived text is in the source, which is longer by a tenth or more.
  boolean isCut() {
    return covered(derivedSide) >= LIES_IN
        && sourceArticle.bodyTokens() > LONGER * derivedArticle.bodyTokens();
  }

  /// The share of this side's body in passages.
  private double covered(Side side) {
    BitSet inPassages = new BitSet();
    for (Passage passage : alignment.passages()) {
      inPassages.set(passage.tokens(side).first(), passage.tokens(side).end());
    }
    long covered = inPassages.stream().filter(article(side)::isBody).count();
    return covered / (double) Math.max(1, article(side).bodyTokens());
  }

  private Article article(Side side) {
    return side == derivedSide ? derivedArticle : sourceArticle;
  }

  private Wording wording(Side side, int first, int end) {
    Evidence.Place place = place(alignment.document(side), article(side), first, end);
    return new Wording(place.span().of(article(side).text()), place);
  }

  /// Names that the derived text has bare at their first mention, and the source introduces: before
  /// that, in what the derived text leaves out, or there, by words that it leaves out.
  List<Orphan> orphans() {
    Map<String, Integer> inSource = firstMentions(sourceArticle);
    Map<Integer, Integer> partners = partners();
    BitSet kept = new BitSet();
    partners.values().forEach(kept::set);
    BitSet shared = shared(derivedSide);
    BitSet sharedInSource = shared(derivedSide.other());
    List<Orphan> orphans = new ArrayList<>();
    firstMentions(derivedArticle)
        .forEach((name, token) -> {
          Integer introduced = inSource.get(name);
          if (introduced == null) {
            return;
          }
          boolean bothShared = shared.get(token) && sharedInSource.get(introduced);
          int partner = partners.getOrDefault(token, bothShared ? introduced : 0);
          boolean left =
              introduced == partner
                  ? dropsIntroducer(introduced, token, kept)
                  : introduced < partner && !kept.get(introduced);
          if (left
              && isIntroduced(sourceArticle, introduced)
              && !isIntroduced(derivedArticle, token)) {
            Evidence.Place bare = place(derived, token, token + 1);
            orphans.add(
                new Orphan(bare.span().of(derivedArticle.text()), introduction(introduced), bare));
          }
        });
    return orphans;
  }

  /// The source's token that each matched token of the derived text stands for.
  private Map<Integer, Integer> partners() {
    Map<Integer, Integer> partners = new HashMap<>();
    for (Passage passage : alignment.passages()) {
      if (!passage.primary()) {
        continue;
      }
      for (MatchedRun run : passage.runs()) {
        int own = run.tokens(derivedSide).first();
        int other = run.tokens(derivedSide.other()).first();
        for (int i = 0; i < run.length(); i++) {
          partners.putIfAbsent(own + i, other + i);
        }
      }
    }
    return partners;
  }

  /// Whether the noun or name before the source's mention is left out, and nothing else introduces
  /// the derived text's.
  private boolean dropsIntroducer(int introduced, int token, BitSet kept) {
    return introduced > 0
        && !kept.get(introduced - 1)
        && introduces(sourceArticle, introduced - 1)
        && IntStream.range(Math.max(0, token - NEAR), token)
            .noneMatch(before -> introduces(derivedArticle, before));
  }

  /// Whether the word may introduce the name behind it.
  private boolean introduces(Article article, int token) {
    return touches(article, token)
        && (isName(article, token) || lexicon.introduces(article.tokens().term(token)));
  }

  /// First body token of every name; a name has a capital that no start of a sentence explains.
  private static Map<String, Integer> firstMentions(Article article) {
    Set<Integer> sentenceStarts = new TreeSet<>();
    article.sentences().forEach(sentence -> sentenceStarts.add(sentence.firstToken()));
    Map<String, Integer> first = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    for (int t = 0; t < article.tokens().size(); t++) {
      if (article.isBody(t) && isCapitalized(article, t) && !article.isStopWord(t)) {
        first.putIfAbsent(article.tokens().term(t), t);
        if (!article.isFigure(t) && (!sentenceStarts.contains(t) || isAllCapitals(article, t))) {
          names.add(article.tokens().term(t));
        }
      }
    }
    first.keySet().retainAll(names);
    return first;
  }

  /// Whether an introducing noun or a further name stands right beside it.
  private boolean isIntroduced(Article article, int token) {
    return (token > 0 && introduces(article, token - 1))
        || (token + 1 < article.tokens().size()
            && touches(article, token)
            && isName(article, token + 1));
  }

  /// The name with what introduces it on either side.
  private Evidence.Place introduction(int token) {
    int first = token;
    while (first > 0 && introduces(sourceArticle, first - 1)) {
      first--;
    }
    int end = token + 1;
    while (end < sourceArticle.tokens().size()
        && touches(sourceArticle, end - 1)
        && isName(sourceArticle, end)) {
      end++;
    }
    return place(source, first, end);
  }

  private static boolean isName(Article article, int token) {
    return isCapitalized(article, token) && !article.isStopWord(token);
  }

  /// Whether only blanks stand between the token and the next, in one block.
  private static boolean touches(Article article, int token) {
    return article.blockIndex(token) == article.blockIndex(token + 1)
        && article
            .text()
            .substring(article.tokens().end(token), article.tokens().start(token + 1))
            .isBlank();
  }

  private static boolean isCapitalized(Article article, int token) {
    return Character.isUpperCase(article.text().codePointAt(article.tokens().start(token)));
  }

  private static boolean isAllCapitals(Article article, int token) {
    String raw = article.tokens().span(token).of(article.text());
    return raw.length() > 1 && raw.codePoints().allMatch(Character::isUpperCase);
  }

  List<Wording> laterWords() {
    List<Wording> added = added(derivedSide);
    List<Wording> inSource = added(derivedSide.other());
    return inSource.size() >= added.size() ? List.of() : added;
  }

  /// Words of time in shared sentences that the other side doesn't match.
  private List<Wording> added(Side side) {
    Article article = article(side);
    BitSet unmatched = shared(side);
    unmatched.andNot(matched(side));
    List<Wording> words = new ArrayList<>();
    for (int t = unmatched.nextSetBit(0); t >= 0; t = unmatched.nextSetBit(t + 1)) {
      if (lexicon.isLater(article.tokens().term(t))) {
        words.add(wording(side, t, t + 1));
      }
    }
    return words;
  }

  /// The words of all body sentences of which at least half is matched.
  private BitSet shared(Side side) {
    Article article = article(side);
    BitSet matched = matched(side);
    BitSet shared = new BitSet();
    for (Sentence sentence : article.sentences()) {
      int words = matched.get(sentence.firstToken(), sentence.endToken()).cardinality();
      if (words > 0 && 2 * words >= sentence.tokens() && article.isBody(sentence.firstToken())) {
        shared.set(sentence.firstToken(), sentence.endToken());
      }
    }
    return shared;
  }

  private BitSet matched(Side side) {
    BitSet matched = new BitSet();
    for (Passage passage : alignment.passages()) {
      passage.addMatched(side, matched);
    }
    return matched;
  }

  private Optional<SourceLexicon.Mention> mention(Article article, int token) {
    return lexicon.mentionAt(article.text(), article.tokens(), token, article.tokens().size());
  }

  private Evidence.Place place(int document, int first, int end) {
    return place(document, document == source ? sourceArticle : derivedArticle, first, end);
  }

  private static Evidence.Place place(int document, Article article, int first, int end) {
    return new Evidence.Place(document, article.tokens().span(first, end));
  }
}
