package news.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.text.Babble;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WinnowerTest {
  private static final Scheme SCHEME = Scheme.standard(42);

  private static Fingerprints fingerprints(List<String> words) {
    Tokens tokens = Tokenizer.tokenize(String.join(" ", words));
    return new Winnower(SCHEME).winnow(Shingler.shingles(tokens, 0, tokens.size()), token -> 0);
  }

  /// Hashes of the fingerprints of all five words of which lie in the run.
  private static Set<Long> inside(Fingerprints fingerprints, int start, int length) {
    return IntStream.range(0, fingerprints.size())
        .filter(i -> start <= fingerprints.token(i) && fingerprints.token(i) + 5 <= start + length)
        .mapToObj(fingerprints::hash)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 5", "3, 40", "4, 2000"})
  void anySharedRunOfSixWordsYieldsACommonFingerprint(long seed, int vocabulary) {
    Babble babble = Babble.of(seed, vocabulary);
    SplittableRandom random = babble.random();
    for (int trial = 0; trial < 1_000; trial++) {
      List<String> run = babble.words(random.nextInt(6, 12));
      List<String> left = new ArrayList<>(babble.words(random.nextInt(12)));
      List<String> right = new ArrayList<>(babble.words(random.nextInt(12)));
      int leftStart = left.size();
      int rightStart = right.size();
      left.addAll(run);
      right.addAll(run);
      left.addAll(babble.words(random.nextInt(12)));
      right.addAll(babble.words(random.nextInt(12)));
      assertThat(inside(fingerprints(left), leftStart, run.size()))
          .as("%s | %s", left, right)
          .containsAnyElementsOf(inside(fingerprints(right), rightStart, run.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void ofRandomShinglesTwoInAWindowAndOneAreKept(int window) {
    long[] shingles = new SplittableRandom(window).longs(50_000).toArray();
    int kept = new Winnower(new Scheme(2, 128, window, 42)).winnow(shingles, token -> 0).size();
    double density = 2.0 / (window + 1);
    assertThat(kept / 50_000.0).isCloseTo(density, within(0.02 * density));
  }

  @Test
  void everyWindowHasItsLeastShingleKept() {
    long[] shingles = new SplittableRandom(9).longs(2_000, 0, 6).toArray();
    Fingerprints kept = new Winnower(SCHEME).winnow(shingles, token -> 0);
    List<Integer> tokens = IntStream.range(0, kept.size()).mapToObj(kept::token).toList();
    for (int start = 0; start + 2 <= shingles.length; start++) {
      int from = start;
      long least = Math.min(shingles[from], shingles[from + 1]);
      assertThat(tokens)
          .anyMatch(token -> token >= from && token < from + 2 && shingles[token] == least);
    }
    for (int i = 0; i < kept.size(); i++) {
      assertThat(kept.hash(i)).isEqualTo(shingles[kept.token(i)]);
    }
    assertThat(tokens).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aRunOfEqualShinglesIsKeptOnceAWindow() {
    assertThat(new Winnower(SCHEME).winnow(new long[100], token -> 0).size()).isEqualTo(50);
  }

  @Test
  void textsShorterThanAWindowKeepTheirLeastShingle() {
    assertThat(new Winnower(SCHEME).winnow(new long[] {5, 3}, token -> 0))
        .isEqualTo(new Fingerprints.Builder().add(3, 1, 0).build());
    assertThat(new Winnower(SCHEME).winnow(new long[0], token -> 0).size()).isZero();
    assertThat(fingerprints(List.of("two", "f16s", "and", "two")).size()).isZero();
  }

  @Test
  void theFingerprintsOfATextAreAsPersisted() {
    assertThat(
            fingerprints(
                List.of(
                    "by", "two", "F-16s", "and", "two", "A-10s.", "He", "did", "not", "identify")))
        .isEqualTo(
            new Fingerprints.Builder()
                .add(6629201582250387636L, 0, 0)
                .add(-4013203506889345059L, 2, 0)
                .add(2622050616300117433L, 4, 0)
                .add(805145855739043138L, 5, 0)
                .build());
  }
}
