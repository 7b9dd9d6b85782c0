package news.stemma.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the first match behind an anchor may be, the cheapest place first.
///
/// Three words that chance put in both articles earn little, and little is all that may be lost on
/// the way to the next match: a look at the few places within that price tells that there is none.
final class Openings {
  private final Scoring scoring;
  private final int[] left;
  private final int[] right;
  private final int[] price;

  private record Opening(int left, int right, int price) {}

  private Openings(List<Opening> openings, Scoring scoring) {
    this.scoring = scoring;
    this.left = openings.stream().mapToInt(Opening::left).toArray();
    this.right = openings.stream().mapToInt(Opening::right).toArray();
    this.price = openings.stream().mapToInt(Opening::price).toArray();
  }

  /// All that cost less than a passage is worth.
  static Openings of(Scoring scoring) {
    List<Opening> openings = new ArrayList<>();
    for (int left = 1; left <= Chainer.REACH; left++) {
      for (int right = 1; right <= Chainer.REACH; right++) {
        int price = -scoring.between(left - 1, right - 1);
        if (price < scoring.passageClaim()) {
          openings.add(new Opening(left, right, price));
        }
      }
    }
    openings.sort(Comparator.comparingInt(Opening::price));
    return new Openings(openings, scoring);
  }

  Scoring scoring() {
    return scoring;
  }

  int size() {
    return price.length;
  }

  /// Words of the left from the anchor to the match, itself included.
  int left(int opening) {
    return left[opening];
  }

  int right(int opening) {
    return right[opening];
  }

  /// What the way there costs at least, in tenths of a point.
  int price(int opening) {
    return price[opening];
  }

  /// Whether openings beyond these may be within the reserve.
  boolean isBeyond(int reserve) {
    return reserve > scoring.passageClaim();
  }
}
