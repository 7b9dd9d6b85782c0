package news.stemma.app.ingest.markup.page;

import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Reads times as pages, feeds and agencies write them.
public final class Timestamps {
  private static final DateTimeFormatter ISO =
      format("yyyy-MM-dd['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][' '][XXX][XX][X]");

  /// ISO 8601 without marks between the parts.
  private static final DateTimeFormatter BASIC_ISO = format("yyyyMMdd'T'HHmm[ss][XXX][XX][X]");

  /// RFC 822 as RFC 2822 amends it.
  private static final DateTimeFormatter MAIL =
      format("[EEE, ]d MMM yyyy HH:mm[:ss][' '][XX][XXX][X]");

  /// The names of zones in RFC 822, section 5.1.
  private static final ImmutableMap<String, String> ZONES =
      ImmutableMap.<String, String>builder()
          .put(" GMT", " Z")
          .put(" UTC", " Z")
          .put(" UT", " Z")
          .put(" EST", " -0500")
          .put(" EDT", " -0400")
          .put(" CST", " -0600")
          .put(" CDT", " -0500")
          .put(" MST", " -0700")
          .put(" MDT", " -0600")
          .put(" PST", " -0800")
          .put(" PDT", " -0700")
          .buildOrThrow();

  private Timestamps() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /// In ISO 8601; without a zone where none is given, as it came where it is no time.
  public static String iso(String time) {
    String given = time.strip();
    try {
      TemporalAccessor read =
          formatOf(given)
              .parseBest(withZoneAsNumber(given), OffsetDateTime::from, LocalDateTime::from);
      return read instanceof OffsetDateTime zoned
          ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned)
          : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(read);
    } catch (DateTimeException e) {
      return given;
    }
  }

  private static DateTimeFormatter formatOf(String time) {
    if (time.length() > 8 && time.charAt(8) == 'T') {
      return BASIC_ISO;
    }
    return time.length() > 4 && time.charAt(4) == '-' ? ISO : MAIL;
  }

  /// Whether the first is after the second; not where one of them has no zone.
  public static boolean isLater(String time, String other) {
    try {
      return OffsetDateTime.parse(iso(time)).isAfter(OffsetDateTime.parse(iso(other)));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String withZoneAsNumber(String time) {
    for (ImmutableMap.Entry<String, String> zone : ZONES.entrySet()) {
      if (time.endsWith(zone.getKey())) {
        return time.substring(0, time.length() - zone.getKey().length()) + zone.getValue();
      }
    }
    return time;
  }
}
