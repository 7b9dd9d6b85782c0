package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.stream.IntStream;
import news.stemma.app.measure.Register.Role;
import news.stemma.app.measure.Tally.Column;

/// How much of the narrative of each outlet agencies and others who supply copy carry. Articles
/// that are wire copy or press releases themselves are left out.
final class AgencyTable {
  private final Measured measured;
  private final Estimator estimator;

  AgencyTable(Measured measured, Estimator estimator) {
    this.measured = measured;
    this.estimator = estimator;
  }

  /// Rows by outlet, then origin: one for all of an origin, and one for each name that is known.
  ImmutableList<Row> rows() {
    ImmutableList<String> names = measured.register().outlets();
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    IntStream.range(0, names.size())
        .boxed()
        .sorted(Comparator.comparing(names::get))
        .filter(outlet -> articles(outlet).findAny().isPresent())
        .forEach(outlet -> add(outlet, rows));
    return rows.build();
  }

  private IntStream articles(int outlet) {
    return measured
        .byOutlet()
        .of(outlet)
        .filter(article -> measured.register().role(article) == Role.OUTLET);
  }

  private void add(int outlet, ImmutableList.Builder<Row> rows) {
    long narrative =
        articles(outlet)
            .mapToLong(article -> measured.tally().get(Column.NARRATIVE, article))
            .sum();
    for (Origin origin : Origin.values()) {
      rows.add(row(outlet, origin));
      measured
          .named()
          .row(outlet)
          .forEach((named, carried) -> {
            if (named.origin() == origin) {
              rows.add(
                  start(outlet, origin)
                      .put("name", named.name())
                      .put("articles", carried.articles())
                      .put("narrativeWords", carried.narrative())
                      .share("share", carried.narrative(), narrative));
            }
          });
    }
  }

  private Row start(int outlet, Origin origin) {
    return new Row()
        .put("outlet", measured.register().outlets().get(outlet))
        .put("origin", origin.label());
  }

  private Row row(int outlet, Origin origin) {
    Tally tally = measured.tally();
    Row row =
        start(outlet, origin)
            .put(
                "articles",
                articles(outlet).filter(article -> tally.get(origin, article) > 0).count())
            .put(
                "narrativeWords",
                articles(outlet).mapToLong(article -> tally.get(origin, article)).sum());
    estimator.put(
        row,
        "share",
        articles(outlet),
        article -> tally.get(origin, article),
        article -> tally.get(Column.NARRATIVE, article));
    return row;
  }
}
