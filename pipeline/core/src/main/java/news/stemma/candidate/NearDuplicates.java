package news.stemma.candidate;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import news.stemma.sketch.ShingleSet;

/// Finds the families of near-duplicates among whole texts, as [Families] are found among bodies.
///
/// Texts of one wording are one text until all is verified, so that one which comes a million times
/// costs a million rows and not a comparison more.
public final class NearDuplicates {
  private final RowStore rows;
  private final double jaccard;

  /// @param jaccard from which on two texts are near, above 0 up to 1
  public NearDuplicates(RowStore rows, double jaccard) {
    if (!(jaccard > 0 && jaccard <= 1)) {
      throw new IllegalArgumentException("Jaccard similarity " + jaccard + " is not in (0, 1]");
    }
    this.rows = rows;
    this.jaccard = jaccard;
  }

  /// The families, disjoint, in the order of their leaders' positions.
  ///
  /// @param keys of the texts by their positions
  /// @param counts whether the text of a position counts at all
  /// @param shingles of a text by its position
  /// @param seniority of all positions
  public ImmutableList<Family> families(
      List<TextKeys> keys,
      IntPredicate counts,
      IntFunction<ShingleSet> shingles,
      Seniority seniority) {
    KeyRows wordings = rows.rows(KeyRows.Kind.PLAIN);
    KeyRows bands = rows.rows(KeyRows.Kind.PLAIN);
    int document = 0;
    for (TextKeys of : keys) {
      if (counts.test(document)) {
        add(of, document, wordings, bands);
      }
      document++;
    }
    int[] first = first(wordings, keys.size(), seniority);
    Pairing pairing = Pairing.of(seniority);
    FoundPairs found = new FoundPairs();
    bands.drain((key, documents) ->
        pairing.pair(
            Arrays.stream(documents).map(one -> first[one]).distinct().sorted().toArray(),
            (one, other) -> found.add(one, other, Stage.BODY_MINHASH)));
    return withSameWording(
        Families.verify(found.inOrder(), Families.Nearness.of(shingles), seniority, jaccard),
        first);
  }

  private static void add(TextKeys keys, int document, KeyRows wordings, KeyRows bands) {
    keys.wording().ifPresent(wording -> wordings.add(wording, document));
    for (int band = 0; band < keys.bands(); band++) {
      bands.add(keys.band(band), document);
    }
  }

  /// Of each text the most senior one with its wording.
  private static int[] first(KeyRows wordings, int documents, Seniority seniority) {
    int[] first = IntStream.range(0, documents).toArray();
    wordings.drain((wording, same) -> {
      int senior = seniority.mostSenior(same);
      for (int document : same) {
        first[document] = senior;
      }
    });
    return first;
  }

  /// The same families with all texts of one wording. Where a text is near to a leader, all of its
  /// wording are; and none of them was a leader before it.
  private static ImmutableList<Family> withSameWording(Families families, int[] first) {
    double[] jaccards = new double[first.length];
    Arrays.fill(jaccards, 1);
    families.families().stream()
        .map(Family::members)
        .flatMap(Collection::stream)
        .forEach(member -> jaccards[member.document()] = member.jaccard());
    TreeMap<Integer, ImmutableList.Builder<Family.Member>> members = new TreeMap<>();
    for (int document = 0; document < first.length; document++) {
      int leader = families.leader(first[document]);
      if (leader != document) {
        members
            .computeIfAbsent(leader, l -> ImmutableList.builder())
            .add(new Family.Member(document, jaccards[first[document]]));
      }
    }
    return members.entrySet().stream()
        .map(family -> new Family(family.getKey(), family.getValue().build()))
        .collect(ImmutableList.toImmutableList());
  }
}
