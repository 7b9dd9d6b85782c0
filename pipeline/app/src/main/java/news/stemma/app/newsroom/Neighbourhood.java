package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Neighbours;
import news.stemma.index.living.StoredArticle;
import news.stemma.sketch.Fingerprints;
import news.stemma.text.Article;
import news.stemma.text.Document;

/// What an index has around an article.
///
/// @param compared articles that can be traced with it
/// @param hashed articles of which the index keeps fingerprints alone
record Neighbourhood(
    ImmutableList<Neighbour> compared, ImmutableList<RunMatch> hashed, Evaluation.Extent extent) {
  /// Articles that one is compared with.
  private static final int NEIGHBOURS = 64;

  /// Behind the name of an article of the index that the checked one has too.
  private static final String INDEXED = "@indexed";

  /// An article by the name that it has in the trace.
  ///
  /// @param id of all its versions
  record Neighbour(Article article, String id, Optional<Instant> seen) {
    static final Comparator<Neighbour> BY_NAME =
        Comparator.comparing(one -> one.article().id(), Document.ID_ORDER);
  }

  /// @param itself the article, where it is in the index
  static Neighbourhood of(
      Document checked,
      Fingerprints fingerprints,
      Optional<StoredArticle> itself,
      Surroundings surroundings)
      throws IOException {
    IndexView view = surroundings.view();
    Neighbours found = view.neighbours(fingerprints, NEIGHBOURS + 1);
    List<StoredArticle> standing =
        Versions.standing(
            found.nearest().stream()
                .map(Neighbours.Neighbour::article)
                .filter(other -> itself.filter(other::isSameVersion).isEmpty())
                .toList(),
            checked);
    ImmutableList.Builder<Neighbour> compared = ImmutableList.builder();
    ImmutableList.Builder<RunMatch> hashed = ImmutableList.builder();
    for (Neighbours.Neighbour neighbour : found.nearest()) {
      StoredArticle article = neighbour.article();
      if (standing.contains(article)) {
        String name = view.name(article);
        String called = name.equals(checked.id()) ? name + INDEXED : name;
        Optional<Article> kept = surroundings.keeping().kept(article, called);
        if (kept.isEmpty()) {
          hashed.add(RunMatch.of(called, neighbour, fingerprints));
        } else if (article.fingerprints().isPresent()
            || surroundings.prospects().hold(fingerprints, kept.get(), neighbour.shared())) {
          compared.add(
              new Neighbour(kept.get(), article.document().id(), Optional.of(article.seen())));
        }
      }
    }
    return new Neighbourhood(
        compared.build(),
        hashed.build(),
        new Evaluation.Extent(
            view.articles(), found.candidates() - (itself.isPresent() ? 1 : 0), standing.size()));
  }

  /// An index, how what it keeps is read, and what of it is worth a closer look.
  record Surroundings(IndexView view, Keeping keeping, Prospects prospects) {}
}
