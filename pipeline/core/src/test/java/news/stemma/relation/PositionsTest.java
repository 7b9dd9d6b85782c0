package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PositionsTest {
  private static Positions of(int... counts) {
    Positions positions = new Positions(counts.length);
    for (int count : counts) {
      positions.add(count);
    }
    return positions;
  }

  @Test
  void everyWordHasAPositionThatTellsItsArticle() {
    int[] counts = {0, 3, 0, 0, 1, 2, 0};
    Positions positions = of(counts);
    long next = 0;
    for (int document = 0; document < counts.length; document++) {
      assertThat(positions.count(document)).isEqualTo(counts[document]);
      for (int index = 0; index < counts[document]; index++) {
        assertThat(positions.of(document, index)).isEqualTo(next);
        assertThat(positions.document(next)).isEqualTo(document);
        assertThat(positions.index(next)).isEqualTo(index);
        next++;
      }
    }
  }

  @Test
  void rowsAreUnsigned() {
    Positions positions = of(Integer.MAX_VALUE, Integer.MAX_VALUE, 9);
    int row = positions.row(1, 1);
    assertThat(row).isNegative();
    assertThat(positions.document(Integer.toUnsignedLong(row))).isEqualTo(1);
    assertThat(positions.row(2, 1)).isEqualTo(-1);
    assertThatThrownBy(() -> positions.row(2, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void marksOfOneArticleAreNotThoseOfItsNeighbours() {
    Positions positions = of(3, 0, 70, 2);
    Marks marks = new Marks(positions);
    BitSet all = new BitSet();
    all.set(0, 3);
    marks.put(0, all);
    marks.put(3, BitSet.valueOf(new long[] {0b10}));
    marks.set(positions.of(2, 69));
    assertThat(marks.of(0)).isEqualTo(all);
    assertThat(marks.of(1).isEmpty()).isTrue();
    assertThat(marks.of(2).stream()).containsExactly(69);
    assertThat(marks.of(3).stream()).containsExactly(1);
    assertThat(marks.get(3, 0)).isFalse();
    assertThat(marks.get(3, 1)).isTrue();
    marks.put(2, BitSet.valueOf(new long[] {0b101}));
    assertThat(marks.of(2).stream()).containsExactly(0, 2);
    assertThat(marks.of(3).stream()).containsExactly(1);
  }
}
