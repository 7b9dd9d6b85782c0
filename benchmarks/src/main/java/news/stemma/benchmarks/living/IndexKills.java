package news.stemma.benchmarks.living;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Kills a process that feeds an index at random moments, opens the index, compares it with what
/// the process had acknowledged, and has another go on with it.
///
/// @param work gets the index
/// @param most acknowledgements that are waited for before a process is killed
/// @param say gets what is being done
public record IndexKills(Path work, long seed, int most, Consumer<String> say) {
  public static final String NAME = "kills-index";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Between the last acknowledgement that was waited for and the kill, at most.
  private static final Duration AFTERWARDS = Duration.ofMillis(100);

  /// Between the start of a process and its kill, at most, where it is killed as it starts.
  private static final Duration STARTING = Duration.ofSeconds(2);

  /// One of so many processes is killed while it starts, opens the index, or merges what the last
  /// one left.
  private static final int KILLED_AT_START = 10;

  /// What came of all kills.
  ///
  /// @param lost what was amiss after any of them
  /// @param slowest opening of the index
  public record Outcome(
      int kills,
      int additions,
      int takedowns,
      long articles,
      ImmutableList<String> lost,
      Duration slowest,
      Duration median) {
    /// For a terminal, a page and a file.
    public Findings findings() {
      Table table = new Table("of an index", "");
      table.add("kills", "%,d".formatted(kills));
      table.add("additions acknowledged", "%,d".formatted(additions));
      table.add("takedowns acknowledged", "%,d".formatted(takedowns));
      table.add("articles at the end", "%,d".formatted(articles));
      table.add("lost, doubled or back", "%,d".formatted(lost.size()));
      table.add("opened again, median", Figures.readable(median.toNanos() / 1e9) + " s");
      table.add("opened again, slowest", Figures.readable(slowest.toNanos() / 1e9) + " s");
      ArrayNode json = JsonMapper.shared().createArrayNode();
      var row =
          json.addObject()
              .put("kills", kills)
              .put("additions", additions)
              .put("takedowns", takedowns)
              .put("articles", articles)
              .put("medianOpeningSeconds", Figures.rounded(median.toNanos() / 1e9))
              .put("slowestOpeningSeconds", Figures.rounded(slowest.toNanos() / 1e9));
      lost.forEach(row.putArray("lost")::add);
      String subject = "SIGKILL in processes that feed one index";
      return new Findings(NAME, subject, table, json, Optional.empty());
    }
  }

  /// Feeds, kills and looks, over and over, beginning with no index.
  ///
  /// @throws IOException where the index can't be opened at all, too
  public Outcome run(int kills) throws IOException, InterruptedException {
    Path index = work.resolve("killed.idx");
    if (Files.exists(index)) {
      MoreFiles.deleteRecursively(index, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    Files.createDirectories(work);
    SplittableRandom random = new SplittableRandom(seed);
    Acknowledged acknowledged = new Acknowledged();
    List<String> lost = new ArrayList<>();
    List<Duration> openings = new ArrayList<>();
    long articles = 0;
    for (int kill = 1; kill <= kills; kill++) {
      feedAndKill(index, acknowledged, random);
      Audit audit = Audit.of(index, acknowledged);
      openings.add(audit.opening());
      articles = audit.articles();
      for (String fault : audit.faults()) {
        lost.add("kill " + kill + ": " + fault);
      }
      say.accept(
          "kill %d of %d: %,d articles, %s"
              .formatted(
                  kill, kills, articles, audit.faults().isEmpty() ? "whole" : audit.faults()));
    }
    acknowledged.troubles().forEach(trouble -> lost.add("said: " + trouble));
    List<Duration> sorted = openings.stream().sorted().toList();
    return new Outcome(
        kills,
        acknowledged.additions(),
        acknowledged.removed().size(),
        articles,
        ImmutableList.copyOf(lost),
        sorted.getLast(),
        sorted.get(sorted.size() / 2));
  }

  private void feedAndKill(Path index, Acknowledged acknowledged, SplittableRandom random)
      throws IOException, InterruptedException {
    Process process = start(index, random.nextLong());
    Semaphore lines = new Semaphore(0);
    Thread listener = Thread.ofPlatform().start(() -> listen(process, acknowledged, lines));
    if (random.nextInt(KILLED_AT_START) == 0) {
      Thread.sleep(Duration.ofNanos(random.nextLong(STARTING.toNanos())));
    } else if (lines.tryAcquire(1 + random.nextInt(most), PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      Thread.sleep(Duration.ofNanos(random.nextLong(AFTERWARDS.toNanos())));
    } else {
      process.destroyForcibly();
      throw new IOException("a process says nothing more; " + log() + " may say why");
    }
    if (!process.isAlive()) {
      throw new IOException("a process ended by itself; " + log() + " says why");
    }
    // On Linux this is SIGKILL; the process' own method would close what it has still to say.
    ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
    process.waitFor();
    listener.join();
  }

  private Path log() {
    return work.resolve("feeder.log");
  }

  private Process start(Path index, long feederSeed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Feeder.class.getName(),
            index.toString(),
            Long.toString(feederSeed))
        .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /// Hears all that a process says until it is dead; the last line may have been broken off.
  private static void listen(Process process, Acknowledged acknowledged, Semaphore lines) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder line = new StringBuilder();
      for (int character = reader.read(); character >= 0; character = reader.read()) {
        if (character != '\n') {
          line.append((char) character);
          continue;
        }
        acknowledged.hear(line.toString());
        lines.release();
        line.setLength(0);
      }
    } catch (IOException e) {
      acknowledged.hear("failed: " + e);
    }
  }
}
