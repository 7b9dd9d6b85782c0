package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import news.stemma.relation.Credits;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Article;

/// The news agency that each article of a corpus gives credit to.
final class Agencies {
  private final ImmutableList<Optional<String>> credited;

  private Agencies(ImmutableList<Optional<String>> credited) {
    this.credited = credited;
  }

  static Agencies of(List<Article> articles, SourceLexicon lexicon) {
    return new Agencies(
        articles.stream()
            .map(article ->
                Credits.of(article, lexicon).outlets().stream()
                    .filter(lexicon::isAgency)
                    .findFirst())
            .collect(ImmutableList.toImmutableList()));
  }

  Optional<String> creditedBy(int document) {
    return credited.get(document);
  }
}
