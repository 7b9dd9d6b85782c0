package news.stemma.candidate;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import news.stemma.sketch.ShingleSet;

/// Finds the families of near-duplicates among whole texts, as [Families] are found among bodies.
///
/// Texts of one wording are one text until all is verified (`SameWording`), so that one which comes
/// a million times costs a million rows and not a comparison more.
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
    SameWording sameWording = sameWording(keys, counts, seniority);
    KeyRows bands = rows.rows(KeyRows.Kind.PLAIN);
    int text = 0;
    for (TextKeys of : keys) {
      if (counts.test(text) && sameWording.isFirst(text)) {
        of.addBands(text, bands);
      }
      text++;
    }
    Pairing pairing = Pairing.of(seniority);
    FoundPairs found = new FoundPairs();
    bands.drain((key, texts) ->
        pairing.pair(texts, (one, other) -> found.add(one, other, Stage.BODY_MINHASH)));
    return sameWording.joined(
        Families.verify(found.inOrder(), Families.Nearness.of(shingles), seniority, jaccard));
  }

  private SameWording sameWording(List<TextKeys> keys, IntPredicate counts, Seniority seniority) {
    KeyRows wordings = rows.rows(KeyRows.Kind.PLAIN);
    int text = 0;
    for (TextKeys of : keys) {
      if (counts.test(text)) {
        of.addWording(text, wordings);
      }
      text++;
    }
    SameWording sameWording = SameWording.none(keys.size());
    wordings.drain((wording, texts) -> {
      int senior = seniority.mostSenior(texts);
      for (int of : texts) {
        sameWording.add(of, senior);
      }
    });
    return sameWording;
  }
}
