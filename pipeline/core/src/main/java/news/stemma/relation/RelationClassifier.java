package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.SentenceProjector;
import news.stemma.sketch.ShingleSet;
import news.stemma.text.Article;
import news.stemma.text.Field;

/// Names the relation of an aligned pair from the coverage of both bodies, by voice.
public final class RelationClassifier {
  private final List<Article> articles;
  private final Voices voices;
  private final PairMeasurer measurer;
  private final DirectionClues clues;
  private final DirectionModel directions;
  private final Thresholds thresholds;

  /// Where one relation ends and the next begins; shares of a body's words, boilerplate left out.
  ///
  /// @param ownWords with fewer words of its own a body tells nothing
  /// @param copy both bodies match at least so far
  /// @param excerpt one body matches at least so far
  /// @param backbone the common text of an extension is at least so much of one body
  /// @param backboneNarrative and its narrative at least so much of that body; what is set off as a
  ///   quotation doesn't count unless it is half of a body
  /// @param backboneSentences and it has at least so many sentences
  /// @param wholeSentence a sentence is shared as a whole if at least so much of it matches
  /// @param narrativePoints and its shared narrative scores at least so much
  /// @param equalFigures two texts of one outlet of whose figures a smaller share agrees fill a
  ///   form,
  /// @param wordsAFigure if fewer words match for each figure that differs: a form has one in every
  ///   sentence, a version of a report in few
  public record Thresholds(
      int ownWords,
      double copy,
      double excerpt,
      double backbone,
      double backboneNarrative,
      int backboneSentences,
      double wholeSentence,
      double narrativePoints,
      double equalFigures,
      double wordsAFigure)
      implements Serializable {
    public static final Thresholds STANDARD =
        new Thresholds(15, 0.88, 0.85, 0.4, 1.0 / 6, 3, 0.5, 8, 0.65, 20);

    /// So much of a body set off as a quotation makes the other its backbone.
    private static final double MOSTLY_SET_OFF = 0.5;

    /// What a pair of such measures is, if it shares prose; empty where it doesn't.
    public Optional<Relation.Kind> reuse(PairMeasures measures) {
      ImmutableList<Shared> telling =
          Stream.of(measures.left(), measures.right())
              .filter(side -> side.own() >= ownWords)
              .collect(ImmutableList.toImmutableList());
      if (telling.size() == 2
          && telling.stream().allMatch(side -> side.ofOwn(side.matched()) >= copy)) {
        return Optional.of(Relation.Kind.COPY);
      }
      if (telling.stream().anyMatch(side -> side.ofOwn(side.matched()) >= excerpt)) {
        return Optional.of(Relation.Kind.EXCERPT);
      }
      if (measures.sentences() >= backboneSentences
          && telling.stream().anyMatch(this::isBackbone)) {
        return Optional.of(Relation.Kind.EXTENSION);
      }
      return measures.narrativePoints() >= narrativePoints
          ? Optional.of(Relation.Kind.SHARED_SOURCE)
          : Optional.empty();
    }

    private boolean isBackbone(Shared side) {
      boolean mostlySetOff = side.ofOwn(side.setOff()) >= MOSTLY_SET_OFF;
      int narrative = mostlySetOff ? side.narrative() : side.unquoted();
      return side.ofOwn(side.covered()) >= backbone && side.ofOwn(narrative) >= backboneNarrative;
    }
  }

  /// So many words of boilerplate in a row make a relation, or
  private static final int BOILERPLATE_WORDS = 20;

  /// so much of either body: a formula or two are no news.
  private static final double MUCH_BOILERPLATE = 1.0 / 3;

  /// With fewer figures a pair doesn't tell whether it fills a form.
  private static final int TELLING_FIGURES = 3;

  public RelationClassifier(
      List<Article> articles,
      CorpusSurvey survey,
      SentenceProjector projector,
      DirectionModel directions,
      Thresholds thresholds) {
    this.articles = articles;
    this.voices = survey.voices();
    this.measurer = new PairMeasurer(articles, voices, projector, thresholds.wholeSentence());
    this.thresholds = thresholds;
    this.clues = new DirectionClues(articles, survey.sources(), survey.frequencies());
    this.directions = directions;
  }

  /// The relation of the pair; empty where what it shares makes none.
  public Optional<Relation> classify(Alignment alignment) {
    ImmutableList<VoicedPassage> passages =
        alignment.passages().stream()
            .map(passage -> new VoicedPassage(passage, voices.count(alignment, passage)))
            .collect(ImmutableList.toImmutableList());
    PairMeasures measures = measurer.measure(alignment);
    return kind(alignment, measures, passages)
        .map(kind ->
            new Relation(
                alignment.left(),
                alignment.right(),
                kind,
                passages,
                measures,
                Similarity.of(
                    ShingleSet.ofBody(articles.get(alignment.left())),
                    ShingleSet.ofBody(articles.get(alignment.right()))),
                alignment.foundBy(),
                kind.isDescent() ? directions.weigh(clues.of(alignment)) : Direction.NONE));
  }

  private Optional<Relation.Kind> kind(
      Alignment alignment, PairMeasures measures, ImmutableList<VoicedPassage> passages) {
    boolean fillsForm = fillsForm(alignment, measures);
    if (!fillsForm) {
      Optional<Relation.Kind> reuse = thresholds.reuse(measures);
      if (reuse.isEmpty() && hasStatement(measures, passages)) {
        reuse = Optional.of(Relation.Kind.QUOTE_ONLY);
      }
      if (reuse.isPresent()) {
        return reuse;
      }
    }
    return fillsForm || isBoilerplate(alignment, measures, passages)
        ? Optional.of(Relation.Kind.FURNITURE_ONLY)
        : Optional.empty();
  }

  /// Whether the two say the same of other figures, as one outlet's reports of rates and auctions
  /// do, and not in much prose that is the same, as versions of one report.
  private boolean fillsForm(Alignment alignment, PairMeasures measures) {
    int changed = measures.figures() - measures.equalFigures();
    int matched = Math.max(measures.left().matched(), measures.right().matched());
    return measures.figures() >= TELLING_FIGURES
        && measures.equalFigures() < thresholds.equalFigures() * measures.figures()
        && matched < thresholds.wordsAFigure() * changed
        && outlet(alignment.left()).isPresent()
        && outlet(alignment.left()).equals(outlet(alignment.right()));
  }

  private Optional<String> outlet(int document) {
    return articles.get(document).document().field(Field.OUTLET).map(SourceLexicon::folded);
  }

  /// Where the voice is unknown, statements are the weaker claim.
  private static boolean hasStatement(
      PairMeasures measures, ImmutableList<VoicedPassage> passages) {
    return Math.max(measures.left().setOff(), measures.right().setOff()) > 0
        || has(passages, voice -> voice == Voice.STATEMENT || voice == Voice.UNKNOWN);
  }

  /// Furniture that both pages have makes a relation, formulas only if they are many.
  private boolean isBoilerplate(
      Alignment alignment, PairMeasures measures, ImmutableList<VoicedPassage> passages) {
    return passages.stream()
        .filter(passage -> passage.voice() == Voice.FURNITURE)
        .map(VoicedPassage::passage)
        .anyMatch(passage ->
            passage.words() >= BOILERPLATE_WORDS
                || isFurniture(alignment, passage)
                || Stream.of(measures.left(), measures.right())
                    .anyMatch(side -> side.inBody() >= MUCH_BOILERPLATE * side.body()));
  }

  private boolean isFurniture(Alignment alignment, Passage passage) {
    return voices.formulaShare(alignment, passage) < 0.5;
  }

  private static boolean has(List<VoicedPassage> passages, Predicate<Voice> voice) {
    return passages.stream().map(VoicedPassage::voice).anyMatch(voice);
  }
}
