package news.stemma.benchmarks.living;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a [Feeder] has said, over all its lives.
///
/// Beside articles that were acknowledged there may be some in an index that were not, and articles
/// may be gone whose takedown was begun.
final class Acknowledged {
  private final Set<FedArticle> added = new TreeSet<>(ORDER);
  private final Set<Integer> removed = new TreeSet<>();
  private final Set<Integer> doubtful = new TreeSet<>();
  private final List<String> troubles = new ArrayList<>();

  private static final Comparator<FedArticle> ORDER =
      Comparator.comparingInt(FedArticle::number).thenComparingInt(FedArticle::version);

  /// Takes a whole line.
  void hear(String line) {
    List<String> words = Splitter.on(' ').splitToList(line);
    switch (words.getFirst()) {
      case "ready", "missing", "refused" -> {}
      case "added" -> {
        FedArticle article =
            new FedArticle(Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2)));
        added.add(article);
      }
      case "removing" -> doubtful.add(Integer.valueOf(words.get(1)));
      case "removed" -> removed.add(Integer.valueOf(words.get(1)));
      default -> troubles.add(line);
    }
  }

  /// Articles that have to be there.
  List<FedArticle> standing() {
    return added.stream().filter(article -> !doubtful.contains(article.number())).toList();
  }

  /// Whether an article of this number must be there if it was ever added.
  boolean isDoubtful(int number) {
    return doubtful.contains(number);
  }

  /// Numbers of articles that must not be there.
  Set<Integer> removed() {
    return removed;
  }

  /// What it didn't expect itself.
  List<String> troubles() {
    return troubles;
  }

  int additions() {
    return added.size();
  }
}
