package news.stemma.app.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.app.measure.ArticleFigures.Carried;
import news.stemma.app.measure.Register.Role;

/// How much of the narrative of each article agencies and others who supply copy carry, which is
/// what [AgencyTable] sums, and which texts have it.
final class CarriedTable implements AutoCloseable {
  private final Register register;
  private final TableFile carried;
  private final TableFile carriers;

  private CarriedTable(Register register, TableFile carried, TableFile carriers) {
    this.register = register;
    this.carried = carried;
    this.carriers = carriers;
  }

  static CarriedTable in(Path folder, Register register) throws IOException {
    return new CarriedTable(
        register, TableFile.in(folder, "carried"), TableFile.in(folder, "carriers"));
  }

  /// Takes the next article; wire copy and press releases themselves have no rows.
  void add(int article, Optional<ArticleFigures> figures) throws IOException {
    if (figures.isPresent() && register.role(article) == Role.OUTLET) {
      for (Origin origin : Origin.values()) {
        add(article, origin, figures.get());
      }
      addCarriers(article, figures.get());
    }
  }

  private void add(int article, Origin origin, ArticleFigures figures) throws IOException {
    Carried all = figures.origins().getOrDefault(origin, Carried.NOTHING);
    if (all.narrative() > 0) {
      carried.write(start(article, origin).put("narrativeWords", all.narrative()));
    }
    for (Map.Entry<String, Carried> named : figures.names(origin).entrySet()) {
      if (named.getValue().narrative() > 0) {
        carried.write(
            start(article, origin)
                .put("name", named.getKey())
                .put("narrativeWords", named.getValue().narrative()));
      }
    }
  }

  private void addCarriers(int article, ArticleFigures figures) throws IOException {
    List<Map.Entry<Carrier, Carried>> some =
        figures.carriers().entrySet().stream()
            .filter(entry -> entry.getValue().narrative() > 0)
            .sorted(Comparator.comparing(entry -> entry.getKey().origin()))
            .toList();
    for (Map.Entry<Carrier, Carried> entry : some) {
      carriers.write(
          start(article, entry.getKey().origin())
              .put("name", entry.getKey().name())
              .put("carrier", entry.getKey().id())
              .put("narrativeWords", entry.getValue().narrative()));
    }
  }

  private Row start(int article, Origin origin) {
    return new Row().put("document", register.id(article)).put("origin", origin.label());
  }

  @Override
  public void close() throws IOException {
    try (carried;
        carriers) {
      // Closes both, whatever the first does.
    }
  }
}
