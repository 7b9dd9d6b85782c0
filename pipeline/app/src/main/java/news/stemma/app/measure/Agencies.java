package news.stemma.app.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.stemma.app.measure.Register.Role;
import news.stemma.relation.Credits;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Article;
import news.stemma.text.Field;

/// Which agencies articles credit: those of the lexicon, and outlets whose wire copy is in the run.
final class Agencies {
  private final SourceLexicon lexicon;

  /// What the run calls those that have wire copy in it, by what the lexicon calls them.
  private final Map<String, String> names = new HashMap<>();

  private Agencies(SourceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  static Agencies of(Register register, SourceLexicon known) {
    Set<String> suppliers = new HashSet<>();
    for (int article = 0; article < register.size(); article++) {
      if (register.role(article) == Role.WIRE) {
        register.outletName(article).ifPresent(suppliers::add);
      }
    }
    TreeSet<String> ordered = new TreeSet<>(suppliers);
    Agencies agencies = new Agencies(known.withAgencies(ordered));
    for (String name : ordered) {
      agencies.lexicon.outlet(name).ifPresent(outlet -> agencies.names.putIfAbsent(outlet, name));
    }
    return agencies;
  }

  /// The first agency that the article credits, in the order of names, by the name that the run has
  /// for it; where its own outlet isn't known, or the agency that it presents itself as the text
  /// of.
  Optional<String> credited(Article article) {
    Credits credits = Credits.of(article, lexicon);
    boolean outletKnown = article.document().field(Field.OUTLET).isPresent();
    Set<String> credited = new TreeSet<>(outletKnown ? credits.given() : credits.outlets());
    // A name that fills the field needs no capital to be one.
    article
        .document()
        .field(Field.CREDIT)
        .flatMap(lexicon::outlet)
        .filter(outlet -> !credits.own().contains(outlet))
        .ifPresent(credited::add);
    return credited.stream()
        .filter(lexicon::isAgency)
        .map(outlet -> names.getOrDefault(outlet, outlet))
        .sorted()
        .findFirst();
  }
}
