package news.stemma.benchmarks.scale;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.benchmarks.generator.Truth;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How a run stands to what was planted: what it found of it, and what it claims beyond it.
public record Score(ImmutableList<Count> counts) {
  /// @param folder what `trace -o` or `dedup -o` wrote
  /// @param corpus with its truth beside it
  /// @throws IllegalArgumentException for a folder without a whole run
  public static Score of(Path folder, Path corpus) throws IOException {
    RunOutput output = new RunOutput(folder);
    return new Score(Scorer.score(output, Truth.of(corpus)));
  }

  Optional<Count> recall(String name) {
    return counts.stream()
        .filter(count -> count.kind() == Count.Kind.RECALL && count.name().equals(name))
        .findFirst();
  }

  /// Of all kinds.
  long claims() {
    return claimed().mapToLong(Count::of).sum();
  }

  private Stream<Count> claimed() {
    return counts.stream().filter(count -> count.kind() == Count.Kind.CLAIMS);
  }

  /// Claims about articles that have nothing planted in common.
  public long falseClaims() {
    return claimed().mapToLong(Count::wrong).sum();
  }

  /// A table, and examples of what is wrong.
  public String text() {
    Table table = new Table("score", "what", "of", "wrong", "right");
    StringBuilder examples = new StringBuilder();
    for (Count count : counts) {
      table.add(
          switch (count.kind()) {
            case RECALL -> "recall";
            case CLAIMS -> "claims";
          },
          count.name(),
          "%,d".formatted(count.of()),
          "%,d".formatted(count.wrong()),
          "%.4f".formatted(count.share()));
      for (String example : count.examples()) {
        examples.append("\n").append(count.name()).append(": ").append(example);
      }
    }
    return table.text() + examples + (examples.isEmpty() ? "" : "\n");
  }

  /// The same, a row an object.
  public ArrayNode json() {
    ArrayNode rows = JsonMapper.shared().createArrayNode();
    for (Count count : counts) {
      ObjectNode row = rows.addObject();
      switch (count.kind()) {
        case RECALL ->
            row.put("recall", count.name())
                .put("planted", count.of())
                .put("found", count.of() - count.wrong())
                .put("share", Figures.rounded(count.share()));
        case CLAIMS ->
            row.put("claims", count.name()).put("rows", count.of()).put("false", count.wrong());
      }
      count.examples().forEach(row.putArray("examples")::add);
    }
    return rows;
  }
}
