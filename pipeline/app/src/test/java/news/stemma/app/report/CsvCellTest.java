package news.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\n=x",
        "=",
        "'=1+1",
        "''-x",
        "=\"a\",b"
      })
  void whatMayBeAFormulaGetsAnApostropheThatCanBeTakenAway(String text) {
    assertThat(CsvCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "'tis", "'", "1-2", " =1", "“=1”", "\u2212x"})
  void allOtherTextStaysAsItIs(String text) {
    assertThat(CsvCell.of(text)).isEqualTo(text);
  }
}
