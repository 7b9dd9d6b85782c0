package news.stemma.app.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// Which texts are matched but not shown.
public final class Withholding {
  /// Fields that may hold words of the text.
  public static final ImmutableSet<Field> TELLING =
      ImmutableSet.of(Field.URL, Field.HEADLINE, Field.BYLINE, Field.CREDIT, Field.EXTRA);

  private static final ImmutableSet<String> NOT_TO_BE_SHOWN =
      ImmutableSet.of("withheld", "canceled", "cancelled", "killed", "spiked");

  private Withholding() {}

  /// Whether its status says so, or an embargo holds. One that is no time holds, too.
  ///
  /// @param asOf the time by which embargoes are judged
  public static boolean of(Document document, Instant asOf) {
    return document
            .field(Field.STATUS)
            .map(status -> Ascii.toLowerCase(status.strip()).replaceFirst("^stat:", ""))
            .filter(NOT_TO_BE_SHOWN::contains)
            .isPresent()
        || document.field(Field.EMBARGO).filter(embargo -> holds(embargo, asOf)).isPresent();
  }

  private static boolean holds(String embargo, Instant asOf) {
    try {
      return OffsetDateTime.parse(embargo).toInstant().isAfter(asOf);
    } catch (DateTimeParseException e) {
      return true;
    }
  }
}
