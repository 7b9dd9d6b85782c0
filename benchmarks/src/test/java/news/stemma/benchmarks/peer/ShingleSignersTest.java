package news.stemma.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShingleSignersTest {
  /// 400 pairs of sets of 60 with 40 in common, J = .5: the mean of the estimates has a standard
  /// deviation of less than .0025.
  @ParameterizedTest
  @ValueSource(
      strings = {
        TextSigners.STEMMA,
        TextSigners.SUPER_MIN_HASH,
        TextSigners.MIN_HASH,
        ShingleSigners.ONE_PERMUTATION,
        ShingleSigners.FAST_SIMILARITY
      })
  void theEstimateIsUnbiased(String peer) {
    Signer<long[]> signer = ShingleSigners.named(peer);
    SplittableRandom random = new SplittableRandom(11);
    double sum = 0;
    for (int pair = 0; pair < 400; pair++) {
      long[] union = random.longs(80).toArray();
      long[] left = signer.components(Arrays.copyOfRange(union, 0, 60));
      long[] right = signer.components(Arrays.copyOfRange(union, 20, 80));
      sum += Signer.agreement(left, right);
    }
    assertThat(sum / 400).isCloseTo(0.5, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"one-permutation hashing", "fast similarity sketching"})
  void aSetOfOneElementFillsEveryComponent(String peer) {
    Signer<long[]> signer = ShingleSigners.named(peer);
    long[] one = signer.components(new long[] {0x0123456789ABCDEFL});
    assertThat(one).doesNotContain(Long.MAX_VALUE);
    assertThat(signer.components(new long[] {0x0123456789ABCDEFL, 0x0123456789ABCDEFL}))
        .isEqualTo(one);
  }
}
