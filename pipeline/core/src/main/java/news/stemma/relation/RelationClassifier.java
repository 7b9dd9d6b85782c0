package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.SentenceMatch;
import news.stemma.align.SentenceProjector;
import news.stemma.align.Side;
import news.stemma.sketch.Sketch;
import news.stemma.text.Article;
import news.stemma.text.Sentence;

/// Names the relation of an aligned pair from the coverage of both bodies, by voice.
public final class RelationClassifier {
  /// What is no statement, as far as the language's rules of quotation tell.
  private static final ImmutableSet<Voice> UNQUOTED =
      ImmutableSet.of(Voice.NARRATIVE, Voice.UNKNOWN);

  private final List<Article> articles;
  private final List<Sketch> sketches;
  private final Voices voices;
  private final SentenceProjector projector;
  private final DirectionModel directions;
  private final Thresholds thresholds;

  /// Where one relation ends and the next begins; shares of a body's words.
  ///
  /// @param copy both bodies match at least so far
  /// @param excerpt one body matches at least so far
  /// @param backbone the common text of an extension is at least so much of one body
  /// @param backboneSentences and at least so many sentences of narrative
  /// @param wholeSentence a sentence is shared as a whole if at least so much of it matches
  /// @param narrativePoints and its shared narrative scores at least so much
  public record Thresholds(
      double copy,
      double excerpt,
      double backbone,
      int backboneSentences,
      double wholeSentence,
      double narrativePoints) {
    public static final Thresholds STANDARD = new Thresholds(0.9, 0.85, 1.0 / 3, 3, 0.5, 8);
  }

  public RelationClassifier(
      List<Article> articles,
      List<Sketch> sketches,
      Voices voices,
      SentenceProjector projector,
      SourceLexicon lexicon,
      Thresholds thresholds) {
    this.articles = articles;
    this.sketches = sketches;
    this.voices = voices;
    this.projector = projector;
    this.thresholds = thresholds;
    this.directions =
        new DirectionModel(
            articles,
            articles.stream().map(article -> Credits.of(article, lexicon)).toList(),
            lexicon);
  }

  /// The relation of the pair; empty where what it shares makes none.
  public Optional<Relation> classify(Alignment alignment) {
    ImmutableList<VoicedPassage> passages =
        alignment.passages().stream()
            .map(passage -> new VoicedPassage(passage, voices.count(alignment, passage)))
            .collect(ImmutableList.toImmutableList());
    Coverage left = coverage(alignment, Side.LEFT);
    Coverage right = coverage(alignment, Side.RIGHT);
    return kind(alignment, passages, left, right)
        .map(kind ->
            new Relation(
                alignment.left(),
                alignment.right(),
                kind,
                passages,
                left,
                right,
                Similarity.of(
                    sketches.get(alignment.left()).bodyShingles(),
                    sketches.get(alignment.right()).bodyShingles()),
                alignment.foundBy(),
                kind.isDescent() ? directions.direction(alignment) : Direction.NONE));
  }

  private Optional<Relation.Kind> kind(
      Alignment alignment, List<VoicedPassage> passages, Coverage left, Coverage right) {
    if (Math.min(left.matched(), right.matched()) >= thresholds.copy()) {
      return Optional.of(Relation.Kind.COPY);
    }
    if (Math.max(left.matched(), right.matched()) >= thresholds.excerpt()) {
      return Optional.of(Relation.Kind.EXCERPT);
    }
    if (wholeSentences(alignment, UNQUOTED) >= thresholds.backboneSentences()
        && (isBackbone(left) || isBackbone(right))) {
      return Optional.of(Relation.Kind.EXTENSION);
    }
    if (wholeSentences(alignment, ImmutableSet.of(Voice.NARRATIVE)) > 0) {
      return Optional.of(Relation.Kind.SHARED_SOURCE);
    }
    // Where the voice is unknown, statements are the weaker claim.
    if (has(passages, voice -> voice == Voice.STATEMENT || voice == Voice.UNKNOWN)) {
      return Optional.of(Relation.Kind.QUOTE_ONLY);
    }
    return has(passages, voice -> voice == Voice.FURNITURE)
        ? Optional.of(Relation.Kind.FURNITURE_ONLY)
        : Optional.empty();
  }

  private boolean isBackbone(Coverage coverage) {
    return coverage.matched() >= thresholds.backbone()
        && coverage.all() - coverage.statement() > coverage.statement();
  }

  private static boolean has(List<VoicedPassage> passages, Predicate<Voice> voice) {
    return passages.stream().map(VoicedPassage::voice).anyMatch(voice);
  }

  /// Body sentences in these voices, of either side whichever has fewer, that the other has whole.
  private int wholeSentences(Alignment alignment, ImmutableSet<Voice> inVoices) {
    int fewest = Integer.MAX_VALUE;
    for (Side side : Side.values()) {
      TreeSet<Integer> sentences = new TreeSet<>();
      for (Passage passage : alignment.passages()) {
        for (SentenceMatch match : project(alignment, passage, side)) {
          if (isWhole(alignment, match, inVoices)) {
            sentences.add(match.sentence().ordinal());
          }
        }
      }
      fewest = Math.min(fewest, sentences.size());
    }
    return fewest;
  }

  private List<SentenceMatch> project(Alignment alignment, Passage passage, Side side) {
    return projector.project(
        passage, side, articles.get(alignment.document(side)), articles.get(alignment.left()));
  }

  private boolean isWhole(Alignment alignment, SentenceMatch match, ImmutableSet<Voice> inVoices) {
    int document = alignment.document(match.side());
    Sentence sentence = match.sentence();
    return articles.get(document).blocks().get(sentence.block()).isBody()
        && inVoices.contains(voices.of(document, match.own()))
        && match.points() >= thresholds.narrativePoints()
        && match.words() >= thresholds.wholeSentence() * sentence.tokens();
  }

  private Coverage coverage(Alignment alignment, Side side) {
    int document = alignment.document(side);
    Article article = articles.get(document);
    BitSet inPassages = new BitSet();
    BitSet matched = new BitSet();
    for (Passage passage : alignment.passages()) {
      inPassages.set(passage.tokens(side).first(), passage.tokens(side).end());
      passage.addMatched(side, matched);
    }
    Map<Voice, Integer> words = new EnumMap<>(Voice.class);
    int matchedWords = 0;
    for (int t = inPassages.nextSetBit(0); t >= 0; t = inPassages.nextSetBit(t + 1)) {
      if (article.isBody(t)) {
        words.merge(voices.of(document, t), 1, Integer::sum);
        matchedWords += matched.get(t) ? 1 : 0;
      }
    }
    double body = Math.max(1, article.bodyTokens());
    return new Coverage(
        words.values().stream().mapToInt(i -> i).sum() / body,
        matchedWords / body,
        words.getOrDefault(Voice.NARRATIVE, 0) / body,
        words.getOrDefault(Voice.STATEMENT, 0) / body);
  }
}
