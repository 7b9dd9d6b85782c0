package news.stemma.app.ingest.markup.page;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of its article in JSON-LD, by the terms of schema.org.
final class LinkedArticle {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final ImmutableSet<String> TYPES =
      ImmutableSet.of("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting");

  /// Where an article may stand within what describes a page.
  private static final ImmutableSet<String> HOLDERS =
      ImmutableSet.of("@graph", "mainEntity", "mainEntityOfPage");

  private final Map<String, JsonNode> byId = new HashMap<>();
  private @Nullable JsonNode article;

  private LinkedArticle() {}

  /// @param scripts the page's scripts of type `application/ld+json`; what is no JSON is passed
  ///   over
  static LinkedArticle of(List<String> scripts) {
    LinkedArticle linked = new LinkedArticle();
    for (String script : scripts) {
      try {
        linked.gather(MAPPER.readTree(script));
      } catch (JacksonException e) {
        // Pages have scripts that no parser reads; the page itself may still be good.
      }
    }
    return linked;
  }

  /// The first article, or the first that has a text.
  private void gather(JsonNode root) {
    Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      JsonNode node = waiting.poll();
      if (node.isArray()) {
        node.forEach(waiting::add);
      } else if (node.isObject()) {
        string(node.get("@id")).ifPresent(id -> byId.merge(id, node, LinkedArticle::fuller));
        if (isArticle(node) && (article == null || (!hasText(article) && hasText(node)))) {
          article = node;
        }
        HOLDERS.stream().map(node::get).filter(held -> held != null).forEach(waiting::add);
      }
    }
  }

  private static JsonNode fuller(JsonNode left, JsonNode right) {
    return left.size() >= right.size() ? left : right;
  }

  private static boolean isArticle(JsonNode node) {
    return all(node.get("@type"))
        .flatMap(type -> string(type).stream())
        .anyMatch(type -> type.endsWith("Article") || TYPES.contains(type));
  }

  private static boolean hasText(JsonNode node) {
    return string(node.get("articleBody")).isPresent();
  }

  /// A property that is a string.
  Optional<String> string(String property) {
    return article == null
        ? Optional.empty()
        : all(article.get(property)).flatMap(value -> string(value).stream()).findFirst();
  }

  /// The names of whom a property is about, with commas between; empty where there are none.
  Optional<String> names(String property) {
    if (article == null) {
      return Optional.empty();
    }
    String names =
        all(article.get(property))
            .flatMap(who -> name(who).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /// By its own words, or by those of the object that it refers to; an address is no name.
  private Optional<String> name(JsonNode who) {
    if (who.isString()) {
      return string(who).filter(name -> !name.contains("://"));
    }
    return string(who.get("name"))
        .or(() ->
            string(who.get("@id"))
                .flatMap(id -> Optional.ofNullable(byId.get(id)))
                .flatMap(full -> string(full.get("name"))));
  }

  private static Stream<JsonNode> all(@Nullable JsonNode node) {
    if (node == null) {
      return Stream.empty();
    }
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }

  private static Optional<String> string(@Nullable JsonNode node) {
    return node != null && node.isString() && !node.asString().isBlank()
        ? Optional.of(node.asString())
        : Optional.empty();
  }
}
