package news.stemma.app.measure;

import java.util.Comparator;

/// An agency or another supplier by its name.
record NamedOrigin(Origin origin, String name) implements Comparable<NamedOrigin> {
  private static final Comparator<NamedOrigin> ORDER =
      Comparator.comparing(NamedOrigin::origin).thenComparing(NamedOrigin::name);

  /// What it carries of an outlet's articles.
  record Carried(int articles, long narrative) {
    Carried plus(Carried other) {
      return new Carried(articles + other.articles, narrative + other.narrative);
    }
  }

  @Override
  public int compareTo(NamedOrigin other) {
    return ORDER.compare(this, other);
  }
}
