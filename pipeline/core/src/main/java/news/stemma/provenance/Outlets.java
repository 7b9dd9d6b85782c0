package news.stemma.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.relation.Credits;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Article;
import news.stemma.text.Field;

/// The outlets of the articles that have a link, and the agency, or other supplier, that each gives
/// credit to; where they are known. 8 bytes an article.
final class Outlets {
  private static final String WIRE = "wire";
  private static final String PRESS_RELEASE = "press-release";

  /// What the numbers stand for; 0 for nothing known.
  private final List<String> names = new ArrayList<>(List.of(""));

  private final int[] outlets;
  private final int[] credited;
  private final BitSet wire = new BitSet();
  private final BitSet releases = new BitSet();

  private Outlets(int articles) {
    this.outlets = new int[articles];
    this.credited = new int[articles];
  }

  /// @param linked the articles that have a link
  static Outlets of(List<Article> articles, BitSet linked, SourceLexicon lexicon) {
    Outlets outlets = new Outlets(articles.size());
    Map<String, Integer> numbers = new HashMap<>();
    linked.stream()
        .forEach(document -> {
          Article article = articles.get(document);
          outlets.outlets[document] =
              outlets.number(SourceLexicon.foldedOutlet(article.document()), numbers);
          outlets.credited[document] = outlets.number(credited(article, lexicon), numbers);
          Optional<String> role = article.document().field(Field.ROLE);
          outlets.wire.set(document, role.filter(WIRE::equals).isPresent());
          outlets.releases.set(document, role.filter(PRESS_RELEASE::equals).isPresent());
        });
    return outlets;
  }

  private int number(Optional<String> name, Map<String, Integer> numbers) {
    return name.map(known ->
            numbers.computeIfAbsent(
                known,
                added -> {
                  names.add(added);
                  return names.size() - 1;
                }))
        .orElse(0);
  }

  /// Whom it gives credit to, or else the agency that it presents itself as the text of.
  private static Optional<String> credited(Article article, SourceLexicon lexicon) {
    Credits credits = Credits.of(article, lexicon);
    boolean outletKnown = article.document().field(Field.OUTLET).isPresent();
    return Stream.concat(
            credits.given().stream().filter(name -> outletKnown || lexicon.isAgency(name)),
            credits.own().stream().filter(lexicon::isAgency))
        .findFirst();
  }

  /// Whether both outlets are known, and are one.
  boolean same(int document, int other) {
    return outlets[document] != 0 && outlets[document] == outlets[other];
  }

  /// Whether both outlets are known, and are two.
  boolean different(int document, int other) {
    return outlets[document] != 0 && outlets[other] != 0 && outlets[document] != outlets[other];
  }

  /// Whether it came with the role `wire`.
  boolean isWire(int document) {
    return wire.get(document);
  }

  /// Whether it came with a role of those that write for others to print: `wire` or
  /// `press-release`.
  boolean supplies(int document) {
    return wire.get(document) || releases.get(document);
  }

  Optional<String> creditedBy(int document) {
    return Optional.of(names.get(credited[document])).filter(name -> !name.isEmpty());
  }
}
