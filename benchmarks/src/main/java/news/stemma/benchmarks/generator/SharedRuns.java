package news.stemma.benchmarks.generator;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
import tools.jackson.databind.MappingIterator;

/// Compares all runs of eight words of a corpus with each other, and gives those that several
/// articles have though nothing planted explains it.
///
/// By sorted hashes, some at a time: a corpus of any size is read so many times that the hashes of
/// one time fit in 256 MB.
public final class SharedRuns {
  static final int WORDS = 8;

  /// Hashes sorted at once.
  private static final long AT_ONCE = 1L << 25;

  private static final long MIX = 0xD6E8FEB86659FD93L;

  /// @param runs of eight words, each counted once an article
  /// @param repeated different ones that several articles have
  /// @param unexplained articles with a run that an earlier one has too, and the run
  public record Found(long runs, long repeated, ImmutableList<String> unexplained) {}

  private final Path corpus;
  private final Truth truth;
  private final List<String> unexplained = new ArrayList<>();
  private long runs;
  private long repeated;

  private SharedRuns(Path corpus) throws IOException {
    this.corpus = corpus;
    this.truth = Truth.of(corpus);
  }

  /// @param corpus with its truth beside it
  public static Found in(Path corpus) throws IOException {
    SharedRuns shared = new SharedRuns(corpus);
    long slices = shared.count() / AT_ONCE + 1;
    for (long slice = 0; slice < slices; slice++) {
      shared.search(slice, slices);
    }
    return new Found(shared.runs, shared.repeated, ImmutableList.copyOf(shared.unexplained));
  }

  private interface ForArticle {
    void accept(NewsRecord article, Tokens tokens);
  }

  private void read(ForArticle reader) throws IOException {
    try (MappingIterator<NewsRecord> articles = CorpusFile.read(corpus, NewsRecord.class)) {
      while (articles.hasNext()) {
        NewsRecord article = articles.next();
        reader.accept(article, Tokenizer.tokenize(article.text()));
      }
    }
  }

  private long count() throws IOException {
    read((article, tokens) -> runs += distinctRuns(tokens).length);
    return runs;
  }

  private void search(long slice, long slices) throws IOException {
    LongArrayList hashes = new LongArrayList();
    read((article, tokens) -> {
      for (long run : distinctRuns(tokens)) {
        if (Long.remainderUnsigned(run, slices) == slice) {
          hashes.add(run);
        }
      }
    });
    LongObjectHashMap<Optional<Set<String>>> explanations = repeated(hashes);
    repeated += explanations.size();
    read((article, tokens) -> {
      Set<String> shared = truth.shared(article.id());
      for (long run : distinctRuns(tokens)) {
        if (explanations.containsKey(run)) {
          Optional<Set<String>> before = explanations.get(run);
          Set<String> now = before.map(all -> common(all, shared)).orElse(shared);
          explanations.put(run, Optional.of(now));
          if (now.isEmpty() && before.isPresent()) {
            unexplained.add(article.id() + ": " + words(run, article.text(), tokens));
          }
        }
      }
    });
  }

  private static Set<String> common(Set<String> all, Set<String> shared) {
    return shared.containsAll(all) ? all : Set.copyOf(Sets.intersection(all, shared));
  }

  /// For each run that is repeated, what all articles read so far that have it have in common by
  /// the truth; at first nobody knows.
  private static LongObjectHashMap<Optional<Set<String>>> repeated(LongArrayList hashes) {
    long[] sorted = hashes.toArray();
    Arrays.sort(sorted);
    LongObjectHashMap<Optional<Set<String>>> repeated = new LongObjectHashMap<>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        repeated.put(sorted[i], Optional.empty());
      }
    }
    return repeated;
  }

  private static long[] distinctRuns(Tokens tokens) {
    return IntStream.rangeClosed(0, tokens.size() - WORDS)
        .mapToLong(first -> hash(tokens, first))
        .sorted()
        .distinct()
        .toArray();
  }

  private static long hash(Tokens tokens, int first) {
    long hash = 0;
    for (int t = first; t < first + WORDS; t++) {
      hash = (hash ^ tokens.hash(t)) * MIX;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  private static String words(long run, String text, Tokens tokens) {
    int first =
        IntStream.rangeClosed(0, tokens.size() - WORDS)
            .filter(at -> hash(tokens, at) == run)
            .findFirst()
            .orElseThrow();
    return text.substring(tokens.start(first), tokens.end(first + WORDS - 1));
  }
}
