package news.stemma.app.dedup;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.stemma.candidate.Family;
import news.stemma.candidate.Seniority;

/// The clusters of all documents, and which of them are kept.
final class Clusters {
  private final Register register;
  private final KeepRule rule;
  private final ImmutableList<Family> families;
  private final int[] leaders;
  private final BitSet clustered = new BitSet();
  private final BitSet kept = new BitSet();

  /// @param families disjoint
  Clusters(Register register, Seniority seniority, List<Family> families, Keep keep) {
    this.register = register;
    this.rule = KeepRule.of(keep, seniority, register::words);
    this.families =
        families.stream()
            .sorted((one, other) -> register.compareIds(one.leader(), other.leader()))
            .collect(ImmutableList.toImmutableList());
    this.leaders = IntStream.range(0, register.size()).toArray();
    for (Family family : families) {
      family
          .documents()
          .forEach(document -> {
            leaders[document] = family.leader();
            clustered.set(document);
          });
      keepOneOf(family.documents().toArray());
    }
    IntStream.range(0, register.size())
        .filter(document -> register.counts(document) && !clustered.get(document))
        .forEach(document -> keepOneOf(document));
  }

  /// Of what came tonight for the first time, where nothing was kept before.
  private void keepOneOf(int... documents) {
    if (Arrays.stream(documents).anyMatch(register::isKept)) {
      Arrays.stream(documents).filter(register::isKept).forEach(kept::set);
      return;
    }
    rule.of(
            Arrays.stream(documents)
                .filter(document -> document >= register.tonight() && !register.isSeen(document)))
        .ifPresent(kept::set);
  }

  /// Those of two documents or more, by the ids of their leaders.
  ImmutableList<Family> families() {
    return families;
  }

  /// Whether the document is kept, tonight or since an earlier night.
  boolean isKept(int document) {
    return kept.get(document);
  }

  /// Whether it is in a cluster of two or more.
  boolean isClustered(int document) {
    return clustered.get(document);
  }

  boolean isLeader(int document) {
    return leaders[document] == document;
  }

  /// The id of a document's cluster.
  ClusterName name(int document) {
    return ClusterName.of(register.id(leaders[document]));
  }

  /// How many documents that were of one cluster are of another now.
  record Merge(String from, String into, int documents) {}

  /// What became of clusters whose documents are of others now: they joined, came to lead each
  /// other, or parted.
  ///
  /// @param before as they were; rows of nights
  /// @param nights that still are, in their order
  ImmutableList<Merge> merges(List<History.ClusterIds> before, List<History.Night> nights) {
    TreeMap<String, Map<String, Integer>> moved = new TreeMap<>();
    int start = 0;
    for (History.Night night : nights) {
      for (History.ClusterIds row : before) {
        if (row.night().equals(night.name().name())) {
          count(row, start, moved);
        }
      }
      start += night.entries().size();
    }
    ImmutableList.Builder<Merge> merges = ImmutableList.builder();
    moved.forEach((from, counts) ->
        counts.forEach((into, documents) -> merges.add(new Merge(from, into, documents))));
    return merges.build();
  }

  private void count(
      History.ClusterIds before, int start, Map<String, Map<String, Integer>> moved) {
    for (int entry : before.clustered().stream().toArray()) {
      int document = register.document(start + entry);
      String from = new ClusterName(before.ids().get(entry)).toString();
      String into = name(document).toString();
      if (register.counts(document) && !from.equals(into)) {
        moved.computeIfAbsent(from, f -> new TreeMap<>()).merge(into, 1, Integer::sum);
      }
    }
  }

  /// The clusters of a night's entries, to compare them with those of the next night.
  ///
  /// @param start the position of the first entry
  History.ClusterIds ids(String night, int start, int entries) {
    BitSet ofNight = clustered.get(start, start + entries);
    long[] ids =
        IntStream.range(start, start + entries)
            .mapToLong(document -> name(document).key())
            .toArray();
    return new History.ClusterIds(night, ofNight, Longs.asList(ids));
  }

  /// Whether it is kept, and came tonight for the first time.
  boolean isKeptNow(int document) {
    return kept.get(document)
        && document >= register.tonight()
        && register.counts(document)
        && !register.isSeen(document);
  }

  /// How many documents are.
  int keptNow() {
    return (int) kept.stream().filter(this::isKeptNow).count();
  }

  /// Which of tonight's entries are kept.
  BitSet keptTonight() {
    return kept.get(register.tonight(), register.size());
  }
}
