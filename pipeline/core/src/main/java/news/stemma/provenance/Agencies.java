package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.relation.Credits;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Article;
import news.stemma.text.Field;

/// The agency, or other supplier, that each article of a corpus gives credit to.
final class Agencies {
  private final ImmutableList<Optional<String>> credited;

  private Agencies(ImmutableList<Optional<String>> credited) {
    this.credited = credited;
  }

  static Agencies of(List<Article> articles, SourceLexicon lexicon) {
    return new Agencies(
        articles.stream()
            .map(article -> credited(article, Credits.of(article, lexicon), lexicon))
            .collect(ImmutableList.toImmutableList()));
  }

  /// Whom it gives credit to, or else the agency that it presents itself as the text of.
  private static Optional<String> credited(
      Article article, Credits credits, SourceLexicon lexicon) {
    boolean outletKnown = article.document().field(Field.OUTLET).isPresent();
    return Stream.concat(
            credits.given().stream().filter(name -> outletKnown || lexicon.isAgency(name)),
            credits.own().stream().filter(lexicon::isAgency))
        .findFirst();
  }

  Optional<String> creditedBy(int document) {
    return credited.get(document);
  }
}
