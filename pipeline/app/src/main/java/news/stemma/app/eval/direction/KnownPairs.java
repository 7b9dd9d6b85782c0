package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import news.stemma.Trace;
import news.stemma.align.Side;
import news.stemma.app.eval.BadLabelsException;
import news.stemma.provenance.Link;
import news.stemma.relation.Relation;

/// The pairs of a corpus that are a copy, excerpt or extension and whose direction is known.
///
/// @param exactDuplicates such pairs with the same shingles, which are left out, since nothing but
///   a date tells their direction
public record KnownPairs(
    KnownCorpus.Origin origin, ImmutableList<DirectionExample> examples, int exactDuplicates) {

  /// @param trace of the corpus, made with a model that counts
  /// @throws BadLabelsException where there is no such pair
  public static KnownPairs of(KnownCorpus corpus, Trace trace) {
    Stories stories = Stories.of(trace);
    ImmutableList.Builder<DirectionExample> builder = ImmutableList.builder();
    int duplicates = 0;
    for (Link link : trace.provenance().links()) {
      Relation relation = link.relation();
      String left = trace.articles().get(relation.left()).id();
      String right = trace.articles().get(relation.right()).id();
      var source = corpus.truth().source(left, right);
      if (!relation.isDescent() || source.isEmpty()) {
        continue;
      }
      if (relation.similarity().jaccard() == 1) {
        duplicates++;
        continue;
      }
      builder.add(
          source.get().equals(left)
              ? new DirectionExample(
                  left, right, stories.of(relation.left()), clues(relation, Side.LEFT))
              : new DirectionExample(
                  right, left, stories.of(relation.left()), clues(relation, Side.RIGHT)));
    }
    return new KnownPairs(corpus.origin(), someOf(corpus, builder.build()), duplicates);
  }

  private static ImmutableList<DirectionExample.Clue> clues(Relation relation, Side source) {
    return relation.direction().evidence().stream()
        .map(evidence ->
            new DirectionExample.Clue(
                evidence.feature(),
                source == Side.LEFT ? evidence.weight() : -evidence.weight(),
                evidence.says()))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<DirectionExample> someOf(
      KnownCorpus corpus, ImmutableList<DirectionExample> examples) {
    if (examples.isEmpty()) {
      throw new BadLabelsException(
          corpus.origin().corpus()
              + ": no pair to learn from: no text here is traced to another, exact duplicates aside,"
              + " with a direction known by "
              + corpus.origin().labels().map(KnownCorpus.Labels::name).orElse("dates"));
    }
    return examples;
  }
}
