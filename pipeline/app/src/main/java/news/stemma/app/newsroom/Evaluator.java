package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.stemma.Configuration;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Neighbours;
import news.stemma.index.living.StoredArticle;
import news.stemma.sketch.Fingerprints;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;

/// Evaluates an article against an index: finds its neighbourhood there, and traces that as a
/// corpus of its own. All that the verdict on an article rests on shares wording with it, so the
/// verdict is that of a trace of the whole index, as long as the neighbourhood is whole.
public final class Evaluator {
  /// Articles that one is compared with.
  static final int NEIGHBOURS = 24;

  private final Configuration configuration;
  private final ArticleParser parser;
  private final Sketcher sketcher;

  public Evaluator(Configuration configuration) {
    this.configuration = configuration;
    this.parser = new ArticleParser(configuration.languages());
    this.sketcher = new Sketcher(configuration.scheme());
  }

  /// An article of the neighbourhood.
  ///
  /// @param document by the name that it has in the trace
  private record Neighbour(Document document, String id, Optional<Instant> seen) {}

  Article parse(Document document) {
    return parser.parse(document);
  }

  Fingerprints fingerprints(Article article) {
    return sketcher.sketch(article).fingerprints();
  }

  /// Of an article that somebody hands in. One of the index with the same id and text is the
  /// article itself, and no neighbour.
  ///
  /// @param stages where the trace runs
  public Evaluation evaluate(Document document, IndexView view, Stages stages) throws IOException {
    HashCode digest = view.secret().digest(document.text());
    Optional<StoredArticle> itself =
        view.versions(document.id()).stream()
            .filter(version -> version.digest().equals(digest))
            .findFirst();
    return evaluate(document, itself, view, stages);
  }

  /// Of an article of the index.
  ///
  /// @param stages where the trace runs
  public Evaluation evaluate(StoredArticle article, IndexView view, Stages stages)
      throws IOException {
    Document document = article.document();
    return evaluate(
        new Document(view.name(article), document.text(), document.fields()),
        Optional.of(article),
        view,
        stages);
  }

  private Evaluation evaluate(
      Document document, Optional<StoredArticle> itself, IndexView view, Stages stages)
      throws IOException {
    Article article = parser.parse(document);
    Neighbours found = view.neighbours(fingerprints(article), NEIGHBOURS + 1);
    List<StoredArticle> others =
        found.nearest().stream()
            .map(Neighbours.Neighbour::article)
            .filter(other -> itself.filter(own -> isSame(own, other)).isEmpty())
            .toList();
    List<Neighbour> all = new ArrayList<>();
    all.add(
        new Neighbour(
            document,
            itself.map(own -> own.document().id()).orElse(document.id()),
            itself.map(StoredArticle::seen)));
    for (StoredArticle other : Versions.standing(others, document)) {
      all.add(neighbour(other, document, view));
    }
    all.sort(Comparator.comparing(one -> one.document().id(), Document.ID_ORDER));
    Trace trace =
        new Stemma(configuration, new MemoryEngine(stages))
            .trace(
                all.stream().map(Neighbour::document).toList(),
                one -> one == document ? article : parser.parse(one));
    int candidates = found.candidates() - (itself.isPresent() ? 1 : 0);
    return new Evaluation(
        trace,
        all.stream().map(Neighbour::document).toList().indexOf(document),
        all.stream().map(Neighbour::id).collect(ImmutableList.toImmutableList()),
        all.stream().map(Neighbour::seen).collect(ImmutableList.toImmutableList()),
        all.size() - 1,
        candidates,
        view.articles());
  }

  private static boolean isSame(StoredArticle one, StoredArticle other) {
    return one.document().id().equals(other.document().id())
        && one.version().equals(other.version());
  }

  private static Neighbour neighbour(StoredArticle other, Document checked, IndexView view)
      throws IOException {
    String name = view.name(other);
    Document document = other.document();
    return new Neighbour(
        new Document(
            name.equals(checked.id()) ? name + "@indexed" : name,
            document.text(),
            document.fields()),
        document.id(),
        Optional.of(other.seen()));
  }
}
