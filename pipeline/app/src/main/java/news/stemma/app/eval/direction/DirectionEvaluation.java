package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.app.eval.Evaluation;
import news.stemma.relation.DirectionModel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How well directions that are known are told: by the weights in use, and by weights fitted
/// without the story of the pair they tell.
///
/// @param corpora one or more
/// @param inUse the model that is scored
/// @param prior what the features weigh before any data
public record DirectionEvaluation(
    ImmutableList<CorpusScore> corpora, DirectionModel inUse, DirectionModel prior)
    implements Evaluation {

  /// @param inUse of the pairs by the weights in use
  /// @param crossValidated of the pairs by weights fitted without their stories
  record CorpusScore(KnownPairs pairs, DirectionScore inUse, DirectionScore crossValidated) {}

  /// A pair told wrongly at the bar in use, by the weights in use.
  record Wrong(KnownCorpus.Origin origin, DirectionExample example) {}

  public static DirectionEvaluation of(
      List<KnownPairs> corpora, DirectionModel inUse, DirectionModel prior) {
    ImmutableList<DirectionScore> crossValidated =
        new CrossValidation(new DirectionFit(prior.weights()))
            .scores(corpora.stream().map(KnownPairs::examples).toList());
    return new DirectionEvaluation(
        IntStream.range(0, corpora.size())
            .mapToObj(i ->
                new CorpusScore(
                    corpora.get(i),
                    DirectionScore.of(corpora.get(i).examples(), inUse.weights()),
                    crossValidated.get(i)))
            .collect(ImmutableList.toImmutableList()),
        inUse,
        prior);
  }

  List<DirectionExample> examples() {
    return corpora.stream().flatMap(corpus -> corpus.pairs().examples().stream()).toList();
  }

  long stories() {
    return examples().stream().map(DirectionExample::story).distinct().count();
  }

  int exactDuplicates() {
    return corpora.stream().mapToInt(corpus -> corpus.pairs().exactDuplicates()).sum();
  }

  /// Of the pairs of all corpora.
  DirectionScore allInUse() {
    return DirectionScore.pooled(corpora.stream().map(CorpusScore::inUse).toList());
  }

  /// Of the pairs of all corpora.
  DirectionScore allCrossValidated() {
    return DirectionScore.pooled(corpora.stream().map(CorpusScore::crossValidated).toList());
  }

  List<Wrong> wrong() {
    return corpora.stream()
        .flatMap(corpus ->
            corpus.pairs().examples().stream()
                .filter(example -> example.logOdds(inUse.weights()) <= -inUse.bar())
                .map(example -> new Wrong(corpus.pairs().origin(), example)))
        .toList();
  }

  @Override
  public String text() {
    return new DirectionText(this).text();
  }

  @Override
  public String errors() {
    return new DirectionText(this).errors();
  }

  @Override
  public ObjectNode json() {
    return new DirectionJson(this).json();
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {
    wrong()
        .forEach(
            wrong -> DirectionJson.put(wrong.origin(), wrong.example(), inUse, rows.addObject()));
  }

  /// Every pair with its clues, as a line of JSON.
  public String pairs() {
    return DirectionJson.pairs(this);
  }
}
