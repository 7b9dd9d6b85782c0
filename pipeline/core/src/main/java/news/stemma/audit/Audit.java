package news.stemma.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.stemma.candidate.Family;
import news.stemma.relation.Relation;
import news.stemma.text.Article;

/// What a run missed of the pairs that a brute-force comparison finds: the articles of a sample,
/// each with all others, by their exact sets of shingles.
///
/// It shares with the run what a word is and which blocks are the body, and nothing else: a body
/// that was taken for furniture, or wording that was reworked throughout, is beyond it.
///
/// @param sample the articles that were compared with all others
/// @param tooShort articles outside: their bodies have fewer than 20 different shingles
/// @param all over every pair that is alike
/// @param byLikeness the same, each kind of pair by itself
/// @param missed the pairs that the run has not found, by left and right
/// @param foundInCorpus pairs of the whole corpus that are alike and found, counted
public record Audit(
    Sample sample,
    int tooShort,
    RecallEstimate all,
    ImmutableMap<Likeness, RecallEstimate> byLikeness,
    ImmutableList<SimilarPair> missed,
    long foundInCorpus) {
  /// What is to be audited.
  ///
  /// @param articles to compare with all others, all where there are fewer
  /// @param seed of the sample
  public record Plan(int articles, long seed) {
    public Plan {
      if (articles < 1) {
        throw new IllegalArgumentException("an audit of " + articles + " articles");
      }
    }
  }

  /// @param articles in the order of their ids
  public static Audit of(
      List<Article> articles, List<Relation> relations, List<Family> families, Plan plan) {
    Bodies bodies = new Bodies(articles);
    Sample sample = Sample.draw(articles, bodies, plan);
    ImmutableList<SimilarPair> alike = new ExactPairs(bodies, sample).alike();
    Found found = new Found(relations, families);
    return new Audit(
        sample,
        articles.size() - sample.population(),
        RecallEstimate.of(alike, found::has, sample),
        Maps.toMap(
            Arrays.asList(Likeness.values()),
            likeness ->
                RecallEstimate.of(
                    alike.stream().filter(pair -> pair.likeness() == likeness).toList(),
                    found::has,
                    sample)),
        alike.stream().filter(pair -> !found.has(pair)).collect(ImmutableList.toImmutableList()),
        found.alike(bodies));
  }

  /// Pairs in the whole corpus that are alike and were missed; empty where the sample has none that
  /// was found, to measure the others by.
  public Optional<MissedPairs> missedInCorpus() {
    return all.recall()
        .filter(recall -> recall > 0)
        .flatMap(recall ->
            all.interval()
                .map(interval -> MissedPairs.of(recall, interval, foundInCorpus, missed.size())));
  }
}
