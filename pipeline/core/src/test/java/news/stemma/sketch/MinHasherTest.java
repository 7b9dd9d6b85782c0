package news.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinHasherTest {
  private static final Scheme SCHEME = Scheme.standard(42);
  private static final int TRIALS = 1_000;

  /// Of so many estimates the mean must lie within 4 standard errors of J, and the variance within
  /// 4 of its own of so large a share of J(1−J)/k: by chance one such test of 8,000 fails, and with
  /// these seeds none does.
  private static void check(double jaccard, double share, IntToDoubleFunction estimate) {
    double variance = share * jaccard * (1 - jaccard) / SCHEME.components();
    double[] estimates = IntStream.range(0, TRIALS).mapToDouble(estimate).toArray();
    double mean = Arrays.stream(estimates).average().orElseThrow();
    double spread =
        Arrays.stream(estimates).map(e -> (e - jaccard) * (e - jaccard)).average().orElseThrow();
    assertThat(mean).isCloseTo(jaccard, within(4 * Math.sqrt(variance / TRIALS)));
    assertThat(spread).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / TRIALS)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 20, 2, .67", "2, 20, 10, .67", "3, 20, 18, .67",
    "4, 100, 5, .52", "5, 100, 30, .52", "6, 100, 80, .52",
    "7, 400, 40, .71", "8, 400, 200, .71", "9, 400, 380, .71",
    "10, 2000, 100, .94", "11, 2000, 1900, .94"
  })
  void theEstimateIsUnbiasedWithLessVarianceThanClassicMinHash(
      long seed, int union, int shared, double share) {
    SplittableRandom random = new SplittableRandom(seed);
    check(
        (double) shared / union,
        share,
        trial -> {
          long[] shingles = LongStream.generate(random::nextLong).limit(union).toArray();
          return estimate(new MinHasher(Scheme.standard(random.nextLong())), shingles, shared);
        });
  }

  @ParameterizedTest
  @CsvSource({"1, 400, 40, .71", "2, 400, 200, .71", "3, 60, 48, .54"})
  void theSameHoldsForTheShinglesOfText(long seed, int union, int shared, double share) {
    SplittableRandom random = new SplittableRandom(seed);
    check(
        (double) shared / union,
        share,
        trial -> estimate(new MinHasher(SCHEME), shinglesOfText(random, union), shared));
  }

  /// Shingles of a text that counts: near each other as real ones are, all different.
  private static long[] shinglesOfText(SplittableRandom random, int count) {
    int first = random.nextInt(1_000_000);
    StringBuilder text = new StringBuilder();
    IntStream.range(0, count + 4).forEach(i -> text.append(first + i).append(' '));
    Tokens tokens = Tokenizer.tokenize(text.toString());
    long[] shingles = Shingler.shingles(tokens, 0, tokens.size());
    for (int i = shingles.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      long moved = shingles[i];
      shingles[i] = shingles[j];
      shingles[j] = moved;
    }
    return shingles;
  }

  /// The estimate for two sets that together make the union; half of the rest is in either.
  private static double estimate(MinHasher hasher, long[] union, int shared) {
    int leftEnd = shared + (union.length - shared) / 2;
    long[] left = Arrays.copyOfRange(union, 0, leftEnd);
    long[] right =
        LongStream.concat(
                Arrays.stream(union, 0, shared), Arrays.stream(union, leftEnd, union.length))
            .toArray();
    return hasher.sign(left).estimate(hasher.sign(right));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 500})
  void identicalSetsAgreeInEveryComponent(int size) {
    long[] shingles = new SplittableRandom(size).longs(size).toArray();
    Signature signature = new MinHasher(SCHEME).sign(shingles);
    assertThat(signature.estimate(new MinHasher(SCHEME).sign(shingles))).isEqualTo(1);
    assertThat(signature).isEqualTo(new MinHasher(SCHEME).sign(shingles));
    assertThat(signature).hasSameHashCodeAs(new MinHasher(SCHEME).sign(shingles));
  }

  /// Every way to fill components: of few sets all are thrown full, of many few or most are left.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 15, 50, 99, 130, 200, 300, 600, 3_000})
  void theComponentsAreTheLeastValuesOfTheirDefinition(int size) {
    SplittableRandom random = new SplittableRandom(size);
    for (int trial = 0; trial < 10; trial++) {
      long[] shingles = random.longs(size).toArray();
      assertThat(new MinHasher(SCHEME).sign(shingles).toString())
          .isEqualTo(Arrays.toString(leastValues(shingles)));
    }
  }

  private static int[] leastValues(long[] shingles) {
    SplittableRandom factors = new SplittableRandom(SCHEME.seed());
    int[] throwers = IntStream.range(0, 3).map(i -> factors.nextInt() | 1).toArray();
    int[] fillers = IntStream.range(0, 128).map(i -> factors.nextInt() | 1).toArray();
    int[] least = new int[128];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long shingle : shingles) {
      int x = (int) (shingle >>> 32);
      for (int component = 0; component < 128; component++) {
        for (int round = 0; round < 3; round++) {
          int hash = throwers[round] * x;
          if (hash >>> 25 == component) {
            least[component] = Math.min(least[component], round << 24 | (hash << 7) >>> 8);
          }
        }
        int own = (fillers[component] * x - Integer.MIN_VALUE) >>> 8;
        least[component] = Math.min(least[component], 3 << 24 | own);
      }
    }
    return least;
  }

  @Test
  void disjointSetsHardlyAgree() {
    MinHasher hasher = new MinHasher(SCHEME);
    SplittableRandom random = new SplittableRandom(3);
    assertThat(
            hasher
                .sign(random.longs(500).toArray())
                .estimate(hasher.sign(random.longs(500).toArray())))
        .isLessThanOrEqualTo(1.0 / 128);
  }

  @Test
  void orderAndRepetitionChangeNothing() {
    long[] shingles = new SplittableRandom(5).longs(200).toArray();
    long[] reversedTwice = IntStream.range(0, 400).mapToLong(i -> shingles[199 - i / 2]).toArray();
    MinHasher hasher = new MinHasher(SCHEME);
    assertThat(hasher.sign(reversedTwice)).isEqualTo(hasher.sign(shingles));
  }

  @Test
  void theSignatureOfATextIsAsPersisted() {
    Tokens tokens =
        Tokenizer.tokenize(
            "He did not identify the planes\u2019 country affiliation, but said they were part of"
                + " the international coalition.");
    long[] shingles = Shingler.shingles(tokens, 0, tokens.size());
    assertThat(shingles).hasSize(13).startsWith(-4881765263626738262L, -2321054338267398601L);
    Signature signature = new MinHasher(SCHEME).sign(shingles);
    assertThat(signature.toString()).startsWith("[51880819, 50972167, 50975711, 49147165, ");
    assertThat(signature.bandKey(0, 4)).isEqualTo(8230455421738531391L);
    assertThat(signature.bandKey(31, 4)).isEqualTo(4351949619672519288L);
  }

  @Test
  void anotherSeedGivesAnotherSignature() {
    long[] shingles = new SplittableRandom(7).longs(50).toArray();
    assertThat(new MinHasher(Scheme.standard(43)).sign(shingles).toString())
        .isNotEqualTo(new MinHasher(SCHEME).sign(shingles).toString());
  }

  @Test
  void anEmptySetHasNoSignature() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MinHasher(SCHEME).sign(new long[0]));
  }

  @Test
  void signaturesOfDifferentSchemesRefuseComparison() {
    long[] shingles = {1L << 40, 2L << 40, 3L << 40};
    Signature signature = new MinHasher(SCHEME).sign(shingles);
    Signature otherSeed = new MinHasher(Scheme.standard(43)).sign(shingles);
    Signature otherWindow = new MinHasher(new Scheme(2, 128, 5, 42)).sign(shingles);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signature.estimate(otherSeed))
        .withMessageContaining("can't be compared");
    assertThatIllegalArgumentException().isThrownBy(() -> signature.estimate(otherWindow));
    assertThatIllegalArgumentException().isThrownBy(() -> signature.sharesBand(otherSeed, 4));
    assertThat(signature).isNotEqualTo(otherWindow);
  }

  @Test
  void aSchemeOfAnotherVersionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scheme(1, 128, 4, 42))
        .withMessage("sketch scheme 1 is not 2, the one this build makes");
    assertThatIllegalArgumentException().isThrownBy(() -> new Scheme(2, 128, 0, 42));
  }

  @Test
  void bandsThatAgreeHaveTheSameKey() {
    SplittableRandom random = new SplittableRandom(11);
    MinHasher hasher = new MinHasher(SCHEME);
    for (int trial = 0; trial < 300; trial++) {
      long[] union = random.longs(60).toArray();
      Signature left = hasher.sign(Arrays.copyOfRange(union, 0, 42));
      Signature right = hasher.sign(Arrays.copyOfRange(union, 18, 60));
      boolean sameKey =
          IntStream.range(0, 32).anyMatch(b -> left.bandKey(b, 4) == right.bandKey(b, 4));
      assertThat(left.sharesBand(right, 4)).isEqualTo(sameKey);
    }
  }
}
