package news.stemma.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Trace;
import news.stemma.app.Repository;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.report.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Holds the tables to what runs write.
final class SchemaTest {
  @TempDir private Path folder;

  /// The ways to all that an object holds, such as `evidence[].spans[].start`.
  private static void keys(JsonNode value, String at, Set<String> keys) {
    if (value.isObject()) {
      value
          .propertyStream()
          .forEach(property ->
              keys(
                  property.getValue(),
                  at.isEmpty() ? property.getKey() : at + "." + property.getKey(),
                  keys));
    } else if (value.isArray()) {
      value.valueStream().forEach(element -> keys(element, at + "[]", keys));
    } else {
      keys.add(at);
    }
  }

  private static Set<String> columns(Source source) {
    return Schema.TABLES.stream()
        .filter(table -> table.source() == source)
        .flatMap(table -> table.columns().stream())
        .flatMap(column -> column.sources().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Whether a column has it, or the whole that it is in.
  private static boolean hasColumn(String key, Set<String> columns) {
    return columns.stream()
        .filter(column -> !column.isEmpty())
        .anyMatch(column ->
            key.equals(column)
                || key.equals(column + "[]")
                || (column.equals("extra") && key.startsWith("extra.")));
  }

  @Test
  void everyKeyThatATraceWritesHasAColumn() throws IOException {
    Corpus corpus =
        Repository.read(
            Repository.SEEDS,
            Repository.ROOT.resolve("testdata/fictional"),
            Repository.ROOT.resolve("testdata/formats/articles.jsonl"));
    Trace trace = Repository.trace(corpus, Stages.SEQUENTIAL);
    new JsonReport(Repository.run(corpus), trace, new MemoryEngine(Stages.SEQUENTIAL))
        .write(folder);
    for (Source source : Source.values()) {
      if (source.isIn(folder)) {
        Set<String> written = new TreeSet<>();
        source.read(folder, object -> keys(object, "", written));
        if (source == Source.INFERRED_SOURCES) {
          written.remove("kind");
        }
        Set<String> columns = columns(source);
        assertThat(written).as(source.file()).isNotEmpty().allMatch(key -> hasColumn(key, columns));
      }
    }
  }

  @Test
  void namesOfTablesAndColumnsAreUnlikeEachOtherForToolsThatDontTellCase() {
    assertThat(Schema.TABLES.stream().map(table -> table.name().toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
    assertThat(Schema.TABLES)
        .allSatisfy(table ->
            assertThat(
                    table.columns().stream().map(column -> column.name().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates());
  }

  @Test
  void graphMlHasOneTypeForEachAttribute() {
    for (List<Table> tables :
        List.of(Schema.NODES, List.of(Schema.DESCENT_EDGES, Schema.RELATION_EDGES))) {
      assertThat(
              tables.stream()
                  .flatMap(table -> table.columns().stream())
                  .collect(
                      Collectors.groupingBy(
                          Column::name, Collectors.mapping(Column::type, Collectors.toSet())))
                  .values())
          .allMatch(types -> types.size() == 1);
    }
  }
}
