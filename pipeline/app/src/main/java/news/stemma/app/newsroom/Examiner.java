package news.stemma.app.newsroom;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.stemma.Stages;
import news.stemma.Trace;
import news.stemma.app.report.Names;
import news.stemma.app.report.Withholding;
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
///
/// One goes through some articles, by one view of the index, and knows beside that what it found
/// itself.
final class Examiner {
  private static final String COPY = Names.of(Relation.Kind.COPY);

  /// Letters of a headline that is taken from the text.
  private static final int HEADLINE = 120;

  private final Evaluator evaluator;
  private final IndexView view;
  private final Map<String, Finding> found = new LinkedHashMap<>();
  private final SetMultimap<String, String> foundOf = LinkedHashMultimap.create();
  private final Set<String> gone = new LinkedHashSet<>();

  Examiner(Evaluator evaluator, IndexView view) {
    this.evaluator = evaluator;
    this.view = view;
  }

  /// What was found.
  ImmutableList<Finding> findings() {
    return ImmutableList.copyOf(found.values());
  }

  /// Ids of findings that hold no longer.
  ImmutableSet<String> gone() {
    return Sets.difference(gone, found.keySet()).immutableCopy();
  }

  /// Looks into an article.
  void examine(StoredArticle article) throws IOException {
    Optional<Evaluation> evaluated = evaluator.evaluate(article, view, Stages.SEQUENTIAL);
    if (evaluated.isEmpty()) {
      return;
    }
    Evaluation evaluation = evaluated.get();
    Map<String, Finding> before = new LinkedHashMap<>();
    known(article.document().id()).forEach(finding -> before.put(finding.id(), finding));
    gone.addAll(Sets.intersection(before.keySet(), compared(evaluation)));
    Map<String, String> leaders = leaders(evaluation);
    for (Link link : evaluation.trace().provenance().links()) {
      Relation relation = link.relation();
      if (relation.left() == evaluation.checked() || relation.right() == evaluation.checked()) {
        Finding finding = finding(evaluation, link);
        Optional<Finding> old = Optional.ofNullable(before.get(finding.id()));
        put(
            old.map(Finding::judgement)
                .map(finding::with)
                .orElse(finding)
                .ledBy(leaders.getOrDefault(finding.leader(), finding.leader())));
      }
    }
  }

  /// Ids that findings about the article have or would have, of those that it was compared with.
  private static Set<String> compared(Evaluation evaluation) {
    return IntStream.range(0, evaluation.ids().size())
        .filter(document -> document != evaluation.checked())
        .mapToObj(
            document -> Finding.id(evaluation.key(document), evaluation.key(evaluation.checked())))
        .collect(ImmutableSet.toImmutableSet());
  }

  private void put(Finding finding) {
    found.put(finding.id(), finding);
    finding.ends().forEach(end -> foundOf.put(end.id(), finding.id()));
  }

  /// What is known of an article, the latest of each finding.
  private Collection<Finding> known(String articleId) throws IOException {
    Map<String, Finding> known = new LinkedHashMap<>();
    view.findings(articleId).forEach(finding -> known.put(finding.id(), finding));
    foundOf.get(articleId).forEach(id -> known.computeIfPresent(id, (key, old) -> found.get(id)));
    foundOf.get(articleId).forEach(id -> known.computeIfAbsent(id, found::get));
    return known.values();
  }

  /// By the leader that the neighbourhood gives the article's family, the one that the index has
  /// for it: of all that lead copies of its members the most senior. Neighbourhoods of a large
  /// family differ, and its findings are to stay together all the same; where a more senior article
  /// comes, they follow it.
  private Map<String, String> leaders(Evaluation evaluation) throws IOException {
    Optional<Family> family =
        evaluation.trace().families().stream()
            .filter(one -> one.documents().anyMatch(document -> document == evaluation.checked()))
            .findFirst();
    if (family.isEmpty()) {
      return Map.of();
    }
    String given = evaluation.name(family.get().leader());
    Set<String> leaders = new LinkedHashSet<>(Set.of(given));
    for (int document : family.get().documents().toArray()) {
      known(evaluation.ids().get(document)).stream()
          .filter(finding -> finding.relation().equals(COPY))
          .forEach(finding -> leaders.add(finding.leader()));
    }
    String leader = mostSenior(leaders);
    for (String other : Sets.difference(leaders, Set.of(leader))) {
      follow(other, leader);
    }
    return Map.of(given, leader);
  }

  private void follow(String other, String leader) throws IOException {
    for (Finding finding : view.findings().ofCluster(Finding.cluster(other))) {
      if (!found.containsKey(finding.id())) {
        put(finding.ledBy(leader));
      }
    }
    found.replaceAll(
        (id, finding) -> finding.leader().equals(other) ? finding.ledBy(leader) : finding);
  }

  private String mostSenior(Set<String> names) throws IOException {
    Map<String, Instant> published = new HashMap<>();
    for (String name : names) {
      published.put(
          name,
          view.find(name).flatMap(article -> article.document().published()).orElse(Instant.MAX));
    }
    return Collections.min(
        names,
        Comparator.comparing((String name) -> published.getOrDefault(name, Instant.MAX))
            .thenComparing(Document.ID_ORDER));
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
        evaluation.versions().get(document),
        article.id(),
        article.field(Field.OUTLET),
        headline(evaluation, document),
        article.published(),
        evaluation.seen().get(document).orElseThrow(),
        share);
  }

  /// The headline or else what the text begins with, where that is kept and may be shown.
  private static Optional<String> headline(Evaluation evaluation, int document) {
    Document article = evaluation.trace().articles().get(document).document();
    return Withholding.of(article, Instant.now())
        ? Optional.empty()
        : article.field(Field.HEADLINE).or(() -> firstWords(evaluation, document));
  }

  private static Optional<String> firstWords(Evaluation evaluation, int document) {
    Article article = evaluation.trace().articles().get(document);
    return evaluation.masked()
        ? Optional.empty()
        : article.sentences().stream()
            .findFirst()
            .map(first -> first.span().of(article.text()).replaceAll("\\s+", " "))
            .map(words -> Ascii.truncate(words, HEADLINE, "…"));
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
        IntStream.of(leaders.length > 0 ? leaders : new int[] {relation.left(), relation.right()}));
  }
}
