package news.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JoinedSetsTest {
  @Test
  void setsAreInTheOrderOfTheirLeastNumbers() {
    JoinedSets sets = new JoinedSets(7);
    sets.join(6, 3);
    sets.join(4, 1);
    sets.join(5, 4);
    sets.join(1, 5);
    assertThat(sets.sets())
        .containsExactly(new int[] {0}, new int[] {1, 4, 5}, new int[] {2}, new int[] {3, 6});
  }
}
