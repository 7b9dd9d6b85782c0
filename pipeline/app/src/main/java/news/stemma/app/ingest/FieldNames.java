package news.stemma.app.ingest;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.stemma.text.Field;

/// What the fields of a record are called, and what for: those of one name are a [Field], the id or
/// the text.
public final class FieldNames implements Serializable {
  private static final long serialVersionUID = 1;

  static final String ID = "id";
  static final String TEXT = "text";

  /// In the order in which they are written.
  static final ImmutableBiMap<String, Field> FIELDS =
      ImmutableBiMap.<String, Field>builder()
          .put("version", Field.VERSION)
          .put("outlet", Field.OUTLET)
          .put("role", Field.ROLE)
          .put("url", Field.URL)
          .put("published", Field.PUBLISHED)
          .put("publishedFrom", Field.PUBLISHED_FROM)
          .put("observed", Field.OBSERVED)
          .put("headline", Field.HEADLINE)
          .put("byline", Field.BYLINE)
          .put("credit", Field.CREDIT)
          .put("lang", Field.LANG)
          .put("rights", Field.RIGHTS)
          .put("embargo", Field.EMBARGO)
          .put("status", Field.STATUS)
          .buildOrThrow();

  private static final ImmutableMap<String, String> OTHER_NAMES =
      ImmutableMap.of("source", "outlet", "title", "headline");

  public static final FieldNames STANDARD = mapped(ImmutableMap.of());

  private final ImmutableMap<String, String> mapped;
  private final ImmutableMap<String, String> known;

  private FieldNames(Map<String, String> mapped, Map<String, String> known) {
    this.mapped = ImmutableMap.copyOf(new TreeMap<>(mapped));
    this.known = ImmutableMap.copyOf(known);
  }

  /// The standard names, but where another is given; what has another name goes by that alone.
  ///
  /// @param names by what they stand for, such as `body` by `text`
  /// @throws IllegalArgumentException where one stands for nothing, or for two things
  public static FieldNames mapped(Map<String, String> names) {
    Map<String, String> known = new HashMap<>(OTHER_NAMES);
    for (String target : targets()) {
      known.put(target, target);
    }
    Map<String, String> mapped = new HashMap<>();
    names.forEach((target, name) -> {
      if (!targets().contains(target) && !OTHER_NAMES.containsKey(target)) {
        throw new IllegalArgumentException(
            "no field '" + target + "'; there are " + String.join(", ", targets()));
      }
      String canonical = OTHER_NAMES.getOrDefault(target, target);
      if (mapped.containsValue(name) || mapped.put(canonical, name) != null) {
        throw new IllegalArgumentException("'" + target + "=" + name + "' is one mapping too many");
      }
      known.values().removeIf(canonical::equals);
    });
    mapped.forEach((target, name) -> known.put(name, target));
    return new FieldNames(mapped, known);
  }

  private static List<String> targets() {
    List<String> targets = new ArrayList<>(List.of(ID));
    targets.addAll(FIELDS.keySet());
    targets.add(TEXT);
    return targets;
  }

  /// What a field stands for: a key of [#FIELDS], [#ID] or [#TEXT].
  Optional<String> target(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /// What the text is called.
  String text() {
    return mapped.getOrDefault(TEXT, TEXT);
  }

  /// The names that the user gave.
  ImmutableSet<String> mappedNames() {
    return ImmutableSet.copyOf(mapped.values());
  }

  @Override
  public String toString() {
    return mapped.toString();
  }
}
