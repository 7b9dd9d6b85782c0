package news.stemma.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// What `trace -o` or `dedup -o` wrote, row by row; of each row what the score needs.
///
/// @param folder with a `run.json`
record RunOutput(Path folder) {
  static final String FURNITURE_ONLY = "furniture-only";

  /// @param source is null where no direction is claimed
  record Relation(
      String left,
      String right,
      String relation,
      @Nullable String source,
      @Nullable String derived) {}

  record Place(String document, int start, int end) {}

  record Passage(Place left, Place right) {}

  record Member(String document) {}

  record Cluster(String leader, List<Member> members) {}

  private static final ObjectReader READER =
      JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  RunOutput {
    if (!Files.exists(folder.resolve("run.json"))) {
      throw new IllegalArgumentException(folder + " holds no whole run");
    }
  }

  /// Whether there are relations: a `dedup` has none.
  boolean hasRelations() {
    return Files.exists(folder.resolve("relations.jsonl"));
  }

  void relations(Consumer<Relation> consumer) throws IOException {
    read("relations.jsonl", Relation.class, consumer);
  }

  void passages(Consumer<Passage> consumer) throws IOException {
    read("passages.jsonl", Passage.class, consumer);
  }

  void clusters(Consumer<Cluster> consumer) throws IOException {
    read("clusters.jsonl", Cluster.class, consumer);
  }

  private <T> void read(String file, Class<T> type, Consumer<T> consumer) throws IOException {
    try (MappingIterator<T> rows =
        READER.forType(type).readValues(Files.newInputStream(folder.resolve(file)))) {
      rows.forEachRemaining(consumer);
    }
  }
}
