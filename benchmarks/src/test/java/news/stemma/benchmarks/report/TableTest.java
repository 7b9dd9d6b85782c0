package news.stemma.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TableTest {
  private static Table table() {
    Table table = new Table("peer", "MB/s");
    table.add("stemma", "415");
    table.add("Guava", "12.1");
    return table;
  }

  @Test
  void figuresStandToTheRight() {
    assertThat(table().text()).isEqualTo("peer    MB/s\nstemma   415\nGuava   12.1\n");
  }

  @Test
  void aPageSaysSoInMarkdown() {
    assertThat(table().markdown())
        .isEqualTo("| peer | MB/s |\n| --- | ---: |\n| stemma | 415 |\n| Guava | 12.1 |\n");
  }

  @Test
  void aRowOfOtherLengthIsRefused() {
    assertThatThrownBy(() -> table().add("stemma")).hasMessage("[stemma] are not 2 cells");
  }

  @Test
  void figuresHaveThreeDigitsThatCount() {
    assertThat(Figures.readable(415.26)).isEqualTo("415");
    assertThat(Figures.readable(37.249)).isEqualTo("37.2");
    assertThat(Figures.readable(0.03181)).isEqualTo("0.0318");
    assertThat(Figures.readable(12345)).isEqualTo("12300");
    assertThat(Figures.readable(0)).isEqualTo("0");
    assertThat(Figures.rounded(1.00005)).isEqualTo(1.0001);
  }
}
