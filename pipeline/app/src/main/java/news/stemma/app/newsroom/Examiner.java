package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.stemma.Stages;
import news.stemma.Trace;
import news.stemma.app.report.Names;
import news.stemma.candidate.Family;
import news.stemma.candidate.Seniority;
import news.stemma.index.living.Finding;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Judgement;
import news.stemma.index.living.Status;
import news.stemma.index.living.StoredArticle;
import news.stemma.provenance.Link;
import news.stemma.relation.Relation;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// Looks into articles of an index for what they share with others, so that it can be browsed. What
/// is found is a note of where to look: what it says is evaluated anew when somebody opens it.
final class Examiner {
  private final Evaluator evaluator;

  Examiner(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /// What was found about some articles.
  ///
  /// @param gone ids of findings about them that hold no longer
  record Examined(ImmutableList<Finding> findings, ImmutableSet<String> gone) {}

  /// Looks into an article, and into those of its family that were led by another before.
  Examined examine(StoredArticle article, IndexView view) throws IOException {
    Map<String, Finding> found = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    Optional<Evaluation> evaluation = evaluate(article, view, found, known);
    if (evaluation.isPresent()) {
      for (Family family : evaluation.get().trace().families()) {
        if (family.leader() == evaluation.get().checked()) {
          for (Family.Member member : family.members()) {
            reexamine(evaluation.get(), member.document(), view, found, known);
          }
        }
      }
    }
    known.removeAll(found.keySet());
    return new Examined(ImmutableList.copyOf(found.values()), ImmutableSet.copyOf(known));
  }

  private void reexamine(
      Evaluation evaluation,
      int member,
      IndexView view,
      Map<String, Finding> found,
      Set<String> known)
      throws IOException {
    String leader = evaluation.name(evaluation.checked());
    boolean ledByAnother =
        view.findings(evaluation.ids().get(member)).stream()
            .anyMatch(finding -> !finding.leader().equals(leader));
    Optional<StoredArticle> article = view.find(evaluation.name(member));
    if (ledByAnother && article.isPresent()) {
      evaluate(article.get(), view, found, known);
    }
  }

  private Optional<Evaluation> evaluate(
      StoredArticle article, IndexView view, Map<String, Finding> found, Set<String> known)
      throws IOException {
    Optional<Evaluation> evaluated = evaluator.evaluate(article, view, Stages.SEQUENTIAL);
    if (evaluated.isEmpty()) {
      return evaluated;
    }
    Evaluation evaluation = evaluated.get();
    String name = evaluation.name(evaluation.checked());
    Map<String, Finding> before = new LinkedHashMap<>();
    view.findings(article.document().id()).stream()
        .filter(finding -> finding.ends().anyMatch(end -> end.name().equals(name)))
        .forEach(finding -> before.put(finding.id(), finding));
    known.addAll(before.keySet());
    Trace trace = evaluation.trace();
    for (Link link : trace.provenance().links()) {
      Relation relation = link.relation();
      if (relation.left() == evaluation.checked() || relation.right() == evaluation.checked()) {
        Finding finding = finding(evaluation, link);
        Optional<Finding> old = Optional.ofNullable(before.get(finding.id()));
        found.put(finding.id(), old.map(Finding::judgement).map(finding::with).orElse(finding));
      }
    }
    return evaluated;
  }

  private static Finding finding(Evaluation evaluation, Link link) {
    Relation relation = link.relation();
    int words =
        relation.passages().stream()
            .filter(passage -> passage.passage().primary())
            .mapToInt(passage -> passage.passage().words())
            .sum();
    return new Finding(
        end(evaluation, relation.left(), relation.leftCoverage().all()),
        end(evaluation, relation.right(), relation.rightCoverage().all()),
        Names.of(relation.kind()),
        link.source().map(evaluation::name),
        words,
        evaluation.name(leader(evaluation.trace(), relation)),
        new Judgement(Status.MACHINE, "", Instant.now()));
  }

  private static Finding.End end(Evaluation evaluation, int document, double share) {
    Document article = evaluation.trace().articles().get(document).document();
    return new Finding.End(
        evaluation.ids().get(document),
        article.id(),
        article.field(Field.OUTLET),
        article.field(Field.HEADLINE),
        article.published(),
        evaluation.seen().get(document).orElseThrow(),
        share);
  }

  /// Of the family of either, of two families the more senior leader; or of the two the more
  /// senior.
  private static int leader(Trace trace, Relation relation) {
    int[] leaders =
        trace.families().stream()
            .filter(family ->
                family
                    .documents()
                    .anyMatch(
                        document -> document == relation.left() || document == relation.right()))
            .mapToInt(Family::leader)
            .toArray();
    Seniority seniority = Seniority.of(trace.articles().stream().map(Article::document).toList());
    return seniority.mostSenior(
        leaders.length > 0 ? leaders : IntStream.of(relation.left(), relation.right()).toArray());
  }
}
