package news.stemma.app.newsroom;

import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.stemma.index.living.StoredArticle;
import news.stemma.text.Document;

/// Which of several versions of an article another can have been made from.
final class Versions {
  /// By publication, or else by arrival.
  private static final Comparator<StoredArticle> EARLIEST_FIRST =
      Comparator.comparing(Versions::date).thenComparingLong(StoredArticle::sequence);

  private Versions() {}

  /// Of each id the version that stood when the other was published: the latest until then, the
  /// first where all came later, and the latest of all where nobody knows. Versions of the other's
  /// own id all stay.
  static List<StoredArticle> standing(List<StoredArticle> articles, Document other) {
    return Multimaps.index(articles, article -> article.document().id()).asMap().values().stream()
        .flatMap(versions ->
            versions.iterator().next().document().id().equals(other.id())
                ? versions.stream()
                : Optional.of(standing(versions, other.published())).stream())
        .toList();
  }

  private static StoredArticle standing(
      Collection<StoredArticle> versions, Optional<Instant> published) {
    List<StoredArticle> inOrder = versions.stream().sorted(EARLIEST_FIRST).toList();
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
