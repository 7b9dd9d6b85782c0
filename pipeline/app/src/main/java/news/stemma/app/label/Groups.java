package news.stemma.app.label;

import java.util.Arrays;

/// Articles in disjoint groups. The pairs within groups are numbered, so that one can be drawn
/// without a list of them.
final class Groups {
  /// The group of each article; one that is alone has a group of its own.
  private final int[] groups;

  /// Articles by group; those of group `g` stand from `starts[g]` to `starts[g + 1]`.
  private final int[] members;

  private final int[] starts;

  /// Pairs within the groups before each.
  private final long[] before;

  private Groups(int[] groups, int[] members, int[] starts, long[] before) {
    this.groups = groups;
    this.members = members;
    this.starts = starts;
    this.before = before;
  }

  /// @param groups of each article, counted from 0
  static Groups of(int[] groups) {
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    int[] starts = new int[count + 1];
    for (int group : groups) {
      starts[group + 1]++;
    }
    long[] before = new long[count + 1];
    for (int group = 0; group < count; group++) {
      before[group + 1] = before[group] + Pairs.among(starts[group + 1]);
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[] members = new int[groups.length];
    for (int article = 0; article < groups.length; article++) {
      members[next[groups[article]]++] = article;
    }
    return new Groups(groups.clone(), members, starts, before);
  }

  /// All in one group.
  static Groups one(int articles) {
    return of(new int[articles]);
  }

  boolean join(long pair) {
    return groups[Pairs.left(pair)] == groups[Pairs.right(pair)];
  }

  /// Pairs within groups.
  long pairs() {
    return before[before.length - 1];
  }

  /// The pair of a number.
  ///
  /// @param number below [#pairs]
  long pair(long number) {
    int found = Arrays.binarySearch(before, number);
    int group = found >= 0 ? lastAt(found) : -found - 2;
    long rest = number - before[group];
    // The pairs whose later member is the b-th begin at b (b - 1) / 2.
    int later = (int) ((1 + Math.sqrt(1 + 8.0 * rest)) / 2);
    while (Pairs.among(later) > rest) {
      later--;
    }
    while (Pairs.among(later + 1L) <= rest) {
      later++;
    }
    int earlier = (int) (rest - Pairs.among(later));
    return Pairs.of(members[starts[group] + earlier], members[starts[group] + later]);
  }

  /// Groups without pairs begin where the next one does; the last of these has the pair.
  private int lastAt(int group) {
    int last = group;
    while (last + 1 < before.length && before[last + 1] == before[group]) {
      last++;
    }
    return last;
  }
}
