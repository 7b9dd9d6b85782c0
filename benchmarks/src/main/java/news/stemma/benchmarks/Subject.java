package news.stemma.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import news.stemma.app.ingest.InputReader;
import news.stemma.benchmarks.corpus.Corpus;

/// What is measured on.
///
/// @param articles with at least one shingle each
/// @param description how many they are, and where from, without folders
record Subject(ImmutableList<String> articles, String description) {
  /// Less than that, and the caches and branch predictors of today's processors know it by heart.
  private static final int FEW_BYTES = 2_000_000;

  /// @param inputs files and folders; none for what comes with Stemma
  /// @param say hears warnings
  /// @throws Bench.UserException where an input isn't there, or none has an article
  static Subject of(List<String> inputs, Consumer<String> say) {
    inputs.forEach(Subject::requirePresent);
    ImmutableList<String> articles = inputs.isEmpty() ? Corpus.articles() : read(inputs, say);
    long bytes =
        articles.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    if (bytes < FEW_BYTES) {
      say.accept("that is little text: caches and branch predictors know it, and flatter all");
    }
    String description =
        "%,d articles (%.1f MB) %s".formatted(articles.size(), bytes / 1e6, origin(inputs));
    return new Subject(articles, description);
  }

  private static void requirePresent(String input) {
    if (input.equals(InputReader.STANDARD_INPUT)) {
      throw new Bench.UserException("bench reads articles more than once; give files or folders");
    }
    if (input.isEmpty() || !Files.exists(Path.of(input))) {
      throw new Bench.UserException("no such file or folder: " + input);
    }
  }

  private static ImmutableList<String> read(List<String> inputs, Consumer<String> say) {
    var read = InputReader.read(inputs, InputStream.nullInputStream());
    ImmutableList<String> articles = Corpus.texts(read.documents());
    if (articles.isEmpty()) {
      throw new Bench.UserException(
          "no articles in " + String.join(" ", inputs) + "; name files or folders of news texts");
    }
    if (!read.rejected().isEmpty()) {
      say.accept(read.rejected().size() + " of " + read.read() + " inputs rejected");
    }
    return articles;
  }

  private static String origin(List<String> inputs) {
    return inputs.isEmpty()
        ? "made from those that come with Stemma"
        : inputs.stream()
            .map(input -> String.valueOf(Path.of(input).getFileName()))
            .collect(Collectors.joining(" and ", "of ", ""));
  }
}
