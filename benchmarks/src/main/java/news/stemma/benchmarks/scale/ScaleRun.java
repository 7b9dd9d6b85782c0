package news.stemma.benchmarks.scale;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.stemma.benchmarks.generator.CorpusFile;
import news.stemma.benchmarks.generator.SyntheticCorpus;

/// Generates a corpus of each size, runs everything over it, and scores what came out.
///
/// @param home the repository, built
/// @param work where corpora and logs stay; what the programs write is deleted once it is scored
/// @param say gets what is being done
public record ScaleRun(Path home, Path work, long seed, Consumer<String> say) {
  /// One program over one corpus.
  ///
  /// @param score is empty for the plain loop
  record Row(int articles, Job.Command command, Cost cost, Optional<Score> score) {
    double microsAnArticle() {
      return cost.wall().toNanos() / 1e3 / articles;
    }
  }

  /// @param commands beside the plain loop
  public ScaleReport run(List<Integer> sizes, List<Job.Command> commands) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int articles : sizes) {
      Path corpus = corpus(articles);
      rows.add(run(articles, corpus, Job.Command.PLAIN));
      for (Job.Command command : commands) {
        rows.add(run(articles, corpus, command));
      }
    }
    return new ScaleReport(ImmutableList.copyOf(rows));
  }

  /// Makes the corpus, unless it is there already.
  public Path corpus(int articles) throws IOException {
    return corpus(
        new SyntheticCorpus(articles, seed), "corpus-%d-%d.jsonl.zst".formatted(articles, seed));
  }

  /// The same with one paragraph in many articles.
  ///
  /// @param repeated articles that have it
  public Path corpus(int articles, int repeated) throws IOException {
    return corpus(
        SyntheticCorpus.withRepeatedParagraph(articles, seed, repeated),
        "corpus-%d-%d-repeated-%d.jsonl.zst".formatted(articles, seed, repeated));
  }

  private Path corpus(SyntheticCorpus generated, String name) throws IOException {
    Path corpus = work.resolve(name);
    if (!Files.exists(corpus)) {
      say.accept("generating %,d articles".formatted(generated.size()));
      Files.createDirectories(work);
      Path half = work.resolve("half.jsonl.zst");
      CorpusFile.generate(generated, half);
      Files.move(CorpusFile.truth(half), CorpusFile.truth(corpus));
      Files.move(half, corpus);
    }
    return corpus;
  }

  private Row run(int articles, Path corpus, Job.Command command) throws IOException {
    say.accept("%s over %,d articles".formatted(command, articles));
    Job job = new Job(home, command, corpus, work.resolve(command + "-" + articles));
    job.delete();
    Cost cost = job.run();
    Optional<Score> score =
        command == Job.Command.PLAIN
            ? Optional.empty()
            : Optional.of(Score.of(job.output(), corpus));
    score.ifPresent(found -> say.accept("scored:\n" + found.text()));
    job.delete();
    return new Row(articles, command, cost, score);
  }
}
