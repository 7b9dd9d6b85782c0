package news.stemma.app.http;

import java.util.Locale;

/// What the holder of a token may do.
public enum Scope {
  /// Look things up and check articles.
  READ,
  /// That, and add, remove and judge.
  WRITE;

  /// Whether who may do this may do that, too.
  boolean covers(Scope needed) {
    return this == WRITE || needed == READ;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
