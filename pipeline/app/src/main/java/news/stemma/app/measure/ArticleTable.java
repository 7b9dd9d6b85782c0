package news.stemma.app.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.stemma.app.measure.ArticleFigures.Carried;
import news.stemma.app.measure.Register.Role;
import news.stemma.relation.Voice;

/// Whose words each article's are; what all other tables are made of is summed on the way.
final class ArticleTable {
  private final Measured measured;

  ArticleTable(Measured measured) {
    this.measured = measured;
  }

  /// The row of the next article; its counts go where tables are made from.
  ///
  /// @param figures empty where the run doesn't tell its text
  Row add(int article, Optional<ArticleFigures> figures) {
    Register register = measured.register();
    Row row =
        new Row()
            .put("document", register.id(article))
            .put("outlet", register.outletName(article))
            .put("role", register.role(article).label())
            .put("day", register.day(article).map(Object::toString))
            .put("story", register.id(measured.stories().of(article)));
    if (figures.isEmpty()) {
      measured.tally().addUntold();
      return row;
    }
    measured.tally().add(figures.get());
    register
        .outlet(article)
        .ifPresent(outlet -> {
          addSole(outlet, figures.get());
          if (register.role(article) == Role.OUTLET) {
            addNamed(outlet, figures.get());
          }
        });
    put(figures.get(), row);
    return row;
  }

  private static void put(ArticleFigures of, Row row) {
    row.put("words", of.words());
    for (Voice voice : Voice.values()) {
      row.put(name(voice) + "Words", of.words(voice));
    }
    for (Voice voice : List.of(Voice.NARRATIVE, Voice.STATEMENT, Voice.UNKNOWN)) {
      String key = name(voice);
      row.put(
          "matched" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1),
          of.matched(voice));
    }
    int narrative = of.words(Voice.NARRATIVE);
    row.put("undecidedWords", of.undecided())
        .put("agencyWords", of.origins().getOrDefault(Origin.AGENCY, Carried.NOTHING).narrative())
        .share("unmatchedShare", of.unmatchedProse(), of.prose())
        .share("unmatchedNarrative", narrative - of.matched(Voice.NARRATIVE), narrative)
        .share("unsharedShare", of.unshared(), of.prose());
  }

  private static String name(Voice voice) {
    return voice.name().toLowerCase(Locale.ROOT);
  }

  private void addSole(int outlet, ArticleFigures figures) {
    figures
        .only()
        .forEach((other, words) -> {
          Long before = measured.sole().get(outlet, other);
          measured.sole().put(outlet, other, words + (before == null ? 0 : before));
        });
  }

  private void addNamed(int outlet, ArticleFigures figures) {
    for (Origin origin : Origin.values()) {
      figures
          .names(origin)
          .forEach((name, words) -> {
            if (words.narrative() > 0) {
              NamedOrigin named = new NamedOrigin(origin, name);
              NamedOrigin.Carried own = new NamedOrigin.Carried(1, words.narrative());
              NamedOrigin.Carried before = measured.named().get(outlet, named);
              measured.named().put(outlet, named, before == null ? own : own.plus(before));
            }
          });
    }
  }
}
