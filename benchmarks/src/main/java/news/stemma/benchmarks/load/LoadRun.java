package news.stemma.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks a server at its load, at ten times that, at its load again, and beside clients that are
/// slow.
///
/// @param corpus that the server has indexed
/// @param rate checks a second that it is to bear
/// @param time of the longer phases; the others last a third
public record LoadRun(
    URI server, Optional<String> token, Path corpus, int rate, Duration time, long seed) {
  private static final int QUESTIONS = 5000;
  private static final int OVERLOAD = 10;
  private static final int SLOW = 500;

  /// That a server has to be normal again within, behind an overload.
  private static final Duration RECOVERY = Duration.ofSeconds(5);

  public Findings run(Consumer<String> say) throws IOException, InterruptedException {
    List<Question> questions = Question.of(corpus, QUESTIONS, seed);
    List<Answers> phases = new ArrayList<>();
    Duration shorter = time.dividedBy(3);
    try (LoadGenerator load = new LoadGenerator(server, token, questions)) {
      say.accept("warming up");
      load.ask("warming up", rate, shorter);
      phases.add(phase(load.ask(rate + " a second", rate, time), say));
      phases.add(phase(load.ask(rate * OVERLOAD + " a second", rate * OVERLOAD, shorter), say));
      load.ask("recovering", rate, RECOVERY);
      phases.add(phase(load.ask(rate + " a second, 5 s later", rate, shorter), say));
      try (SlowClients _ = SlowClients.connect(server, SLOW)) {
        phases.add(
            phase(load.ask(rate + " a second beside " + SLOW + " slow", rate, shorter), say));
      }
    }
    return findings(phases);
  }

  private static Answers phase(Answers answers, Consumer<String> say) {
    say.accept(
        "%s: %s, p99 %.0f ms"
            .formatted(answers.phase(), answers.statusesToRead(), answers.millis(0.99)));
    return answers;
  }

  private Findings findings(List<Answers> phases) {
    Table table =
        new Table("load", "answers", "p50 ms", "p90 ms", "p99 ms", "longest ms", "sources found");
    ArrayNode json = JsonMapper.shared().createArrayNode();
    for (Answers answers : phases) {
      table.add(
          answers.phase(),
          answers.statusesToRead(),
          Figures.readable(answers.millis(0.5)),
          Figures.readable(answers.millis(0.9)),
          Figures.readable(answers.millis(0.99)),
          Figures.readable(answers.millis(1)),
          "%.4f".formatted(answers.found()));
      ObjectNode row = json.addObject().put("load", answers.phase());
      ObjectNode statuses = row.putObject("answers");
      answers.statuses().forEach((status, count) -> statuses.put(status.toString(), count));
      row.put("p50Millis", Figures.rounded(answers.millis(0.5)));
      row.put("p90Millis", Figures.rounded(answers.millis(0.9)));
      row.put("p99Millis", Figures.rounded(answers.millis(0.99)));
      row.put("longestMillis", Figures.rounded(answers.millis(1)));
      row.put("sourcesFound", Figures.rounded(answers.found()));
    }
    return new Findings(
        "load",
        "checks of articles of "
            + corpus.getFileName()
            + ", the load generator on the same machine",
        table,
        json,
        Optional.empty());
  }
}
