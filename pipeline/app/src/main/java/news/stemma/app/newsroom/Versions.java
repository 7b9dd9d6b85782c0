package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Neighbours.Neighbour;
import news.stemma.index.living.StoredArticle;
import news.stemma.text.Document;

/// Which of several versions of an article another can have been made from.
///
/// @param view has all versions
/// @param other the article that may have been made from them
record Versions(IndexView view, Document other) {
  /// By publication, or else by arrival.
  private static final Comparator<StoredArticle> EARLIEST_FIRST =
      Comparator.comparing(Versions::date).thenComparingLong(StoredArticle::sequence);

  /// In place of each neighbour the version of its id that stood when the other was published: the
  /// latest until then, the first where all came later, and the latest of all where nobody knows.
  /// Versions of the other's own id all stay.
  ImmutableList<Neighbour> standing(List<Neighbour> neighbours) throws IOException {
    Map<String, Neighbour> standing = new LinkedHashMap<>();
    for (Neighbour neighbour : neighbours) {
      StoredArticle article = neighbour.article();
      String id = article.document().id();
      if (id.equals(other.id())) {
        standing.put(id + '\0' + article.version(), neighbour);
      } else if (!standing.containsKey(id)) {
        standing.put(
            id,
            view.countVersions(id) == 1
                ? neighbour
                : shared(standing(id), neighbours, neighbour.shared()));
      }
    }
    return ImmutableList.copyOf(standing.values());
  }

  /// The version as it was found, or with what another of its id shares.
  private static Neighbour shared(
      StoredArticle stood, List<Neighbour> neighbours, ImmutableLongArray otherwise) {
    return neighbours.stream()
        .filter(neighbour -> neighbour.article().isSameVersion(stood))
        .findFirst()
        .orElseGet(() -> new Neighbour(stood, otherwise));
  }

  private StoredArticle standing(String id) throws IOException {
    List<StoredArticle> inOrder = view.versions(id).stream().sorted(EARLIEST_FIRST).toList();
    Optional<Instant> published = other.published();
    if (published.isEmpty()) {
      return inOrder.getLast();
    }
    return inOrder.reversed().stream()
        .filter(version -> !date(version).isAfter(published.get()))
        .findFirst()
        .orElse(inOrder.getFirst());
  }

  private static Instant date(StoredArticle article) {
    return article.document().published().orElse(article.seen());
  }
}
