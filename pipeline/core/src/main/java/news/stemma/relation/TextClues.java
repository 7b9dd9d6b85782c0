package news.stemma.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;
import news.stemma.text.Sentence;
import news.stemma.text.Tokens;

/// What in two aligned texts may say that one of them, taken as the source, is it.
final class TextClues {
  private final int source;
  private final int derived;
  private final Article sourceArticle;
  private final Article derivedArticle;
  private final Side derivedSide;
  private final Alignment alignment;
  private final SourceLexicon lexicon;

  TextClues(Alignment alignment, Side sourceSide, List<Article> articles, SourceLexicon lexicon) {
    this.alignment = alignment;
    this.derivedSide = sourceSide.other();
    this.source = alignment.document(sourceSide);
    this.derived = alignment.document(derivedSide);
    this.sourceArticle = articles.get(source);
    this.derivedArticle = articles.get(derived);
    this.lexicon = lexicon;
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

  /// A word of time that the derived text has in shared wording, and the source not.
  record LaterWord(String word, Evidence.Place place) {}

  List<Telling> sharedTellings() {
    Tokens tokens = derivedArticle.tokens();
    BitSet shared = shared(derivedSide);
    List<Telling> tellings = new ArrayList<>();
    for (int t = shared.nextSetBit(0); t >= 0; t = shared.nextSetBit(t + 1)) {
      int telling = t;
      lexicon
          .afterTelling(tokens, t)
          .ifPresent(next ->
              mention(derivedArticle, next)
                  .ifPresent(mention -> tellings.add(telling(telling, mention))));
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
            .filter(mention -> lexicon.isReporting(tokens, mention.endToken()))
            .ifPresent(mention -> attributions.add(attribution(mention)));
        lexicon
            .afterReporting(tokens, t)
            .ifPresent(next ->
                mention(derivedArticle, next)
                    .ifPresent(mention -> attributions.add(attribution(mention))));
      }
    }
    return attributions;
  }

  private Attribution attribution(SourceLexicon.Mention mention) {
    return new Attribution(
        mention.outlet(), place(derived, mention.firstToken(), mention.endToken()));
  }

  /// Where the derived text has a note of correction and the source none; empty elsewhere.
  List<Evidence.Place> corrections() {
    return notes(sourceArticle, source).isEmpty() ? notes(derivedArticle, derived) : List.of();
  }

  private List<Evidence.Place> notes(Article article, int document) {
    List<Evidence.Place> notes = new ArrayList<>();
    for (int t = 0; t < article.tokens().size(); t++) {
      if (lexicon.startsCorrection(article.tokens(), t)) {
        notes.add(place(document, article, t, t + 1));
      }
    }
    return notes;
  }

  List<Orphan> orphans() {
    Map<String, Integer> inSource = firstMentions(sourceArticle);
    BitSet shared = shared(derivedSide);
    List<Orphan> orphans = new ArrayList<>();
    firstMentions(derivedArticle)
        .forEach((name, token) -> {
          Integer introduced = inSource.get(name);
          if (introduced != null
              && shared.get(token)
              && isIntroduced(sourceArticle, introduced)
              && !isIntroduced(derivedArticle, token)) {
            Evidence.Place bare = place(derived, token, token + 1);
            orphans.add(
                new Orphan(bare.span().of(derivedArticle.text()), introduction(introduced), bare));
          }
        });
    return orphans;
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
        if (!sentenceStarts.contains(t) || isAllCapitals(article, t)) {
          names.add(article.tokens().term(t));
        }
      }
    }
    first.keySet().retainAll(names);
    return first;
  }

  /// Whether an introducing noun or a further name stands right beside it.
  private boolean isIntroduced(Article article, int token) {
    return (token > 0
            && touches(article, token - 1)
            && (isName(article, token - 1) || lexicon.introduces(article.tokens().term(token - 1))))
        || (token + 1 < article.tokens().size()
            && touches(article, token)
            && isName(article, token + 1));
  }

  /// The name with what introduces it on either side.
  private Evidence.Place introduction(int token) {
    int first = token;
    while (first > 0
        && touches(sourceArticle, first - 1)
        && (isName(sourceArticle, first - 1)
            || lexicon.introduces(sourceArticle.tokens().term(first - 1)))) {
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

  /// Whether only blanks stand between the token and the next.
  private static boolean touches(Article article, int token) {
    return article
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

  List<LaterWord> laterWords() {
    List<LaterWord> added = added(derivedSide);
    List<LaterWord> inSource = added(derivedSide.other());
    return inSource.size() >= added.size() ? List.of() : added;
  }

  /// Words of time in shared sentences that the other side doesn't match.
  private List<LaterWord> added(Side side) {
    Article article = side == derivedSide ? derivedArticle : sourceArticle;
    BitSet unmatched = shared(side);
    unmatched.andNot(matched(side));
    List<LaterWord> words = new ArrayList<>();
    for (int t = unmatched.nextSetBit(0); t >= 0; t = unmatched.nextSetBit(t + 1)) {
      if (lexicon.isLater(article.tokens().term(t))) {
        Evidence.Place place = place(alignment.document(side), article, t, t + 1);
        words.add(new LaterWord(place.span().of(article.text()), place));
      }
    }
    return words;
  }

  /// The words of all body sentences of which at least half is matched.
  private BitSet shared(Side side) {
    Article article = side == derivedSide ? derivedArticle : sourceArticle;
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
