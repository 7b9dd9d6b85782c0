package news.stemma.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.benchmarks.generator.CorpusFile;
import news.stemma.benchmarks.generator.SyntheticCorpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "generate",
    description =
        "Makes a corpus of invented news with planted reuse, and the truth about it: "
            + "corpus.jsonl.zst and corpus.truth.jsonl.zst.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {"", "Example:", "  stemma bench generate --articles 10000 -o corpus.jsonl.zst"})
final class GenerateCommand implements Callable<Integer> {
  @Option(
      names = "--articles",
      paramLabel = "N",
      required = true,
      description = "How many; 200 or more to have all that is planted.")
  private int articles;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed makes another corpus (default: 1).")
  private long seed;

  @Option(
      names = "--repeat-paragraph",
      paramLabel = "N",
      defaultValue = "0",
      description = "Add one and the same paragraph to N of them (default: 0).")
  private int repeated;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.jsonl.zst",
      required = true,
      description = "Where the articles go; the truth goes beside it.")
  private Path output = Path.of("");

  @Override
  public Integer call() throws IOException {
    try {
      CorpusFile.truth(output);
      CorpusFile.generate(SyntheticCorpus.withRepeatedParagraph(articles, seed, repeated), output);
    } catch (IllegalArgumentException e) {
      throw new Bench.UserException(String.valueOf(e.getMessage()));
    }
    return 0;
  }
}
