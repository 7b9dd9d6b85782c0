package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON value from a file, which knows where it stands so that what is wrong can be mended.
public final class JsonRow {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String place;
  private final JsonNode json;

  private JsonRow(String place, JsonNode json) {
    this.place = place;
    this.json = json;
  }

  /// Reads JSON lines: an object a line, empty lines aside.
  static <T> ImmutableList<T> lines(Path file, Function<JsonRow, T> reading) {
    ImmutableList.Builder<T> rows = ImmutableList.builder();
    visit(file, row -> rows.add(reading.apply(row)));
    return rows.build();
  }

  /// Reads JSON lines one by one, and keeps none.
  static void visit(Path file, Consumer<JsonRow> visitor) {
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String text = number == 1 ? withoutMark(line) : line;
        if (!text.isBlank()) {
          visitor.accept(object(file + ":" + number, text));
        }
      }
    } catch (IOException e) {
      throw new BadLabelsException(reason(file, e));
    }
  }

  /// Reads one JSON array, whose items are counted from 1.
  static <T> ImmutableList<T> array(Path file, Function<JsonRow, T> reading) {
    JsonNode json;
    try {
      json = MAPPER.readTree(withoutMark(Files.readString(file)));
    } catch (IOException e) {
      throw new BadLabelsException(reason(file, e));
    } catch (JacksonException e) {
      throw new BadLabelsException(
          file + ":" + e.getLocation().getLineNr() + ": no JSON from here on; mend it");
    }
    if (!json.isArray()) {
      throw new BadLabelsException(file + ": no JSON array; put the items between [ and ]");
    }
    ImmutableList.Builder<T> rows = ImmutableList.builder();
    for (int i = 0; i < json.size(); i++) {
      rows.add(reading.apply(new JsonRow(file + ", item " + (i + 1), json.get(i))));
    }
    return rows.build();
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /// Whether the first character that is no blank opens a JSON array.
  static boolean isArray(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int next = in.read();
      while (next == '\uFEFF' || Character.isWhitespace(next)) {
        next = in.read();
      }
      return next == '[';
    } catch (IOException e) {
      throw new BadLabelsException(reason(file, e));
    }
  }

  private static JsonRow object(String place, String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (json.isObject()) {
        return new JsonRow(place, json);
      }
    } catch (JacksonException e) {
      throw new BadLabelsException(
          place
              + (text.startsWith("\"{\"\"")
                  ? ": no JSON, since a spreadsheet has saved it; take the file as it was before"
                  : ": no JSON that can be read; mend the line"));
    }
    throw new BadLabelsException(place + ": no JSON object; give one object a line");
  }

  private static String reason(Path file, IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> file + ": no such file";
      case AccessDeniedException denied -> file + ": permission denied";
      case CharacterCodingException coding -> file + ": not UTF-8; save it so";
      default -> file + ": can't be read: " + e.getMessage();
    };
  }

  boolean has(String key) {
    return json.hasNonNull(key);
  }

  public String text(String key) {
    return optionalText(key).orElseThrow(() -> wrong("no text \"" + key + "\"; add it"));
  }

  public Optional<String> optionalText(String key) {
    return Optional.ofNullable(json.get(key)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  /// A text or a whole number, as labels of clusters are.
  String name(String key) {
    JsonNode value = json.get(key);
    if (value == null || !(value.isString() || value.isIntegralNumber())) {
      throw wrong("no text or number \"" + key + "\"; add it");
    }
    return value.asString();
  }

  String oneOf(String key, ImmutableSet<String> names) {
    return known("\"" + key + "\"", text(key), names);
  }

  public int integer(String key) {
    JsonNode value = json.get(key);
    if (value == null || !value.isInt()) {
      throw wrong("no whole number \"" + key + "\"; add it");
    }
    return value.intValue();
  }

  public OptionalDouble optionalNumber(String key) {
    JsonNode value = json.get(key);
    return value == null || !value.isNumber()
        ? OptionalDouble.empty()
        : OptionalDouble.of(value.doubleValue());
  }

  double number(String key) {
    return optionalNumber(key).orElseThrow(() -> wrong("no number \"" + key + "\"; add it"));
  }

  public boolean isTrue(String key) {
    return json.path(key).asBoolean(false);
  }

  JsonRow object(String key) {
    JsonNode value = json.get(key);
    if (value == null || !value.isObject()) {
      throw wrong("no object \"" + key + "\"; add it");
    }
    return new JsonRow(place, value);
  }

  /// The objects of an array.
  public <T> ImmutableList<T> objects(String key, Function<JsonRow, T> reading) {
    return items(json.get(key), key).stream()
        .map(item -> reading.apply(new JsonRow(place, item)))
        .collect(ImmutableList.toImmutableList());
  }

  /// Names from a closed list; empty where one is null.
  ImmutableList<Optional<String>> names(String key, ImmutableSet<String> names) {
    return items(json.get(key), key).stream()
        .map(item -> item.isNull() ? Optional.<String>empty() : Optional.of(item.asString()))
        .map(name -> name.map(known -> known("\"" + key + "\"", known, names)))
        .collect(ImmutableList.toImmutableList());
  }

  /// The two texts of an array of just two.
  ImmutableList<String> two() {
    if (json.isArray() && json.size() == 2 && json.get(0).isString() && json.get(1).isString()) {
      return ImmutableList.of(json.get(0).asString(), json.get(1).asString());
    }
    throw wrong("no pair; give two ids between [ and ]");
  }

  private ImmutableList<JsonNode> items(@Nullable JsonNode value, String key) {
    if (value == null || !value.isArray()) {
      throw wrong("no array \"" + key + "\"; add it");
    }
    return ImmutableList.copyOf(value.values());
  }

  private String known(String what, String name, ImmutableSet<String> names) {
    if (!names.contains(name)) {
      throw wrong(
          what
              + " is '"
              + name
              + "', which is none of "
              + String.join(", ", names)
              + "; correct it");
    }
    return name;
  }

  /// What is wrong with this row, to be thrown.
  public BadLabelsException wrong(String why) {
    return new BadLabelsException(place + ": " + why);
  }
}
