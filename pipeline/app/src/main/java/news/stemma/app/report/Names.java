package news.stemma.app.report;

import java.util.Locale;

/// The names that outputs use for the values of enums: `SHARED_SOURCE` is `shared-source`.
public final class Names {
  private Names() {}

  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
