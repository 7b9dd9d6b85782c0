package news.stemma.benchmarks.scale;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Kills traces at random moments, resumes them, and compares all files that they end with, byte by
/// byte, with those of a trace that nothing disturbed.
///
/// @param runs generates the corpus
public record Kills(ScaleRun runs) {
  public static final String NAME = "kills";

  /// @param at share of the undisturbed run's time
  /// @param different files that are missing, too many or other
  record Kill(double at, ImmutableList<String> different) {}

  public Findings run(int articles, int kills) throws IOException {
    Path corpus = runs.corpus(articles);
    Job undisturbed = job(corpus, "undisturbed");
    undisturbed.delete();
    runs.say().accept("an undisturbed trace over %,d articles".formatted(articles));
    Duration wall = undisturbed.run().wall();
    Random random = new Random(runs.seed());
    List<Kill> done = new ArrayList<>();
    while (done.size() < kills) {
      double at = random.nextDouble();
      kill(corpus, undisturbed, Duration.ofNanos((long) (at * wall.toNanos())))
          .ifPresent(different -> {
            runs.say().accept("killed at %.3f: %s".formatted(at, outcome(different)));
            done.add(new Kill(at, different));
          });
    }
    undisturbed.delete();
    return findings(articles, done);
  }

  private Job job(Path corpus, String name) {
    return new Job(runs.home(), Job.Command.TRACE, corpus, runs.work().resolve(name));
  }

  /// What differs after a kill and a second run; empty where the first was done before the kill.
  private Optional<ImmutableList<String>> kill(Path corpus, Job undisturbed, Duration after)
      throws IOException {
    Job job = job(corpus, "killed");
    job.delete();
    Process process = job.start();
    try {
      if (process.waitFor(after.toNanos(), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
      // On Linux this is SIGKILL.
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new RunFailedException("interrupted");
    }
    job.run();
    ImmutableList<String> different = different(undisturbed.output(), job.output());
    job.delete();
    return Optional.of(different);
  }

  /// The files of either folder that the other hasn't, or has with other bytes; by name.
  public static ImmutableList<String> different(Path expected, Path actual) throws IOException {
    Set<String> names = new TreeSet<>(Sets.union(files(expected), files(actual)));
    List<String> different = new ArrayList<>();
    for (String name : names) {
      Path one = expected.resolve(name);
      Path other = actual.resolve(name);
      if (!Files.exists(one) || !Files.exists(other) || Files.mismatch(one, other) >= 0) {
        different.add(name);
      }
    }
    return ImmutableList.copyOf(different);
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Predicate.not(Files::isDirectory))
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }

  private static String outcome(List<String> different) {
    return different.isEmpty() ? "the same bytes" : "other " + String.join(", ", different);
  }

  private static Findings findings(int articles, List<Kill> kills) {
    Table table = new Table("killed at, of the run", "resumed to");
    ArrayNode json = JsonMapper.shared().createArrayNode();
    for (Kill kill : kills) {
      table.add("%.3f".formatted(kill.at()), outcome(kill.different()));
      kill.different()
          .forEach(
              json.addObject().put("at", Figures.rounded(kill.at())).putArray("different")::add);
    }
    String subject = "SIGKILL in traces of %,d generated articles".formatted(articles);
    return new Findings(NAME, subject, table, json, Optional.empty());
  }
}
