package news.stemma.app.ingest.markup.page;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Locale;
import java.util.regex.Pattern;
import news.stemma.text.Field;
import org.jspecify.annotations.Nullable;

/// Gathers what is known of an article, best source first: what is known already stays.
public final class Facts {
  /// Where a time of publication came from: a feed or an agency's record.
  public static final String FEED = "feed";

  /// The time of the archive's copy: the page was there by then.
  public static final String ARCHIVE = "archive";

  static final String PAGE = "page";

  private static final Pattern BY =
      Pattern.compile("^(?:by|von|por)\\s+(?=\\p{Lu})", Pattern.CASE_INSENSITIVE);

  private final EnumMap<Field, String> values = new EnumMap<>(Field.class);

  /// Adds a value with its blanks collapsed, unless it is empty or the field is known.
  public void put(Field field, @Nullable String value) {
    String clean = value == null ? "" : CharMatcher.whitespace().trimAndCollapseFrom(value, ' ');
    if (!clean.isEmpty()) {
      values.putIfAbsent(field, clean);
    }
  }

  /// Adds a time of publication.
  ///
  /// @param from [#FEED], [#ARCHIVE] or page
  public void putPublished(@Nullable String time, String from) {
    if (time != null && !time.isBlank() && !values.containsKey(Field.PUBLISHED)) {
      values.put(Field.PUBLISHED, Timestamps.iso(time));
      values.put(Field.PUBLISHED_FROM, from);
    }
  }

  /// Adds whom a text is by, without the word for it; an address is no name.
  public void putByline(@Nullable String byline) {
    if (byline != null && !byline.contains("://")) {
      put(Field.BYLINE, BY.matcher(byline.strip()).replaceFirst(""));
    }
  }

  /// Adds the time before which a text is not to be shown.
  public void putEmbargo(String time) {
    put(Field.EMBARGO, Timestamps.iso(time));
  }

  /// Adds whether a text may be used, if it is one of the words for that.
  public void putStatus(String status) {
    switch (status.toLowerCase(Locale.ROOT)) {
      case "usable", "embargoed" -> put(Field.STATUS, "usable");
      case "withheld" -> put(Field.STATUS, "withheld");
      case "canceled", "cancelled" -> put(Field.STATUS, "canceled");
      default -> {}
    }
  }

  public void putAll(ImmutableMap<Field, String> others) {
    others.forEach(values::putIfAbsent);
  }

  public ImmutableMap<Field, String> fields() {
    return Maps.immutableEnumMap(values);
  }
}
