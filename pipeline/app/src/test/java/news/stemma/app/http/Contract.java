package news.stemma.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/// What `openapi.yaml` says.
final class Contract {
  private final Map<String, Object> document;

  private Contract(Map<String, Object> document) {
    this.document = document;
  }

  static Contract read() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.yaml")) {
      return new Contract(new Yaml().load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Such as `GET /v1/stats`.
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    map(document, "paths")
        .forEach((path, item) ->
            asMap(item).keySet().stream()
                .filter(key -> !key.equals("parameters"))
                .forEach(method -> operations.add(method.toUpperCase() + " " + path)));
    return operations;
  }

  /// The statuses that an answer may have; other methods and other paths have their own.
  Set<String> statuses(String method, String path) {
    for (String template : map(document, "paths").keySet()) {
      String pattern = template.replaceAll("\\{\\w+}", "[^/]+");
      Map<String, Object> item = map(map(document, "paths"), template);
      if (path.matches(pattern) && item.containsKey(method.toLowerCase())) {
        return map(map(item, method.toLowerCase()), "responses").keySet();
      }
    }
    return Set.of("403", "404", "405");
  }

  /// The type of content that it names, resolved where the response is defined elsewhere; empty
  /// where there is none.
  Set<String> types(String method, HttpResponse<?> response) {
    String path = response.uri().getRawPath();
    for (String template : map(document, "paths").keySet()) {
      Map<String, Object> item = map(map(document, "paths"), template);
      String pattern = template.replaceAll("\\{\\w+}", "[^/]+");
      if (path.matches(pattern) && item.containsKey(method.toLowerCase())) {
        Map<String, Object> responses = map(map(item, method.toLowerCase()), "responses");
        return types(map(responses, Integer.toString(response.statusCode())));
      }
    }
    return Set.of(Problem.TYPE);
  }

  private Set<String> types(Map<String, Object> response) {
    Object reference = response.get("$ref");
    Map<String, Object> resolved =
        reference == null
            ? response
            : map(
                map(map(document, "components"), "responses"),
                reference.toString().replaceAll(".*/", ""));
    return resolved.containsKey("content") ? map(resolved, "content").keySet() : Set.of();
  }

  /// Every reference in it that leads nowhere.
  Set<String> danglingReferences() {
    Set<String> dangling = new TreeSet<>();
    collect(document, dangling);
    return dangling;
  }

  private void collect(Object node, Set<String> dangling) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference && !exists(reference)) {
        dangling.add(reference);
      }
      map.values().forEach(value -> collect(value, dangling));
    } else if (node instanceof Iterable<?> list) {
      list.forEach(value -> collect(value, dangling));
    }
  }

  private boolean exists(String reference) {
    Object at = document;
    for (String key : reference.substring(2).split("/")) {
      if (!(at instanceof Map<?, ?> map) || !map.containsKey(key)) {
        return false;
      }
      at = map.get(key);
    }
    return true;
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return asMap(Objects.requireNonNull(parent.get(key), key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object node) {
    return (Map<String, Object>) node;
  }
}
