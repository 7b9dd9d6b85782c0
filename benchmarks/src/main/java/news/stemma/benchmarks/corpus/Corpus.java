package news.stemma.benchmarks.corpus;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.app.ingest.InputReader;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Tokenizer;

/// The texts to measure with: those that the user names, or else those of the repository.
public final class Corpus {
  /// System property: files and folders of articles, one a line.
  public static final String INPUTS = "stemma.bench.inputs";

  /// System property: the repository.
  public static final String HOME = "stemma.home";

  /// 2,000 articles of 2.5 KB are more than a second-level cache holds, and too many for a branch
  /// predictor to learn.
  private static final int ARTICLES = 2_000;

  private static final int ARTICLE_CHARACTERS = 2_500;
  private static final long SEED = 7;

  /// A trace of more would take longer than an iteration.
  private static final int STORIES = 300;

  /// Fewer words have no shingle.
  private static final int SHINGLE_WORDS = 5;

  private Corpus() {}

  /// Articles one by one, all with at least one shingle: the named ones, or generated ones.
  public static ImmutableList<String> articles() {
    return inputs().map(names -> texts(read(names))).orElseGet(() -> generated(ARTICLES));
  }

  /// A small corpus of related articles: the first of the named ones, or those that come with
  /// Stemma.
  public static ImmutableList<Document> stories() {
    return inputs()
        .map(names -> read(names).stream().limit(STORIES).collect(ImmutableList.toImmutableList()))
        .orElseGet(Corpus::bundled);
  }

  /// Generated articles, always the same.
  static ImmutableList<String> generated(int articles) {
    List<String> english =
        bundled().stream()
            .filter(document -> document.field(Field.LANG).orElse("en").equals("en"))
            .map(Document::text)
            .toList();
    NewsGenerator generator = new NewsGenerator(english, SEED);
    return Stream.generate(() -> generator.article(ARTICLE_CHARACTERS))
        .limit(articles)
        .collect(ImmutableList.toImmutableList());
  }

  /// The texts of the documents that have a shingle.
  public static ImmutableList<String> texts(List<Document> documents) {
    return documents.stream()
        .map(Document::text)
        .filter(text -> Tokenizer.tokenize(text).size() >= SHINGLE_WORDS)
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<List<String>> inputs() {
    return Optional.ofNullable(System.getProperty(INPUTS)).map(names -> names.lines().toList());
  }

  /// The seeds, and the folders of fictional stories without the pages about them.
  private static ImmutableList<Document> bundled() {
    Path testdata = Path.of(System.getProperty(HOME, "."), "testdata");
    try (Stream<Path> stories = Files.list(testdata.resolve("fictional"))) {
      return read(
          Stream.concat(
                  Stream.of(testdata.resolve("seeds")), stories.filter(Files::isDirectory).sorted())
              .map(Path::toString)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImmutableList<Document> read(List<String> names) {
    ImmutableList<Document> documents =
        ImmutableList.copyOf(InputReader.read(names, InputStream.nullInputStream()).documents());
    if (documents.isEmpty()) {
      throw new IllegalStateException("no articles in " + String.join(" ", names));
    }
    return documents;
  }
}
