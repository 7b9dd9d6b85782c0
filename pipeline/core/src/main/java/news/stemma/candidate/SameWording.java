package news.stemma.candidate;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Which texts have the wording of a more senior one, and so are near to whatever that is near to:
/// 4 bytes a text.
public final class SameWording {
  private final int[] first;

  private SameWording(int[] first) {
    this.first = first;
  }

  /// None, so far.
  public static SameWording none(int texts) {
    return new SameWording(IntStream.range(0, texts).toArray());
  }

  /// The text has the same wording as another.
  ///
  /// @param senior the most senior one with the wording
  public void add(int text, int senior) {
    first[text] = senior;
  }

  /// Whether it is the most senior text with its wording, the one that stands for all of them.
  public boolean isFirst(int text) {
    return first[text] == text;
  }

  /// The same families with all texts of one wording. Where a text is near to a leader, all of its
  /// wording are; and none of them was a leader before it.
  ///
  /// @param families of the first texts
  public ImmutableList<Family> joined(Families families) {
    double[] jaccards = new double[first.length];
    Arrays.fill(jaccards, 1);
    families.families().stream()
        .map(Family::members)
        .flatMap(Collection::stream)
        .forEach(member -> jaccards[member.document()] = member.jaccard());
    TreeMap<Integer, ImmutableList.Builder<Family.Member>> members = new TreeMap<>();
    for (int text = 0; text < first.length; text++) {
      int leader = families.leader(first[text]);
      if (leader != text) {
        members
            .computeIfAbsent(leader, l -> ImmutableList.builder())
            .add(new Family.Member(text, jaccards[first[text]]));
      }
    }
    return members.entrySet().stream()
        .map(family -> new Family(family.getKey(), family.getValue().build()))
        .collect(ImmutableList.toImmutableList());
  }
}
