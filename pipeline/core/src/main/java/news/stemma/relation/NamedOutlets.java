package news.stemma.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.stemma.text.Article;
import news.stemma.text.Sentence;
import news.stemma.text.Tokens;

/// Finds the outlets that the derived text of a pair names in prose: whose source is told of, and
/// who reports. No name is read over the end of a sentence.
final class NamedOutlets {
  private final PairReading pair;
  private final Article source;
  private final Article derived;
  private final SourceLexicon lexicon;

  /// First tokens of the derived text's sentences.
  private final BitSet sentenceStarts = new BitSet();

  NamedOutlets(PairReading pair, SourceLexicon lexicon) {
    this.pair = pair;
    this.source = pair.source();
    this.derived = pair.derived();
    this.lexicon = lexicon;
    derived.sentences().forEach(sentence -> sentenceStarts.set(sentence.firstToken()));
  }

  /// An outlet's own source in shared wording, as in `told CNN`.
  record Telling(String outlet, String words, Evidence.Place place) {}

  /// An outlet that the derived text names as the one who reports.
  record Attribution(String outlet, Evidence.Place place) {}

  /// Those of shared sentences.
  List<Telling> sharedTellings() {
    Tokens tokens = derived.tokens();
    BitSet shared = pair.shared(pair.derivedSide());
    List<Telling> tellings = new ArrayList<>();
    for (int t = shared.nextSetBit(0); t >= 0; t = shared.nextSetBit(t + 1)) {
      int telling = t;
      inSentence(t, lexicon.afterTelling(tokens, t))
          .flatMap(this::mention)
          .ifPresent(mention -> tellings.add(telling(telling, mention)));
    }
    return tellings;
  }

  private Telling telling(int token, SourceLexicon.Mention mention) {
    Evidence.Place place = pair.place(pair.derivedSide(), token, mention.endToken());
    return new Telling(mention.outlet(), place.span().of(derived.text()), place);
  }

  /// Body mentions such as `CNN reported`, `according to CNN`, `via CNN`.
  List<Attribution> attributions() {
    Tokens tokens = derived.tokens();
    List<Attribution> attributions = new ArrayList<>();
    for (int t = 0; t < tokens.size(); t++) {
      if (derived.isBody(t)) {
        mention(t)
            .filter(mention -> isReporting(tokens, mention.endToken()))
            .ifPresent(mention -> attributions.add(attribution(mention)));
        inSentence(t, lexicon.afterReporting(tokens, t))
            .flatMap(this::mention)
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
        mention.outlet(), pair.place(pair.derivedSide(), mention.firstToken(), mention.endToken()));
  }

  /// Who reports in the derived text, where the source doesn't have the name at all. Names that
  /// aren't known are taken for outlets' by the words in them.
  List<Attribution> reporters() {
    Tokens tokens = derived.tokens();
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
    BitSet matched = pair.matched(pair.derivedSide());
    BitSet near = new BitSet();
    List<Sentence> sentences = derived.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      int match = matched.nextSetBit(sentence.firstToken());
      if (match >= 0 && match < sentence.endToken()) {
        int first = sentences.get(Math.max(0, i - 1)).firstToken();
        near.set(first, sentence.endToken());
      }
    }
    for (int t = near.nextSetBit(0); t >= 0; t = near.nextSetBit(t + 1)) {
      if (!derived.isBody(t)) {
        near.clear(t);
      }
    }
    return near;
  }

  private Optional<SourceLexicon.Mention> outlet(int token) {
    return mention(token).or(() -> lexicon.outletLikeAt(derived.text(), derived.tokens(), token));
  }

  /// `X reports`, `X is reporting`, `X has reported`, `X first reported`.
  private boolean isReportingBehind(Tokens tokens, int token) {
    return isReporting(tokens, token)
        || (token < tokens.size()
            && derived.isStopWord(token)
            && !sentenceStarts.get(token)
            && isReporting(tokens, token + 1));
  }

  private boolean isInSource(SourceLexicon.Mention mention) {
    Tokens own = derived.tokens();
    Tokens tokens = source.tokens();
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

  private Optional<SourceLexicon.Mention> mention(int token) {
    return lexicon.mentionAt(derived.text(), derived.tokens(), token, derived.tokens().size());
  }
}
