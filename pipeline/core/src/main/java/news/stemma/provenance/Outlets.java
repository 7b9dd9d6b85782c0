package news.stemma.provenance;

import java.util.List;
import java.util.Optional;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Article;

/// The outlets of the articles of a corpus, where they are known.
final class Outlets {
  private final List<Optional<String>> outlets;

  Outlets(List<Article> articles) {
    this.outlets =
        articles.stream().map(article -> SourceLexicon.foldedOutlet(article.document())).toList();
  }

  /// Whether both outlets are known, and are one.
  boolean same(int document, int other) {
    return of(document).isPresent() && of(document).equals(of(other));
  }

  /// Whether both outlets are known, and are two.
  boolean different(int document, int other) {
    return of(document).isPresent() && of(other).isPresent() && !same(document, other);
  }

  private Optional<String> of(int document) {
    return outlets.get(document);
  }
}
