package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AgreementTest {
  /// A unit with the labels of its judges; a dot where one gave none.
  private static List<Optional<String>> unit(String labels) {
    return List.of(labels.split("")).stream()
        .map(label -> Optional.of(label).filter(given -> !given.equals(".")))
        .toList();
  }

  private static List<List<Optional<String>>> units(int times, String labels) {
    return Collections.nCopies(times, unit(labels));
  }

  /// The reliability data of Krippendorff 2011, section C, by unit.
  private static final List<List<Optional<String>>> KRIPPENDORFF =
      List.of(
          unit("11.1"),
          unit("2232"),
          unit("3333"),
          unit("3333"),
          unit("2222"),
          unit("1234"),
          unit("4444"),
          unit("1121"),
          unit("2222"),
          unit(".555"),
          unit("..11"),
          unit(".3.."));

  @Test
  void alphaIsThatOfKrippendorffsExample() {
    Agreement agreement = Agreement.of(KRIPPENDORFF);
    assertThat(agreement.krippendorffsAlpha().getAsDouble()).isCloseTo(0.743, within(0.0005));
    assertThat(agreement.comparable()).isEqualTo(11);
    assertThat(agreement.cohensKappa()).isEmpty();
  }

  @Test
  void kappaTakesOffWhatChanceGives() {
    List<List<Optional<String>>> units = new ArrayList<>();
    units.addAll(units(20, "yy"));
    units.addAll(units(5, "yn"));
    units.addAll(units(10, "ny"));
    units.addAll(units(15, "nn"));
    units.addAll(units(3, "y."));
    Agreement agreement = Agreement.of(units);
    assertThat(agreement.observed()).isEqualTo(new Proportion(35, 50));
    assertThat(agreement.cohensKappa().getAsDouble()).isCloseTo(0.4, within(1e-12));
    assertThat(agreement.krippendorffsAlpha().getAsDouble())
        .isCloseTo(1 - 99 * 15.0 / (55 * 45), within(1e-12));
  }

  @Test
  void whereNothingCouldDifferNothingIsSaid() {
    Agreement agreement = Agreement.of(units(4, "yy"));
    assertThat(agreement.observed()).isEqualTo(new Proportion(4, 4));
    assertThat(agreement.cohensKappa()).isEmpty();
    assertThat(agreement.krippendorffsAlpha()).isEmpty();
    assertThat(agreement.table().toString()).contains("undefined");
  }

  @Test
  void aUnitOfOneJudgeSaysNothing() {
    assertThat(Agreement.of(units(4, "y.")).observed()).isEqualTo(new Proportion(0, 0));
    assertThat(Agreement.of(List.of()).krippendorffsAlpha()).isEmpty();
  }
}
