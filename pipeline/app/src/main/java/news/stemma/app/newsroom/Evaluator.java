package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.stemma.Configuration;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.ingest.ContentId;
import news.stemma.app.newsroom.Neighbourhood.Neighbour;
import news.stemma.index.living.Arrival;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Secret;
import news.stemma.index.living.StoredArticle;
import news.stemma.index.living.Storing;
import news.stemma.sketch.Fingerprints;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;

/// Evaluates articles against an index: finds the neighbourhood of each there, and traces that as a
/// corpus of its own. All that the verdict on an article rests on shares wording with it, so the
/// verdict is that of a trace of the whole index, as long as the neighbourhood is whole.
final class Evaluator {
  private final Configuration configuration;
  private final ArticleParser parser;
  private final Sketcher sketcher;
  private final Keeping keeping;
  private final Secret secret;

  /// For an index that keeps so much, with such a secret.
  Evaluator(Configuration configuration, Storing storing, Secret secret) {
    this.configuration = configuration;
    this.parser = new ArticleParser(configuration.languages());
    this.sketcher = new Sketcher(configuration.scheme());
    this.keeping = new Keeping(storing, secret, parser);
    this.secret = secret;
  }

  /// An article as it is added.
  Arrival arrival(Document document, Instant seen) {
    Article article = parser.parse(document);
    return keeping.arrival(article, fingerprints(article), seen);
  }

  private Neighbourhood.Surroundings surroundings(IndexView view) {
    return new Neighbourhood.Surroundings(view, keeping, configuration.scoring().prospect());
  }

  private Fingerprints fingerprints(Article article) {
    return sketcher.fingerprints(article);
  }

  /// Of an article that somebody hands in. One of the index with the same id and text is the
  /// article itself, and no neighbour.
  ///
  /// @param stages where the trace runs
  Evaluation evaluate(Document document, IndexView view, Stages stages) throws IOException {
    Optional<StoredArticle> itself = itself(document, view);
    Article article = parser.parse(document);
    Neighbourhood around =
        Neighbourhood.of(document, fingerprints(article), itself, surroundings(view), stages);
    // What can't be masked shares no masked word with any, which is what its trace will say.
    Article compared = keeping.comparable(article).orElse(article);
    Neighbour checked =
        new Neighbour(
            compared,
            itself.map(own -> own.document().id()).orElse(document.id()),
            itself.map(StoredArticle::version).orElse(""),
            itself.map(StoredArticle::seen));
    return evaluate(checked, article, around, stages);
  }

  /// The article, where it is in the index: by its id, or by that which it has where it was stored
  /// without one.
  private Optional<StoredArticle> itself(Document document, IndexView view) throws IOException {
    HashCode digest = secret.digest(document.text());
    for (String id : List.of(document.id(), ContentId.of(document.text()))) {
      for (StoredArticle version : view.versions(id)) {
        if (version.digest().equals(digest)) {
          return Optional.of(version);
        }
      }
    }
    return Optional.empty();
  }

  /// Of an article of the index; empty where that keeps its fingerprints alone.
  ///
  /// @param stages where the trace runs
  Optional<Evaluation> evaluate(StoredArticle stored, IndexView view, Stages stages)
      throws IOException {
    Optional<Article> kept = keeping.kept(stored, view.name(stored));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Article article = kept.get();
    Neighbourhood around =
        Neighbourhood.of(
            article.document(),
            stored.fingerprints().orElseGet(() -> fingerprints(article)),
            Optional.of(stored),
            surroundings(view),
            stages);
    Neighbour checked =
        new Neighbour(
            article, stored.document().id(), stored.version(), Optional.of(stored.seen()));
    return Optional.of(evaluate(checked, article, around, stages));
  }

  /// @param shown the checked article as it is to be shown
  private Evaluation evaluate(
      Neighbour checked, Article shown, Neighbourhood around, Stages stages) {
    List<Neighbour> all = new ArrayList<>(around.compared());
    all.add(checked);
    all.sort(Neighbour.BY_NAME);
    IdentityHashMap<Document, Article> articles = new IdentityHashMap<>();
    all.forEach(one -> articles.put(one.article().document(), one.article()));
    Trace trace =
        new Stemma(configuration, new MemoryEngine(stages))
            .trace(
                all.stream().map(one -> one.article().document()).toList(),
                document -> Objects.requireNonNull(articles.get(document)));
    int position = all.indexOf(checked);
    List<Article> toShow = new ArrayList<>(trace.articles());
    toShow.set(position, shown);
    return new Evaluation(
        new Trace(
            toShow,
            trace.families(),
            trace.statistics(),
            trace.voices(),
            trace.sources(),
            trace.provenance(),
            Optional.empty()),
        position,
        all.stream().map(Neighbour::id).collect(ImmutableList.toImmutableList()),
        all.stream().map(Neighbour::version).collect(ImmutableList.toImmutableList()),
        all.stream().map(Neighbour::seen).collect(ImmutableList.toImmutableList()),
        around.hashed(),
        keeping.isMasked(),
        around.extent());
  }
}
