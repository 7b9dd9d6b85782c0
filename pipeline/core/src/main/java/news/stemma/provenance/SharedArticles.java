package news.stemma.provenance;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntCursor;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Joins what has articles in common.
///
/// One after the other takes in what came before it, oldest first, where the two have two articles
/// in common, with all that it has taken in by then. Only what has an article in common with it is
/// looked at.
final class SharedArticles<T extends SharedArticles.Having> {
  private static final int IN_COMMON = 2;

  /// What has articles.
  interface Having {
    /// Their positions in the corpus, each once.
    IntStream articles();
  }

  private record Group<T>(List<T> members, IntHashSet articles) {}

  /// By age.
  private final TreeMap<Integer, Group<T>> groups = new TreeMap<>();

  /// The ages of the groups that have an article.
  private final SetMultimap<Integer, Integer> groupsOf = HashMultimap.create();

  private SharedArticles() {}

  /// What belongs together, each in a list.
  static <T extends Having> List<List<T>> joined(List<T> all) {
    SharedArticles<T> shared = new SharedArticles<>();
    for (int age = 0; age < all.size(); age++) {
      shared.add(all.get(age), age);
    }
    return shared.groups.values().stream().map(Group::members).toList();
  }

  private void add(T member, int age) {
    Group<T> group = new Group<>(new ArrayList<>(List.of(member)), new IntHashSet());
    IntIntHashMap inCommon = new IntIntHashMap();
    TreeSet<Integer> due = new TreeSet<>();
    member.articles().forEach(article -> addArticle(article, group, inCommon, due, 0));
    while (!due.isEmpty()) {
      int older = due.removeFirst();
      Group<T> taken = Objects.requireNonNull(groups.remove(older));
      group.members().addAll(taken.members());
      for (IntCursor article : taken.articles()) {
        groupsOf.remove(article.value, older);
        addArticle(article.value, group, inCommon, due, older + 1);
      }
    }
    groups.put(age, group);
    for (IntCursor article : group.articles()) {
      groupsOf.put(article.value, age);
    }
  }

  /// Counts a new article with every group of this age or younger that has it, too.
  private void addArticle(
      int article, Group<T> group, IntIntHashMap inCommon, Set<Integer> due, int from) {
    if (group.articles().add(article)) {
      for (int other : groupsOf.get(article)) {
        if (other >= from && inCommon.addTo(other, 1) == IN_COMMON) {
          due.add(other);
        }
      }
    }
  }
}
