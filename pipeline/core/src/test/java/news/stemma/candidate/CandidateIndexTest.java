package news.stemma.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.align.Scoring;
import news.stemma.sketch.Fingerprints;
import news.stemma.sketch.MinHasher;
import news.stemma.sketch.ParagraphSignatures;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.sketch.Winnower;
import news.stemma.text.Babble;
import news.stemma.text.Document;
import news.stemma.text.EnglishSample;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateIndexTest {
  private static final Sketcher SKETCHER = new Sketcher(Scheme.standard(42));

  private static List<CandidatePair> pairs(List<Document> documents) {
    return new CandidateIndex(
            Banding.STANDARD,
            Scoring.STANDARD.prospect(),
            Pairing.of(Seniority.of(documents)),
            documents,
            new MemoryEngine(Stages.SEQUENTIAL))
        .pairs(sketches(documents));
  }

  private static List<Sketch> sketches(List<Document> documents) {
    return documents.stream().map(EnglishSample::parse).map(SKETCHER::sketch).toList();
  }

  /// Every pair with every stage, looked at one by one.
  private static void check(List<Document> documents) {
    List<Sketch> sketches = sketches(documents);
    List<CandidatePair> naive = new ArrayList<>();
    for (int left = 0; left < sketches.size(); left++) {
      for (int right = left + 1; right < sketches.size(); right++) {
        Set<Stage> stages = naiveStages(sketches.get(left), sketches.get(right));
        if (!stages.isEmpty()) {
          naive.add(new CandidatePair(left, right, ImmutableSet.copyOf(stages)));
        }
      }
    }
    assertThat(pairs(documents)).isEqualTo(naive);
  }

  private static Set<Stage> naiveStages(Sketch left, Sketch right) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    if (shareBand(NestedMaps.paragraphs(left), NestedMaps.paragraphs(right))) {
      stages.add(Stage.PARAGRAPH_MINHASH);
    }
    if (shareBand(left.body().stream().toList(), right.body().stream().toList())) {
      stages.add(Stage.BODY_MINHASH);
    }
    if (shareWorth(left.fingerprints(), right.fingerprints())) {
      stages.add(Stage.FINGERPRINT);
    }
    return stages;
  }

  private static boolean shareWorth(Fingerprints left, Fingerprints right) {
    return IntStream.range(0, left.size())
        .anyMatch(i ->
            IntStream.range(0, right.size())
                .anyMatch(j ->
                    left.hash(i) == right.hash(j)
                        && NestedMaps.isWorthAClaim(left.surroundings(i), right.surroundings(j))));
  }

  /// Runs of words of which every other is a stop word, or nearly all are, between others.
  @ParameterizedTest
  @CsvSource({"1, 2", "2, 5", "3, 10"})
  void anySharedRunThatIsWorthAClaimMakesACandidate(long seed, int stopWordsOfTwelve) {
    Babble babble = Babble.of(seed, 3_000);
    SplittableRandom random = babble.random();
    for (int trial = 0; trial < 300; trial++) {
      List<String> run = new ArrayList<>();
      double points = 0;
      while (points < 5.5) {
        boolean stopWord = random.nextInt(12) < stopWordsOfTwelve;
        run.add(stopWord ? babble.stopWord() : content(babble));
        points += stopWord ? 0.5 : 1;
      }
      List<Document> documents =
          List.of(Document.of("a", around(run, babble)), Document.of("b", around(run, babble)));
      assertThat(pairs(documents)).as("%s", documents).hasSize(1);
    }
  }

  private static String content(Babble babble) {
    String word = babble.words(1).getFirst();
    while (word.length() < 4 || word.matches("that|with|from")) {
      word = babble.words(1).getFirst();
    }
    return word;
  }

  private static String around(List<String> run, Babble babble) {
    SplittableRandom random = babble.random();
    List<String> words = new ArrayList<>(babble.words(random.nextInt(12)));
    words.addAll(run);
    words.addAll(babble.words(random.nextInt(12)));
    return String.join(" ", words);
  }

  @Test
  void fiveSharedWordsBetweenOthersMakeNoCandidate() {
    Babble babble = Babble.of(4, 100_000);
    List<String> run = babble.words(5);
    String left = String.join(" ", babble.words(9)) + " " + String.join(" ", run);
    String right = String.join(" ", babble.words(9)) + " " + String.join(" ", run);
    assertThat(
            pairs(
                List.of(
                    Document.of("a", left + " " + String.join(" ", babble.words(9))),
                    Document.of("b", right + " " + String.join(" ", babble.words(9))))))
        .isEmpty();
  }

  private static boolean shareBand(List<Signature> left, List<Signature> right) {
    List<List<String>> others = right.stream().map(NestedMaps::bands).toList();
    return left.stream()
        .map(NestedMaps::bands)
        .anyMatch(bands ->
            others.stream()
                .anyMatch(other ->
                    IntStream.range(0, 32)
                        .anyMatch(band -> bands.get(band).equals(other.get(band)))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyPairThatSharesABandOrAFingerprintWorthAClaimIsFound(long seed) {
    Babble babble = Babble.of(seed, 400);
    List<String> pool = IntStream.range(0, 12).mapToObj(i -> babble.paragraph(2)).toList();
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      documents.add(Document.of("d%02d".formatted(i), remix(babble, pool)));
    }
    check(documents);
  }

  /// Paragraphs of the pool, some with a word changed here and there, and new ones.
  private static String remix(Babble babble, List<String> pool) {
    SplittableRandom random = babble.random();
    List<String> paragraphs = new ArrayList<>();
    for (int count = random.nextInt(1, 5); count > 0; count--) {
      String paragraph = pool.get(random.nextInt(pool.size()));
      String[] words = paragraph.split(" ");
      for (int edits = random.nextInt(8); edits > 0; edits--) {
        words[random.nextInt(words.length)] = babble.words(1).getFirst();
      }
      paragraphs.add(random.nextInt(3) == 0 ? babble.paragraph(2) : String.join(" ", words));
    }
    return String.join("\n\n", paragraphs);
  }

  @Test
  void unrelatedArticlesAreNoPair() {
    Babble babble = Babble.of(7, 5_000);
    assertThat(
            pairs(
                List.of(
                    Document.of("a", babble.paragraph(10)),
                    Document.of("b", babble.paragraph(10)),
                    Document.of("c", ""))))
        .isEmpty();
  }

  @Test
  void eightSharedWordsMakeAPairByFingerprint() {
    List<Document> documents =
        List.of(
            Document.of(
                "003",
                "The Russian spokesman said the airstrike near the airport was launched by two"
                    + " F-16s and two A-10s. He did not identify the plane's country affliation."),
            Document.of(
                "004",
                "Maj. Gen. Konashenkov spoke of planes by two F-16s and two A-10s. He did not"
                    + " identify much else, he told reporters in Moscow on Saturday."));
    assertThat(pairs(documents))
        .containsExactly(new CandidatePair(0, 1, ImmutableSet.of(Stage.FINGERPRINT)));
  }

  @Test
  void sixSharedContentWordsDo() {
    List<Document> documents =
        List.of(
            Document.of(
                "a", "We owe five grieving families an honest account, nothing else, until then."),
            Document.of(
                "b", "She owes those five grieving families an honest account before winter."));
    assertThat(pairs(documents))
        .containsExactly(new CandidatePair(0, 1, ImmutableSet.of(Stage.FINGERPRINT)));
  }

  @Test
  void pairsComeByTheirLeftArticleInListsOfAtMostSixtyFour() {
    List<CandidatePair> pairs =
        IntStream.range(0, 103)
            .mapToObj(
                i -> new CandidatePair(i < 100 ? 0 : 1, 2 + i, ImmutableSet.of(Stage.FINGERPRINT)))
            .toList();
    assertThat(CandidatePairs.of(pairs).byLeft()).extracting(List::size).containsExactly(64, 36, 3);
    assertThat(CandidatePairs.of(pairs).byLeft().stream().flatMap(List::stream))
        .containsExactlyElementsOf(pairs);
    assertThat(CandidatePairs.of(List.of()).byLeft()).isEmpty();
  }

  @Test
  void aBucketUpToItsBoundGivesAllItsPairs() {
    assertThat(pairs(identical(50))).hasSize(50 * 49 / 2);
  }

  @Test
  void aBucketOverItsBoundGivesPairsOfItsLeaderAndOfNeighboursOnly() {
    List<CandidatePair> pairs = pairs(identical(60));
    List<CandidatePair> expected = new ArrayList<>();
    ImmutableSet<Stage> all = ImmutableSet.copyOf(Stage.values());
    for (int i = 0; i < 59; i++) {
      if (i < 58) {
        expected.add(new CandidatePair(i, i + 1, all));
      }
      expected.add(new CandidatePair(i, 59, all));
    }
    assertThat(pairs).isEqualTo(expected);
  }

  /// Identical articles, of which the last by id is the first by time.
  private static List<Document> identical(int count) {
    String text = Babble.of(8, 300).paragraph(6);
    return IntStream.range(0, count)
        .mapToObj(i -> published("d%02d".formatted(i), text, count - 1 - i))
        .toList();
  }

  private static Document published(String id, String text, int minute) {
    return new Document(
        id, text, ImmutableMap.of(Field.PUBLISHED, "2016-09-17T10:%02d:00Z".formatted(minute)));
  }

  /// Against buckets as nested maps, over sketches of so few different shingles that buckets run
  /// over their bound, repeat within an article, and hold bands of many articles.
  @ParameterizedTest
  @CsvSource({"1, 5, 40", "2, 90, 12", "3, 200, 60", "4, 300, 400", "5, 130, 3"})
  void pairsAreThoseOfNestedMaps(long seed, int count, int vocabulary) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] shingles = random.longs(vocabulary).toArray();
    List<Sketch> sketches =
        IntStream.range(0, count).mapToObj(i -> randomSketch(random, shingles)).toList();
    List<Document> documents =
        IntStream.range(0, count)
            .mapToObj(i -> published("d%03d".formatted(i), "", random.nextInt(60)))
            .toList();
    Seniority seniority = Seniority.of(documents);
    assertThat(
            new CandidateIndex(
                    Banding.STANDARD,
                    Scoring.STANDARD.prospect(),
                    Pairing.of(seniority),
                    documents,
                    new MemoryEngine(Stages.SEQUENTIAL))
                .pairs(sketches))
        .isEqualTo(NestedMaps.pairs(sketches, seniority));
  }

  private static Sketch randomSketch(SplittableRandom random, long[] shingles) {
    Scheme scheme = Scheme.standard(42);
    MinHasher hasher = new MinHasher(scheme);
    ParagraphSignatures.Builder paragraphs = new ParagraphSignatures.Builder(scheme);
    for (int block = random.nextInt(4); block > 0; block--) {
      paragraphs.add(4 - block, hasher.sign(some(random, shingles, 1 + random.nextInt(3))));
    }
    long[] body = some(random, shingles, random.nextInt(5));
    return new Sketch(
        body.length == 0 ? Optional.empty() : Optional.of(hasher.sign(body)),
        paragraphs.build(),
        new Winnower(scheme)
            .winnow(some(random, shingles, random.nextInt(12)), token -> random.nextInt(3)));
  }

  private static long[] some(SplittableRandom random, long[] shingles, int count) {
    return random.ints(count, 0, shingles.length).mapToLong(i -> shingles[i]).toArray();
  }

  @Test
  void aParagraphTwiceInAnArticleIsNoPairWithItself() {
    String paragraph = Babble.of(8, 300).paragraph(2);
    String twice = paragraph + "\n\n" + paragraph;
    assertThat(pairs(List.of(Document.of("a", twice)))).isEmpty();
    assertThat(pairs(List.of(Document.of("a", twice), Document.of("b", twice)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 128", "3, 4", "14, 8", "32, 4"})
  void identicalArticlesAgreeInEveryBanding(int bands, int rows) {
    List<Document> documents = identical(2);
    assertThat(
            new CandidateIndex(
                    new Banding(bands, rows),
                    Scoring.STANDARD.prospect(),
                    Pairing.of(Seniority.of(documents)),
                    documents,
                    new MemoryEngine(Stages.SEQUENTIAL))
                .pairs(sketches(documents)))
        .containsExactly(new CandidatePair(0, 1, ImmutableSet.copyOf(Stage.values())));
  }

  @Test
  void aPairIsInOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CandidatePair(4, 4, ImmutableSet.of()))
        .withMessage("pair 4, 4 is not in order");
  }

  private static Document said(int day, String outlet, String text) {
    return new Document(
        "%s-%03d".formatted(outlet, day),
        text,
        ImmutableMap.of(
            Field.PUBLISHED,
            "2016-%02d-%02dT10:00:00Z".formatted(1 + day / 28, 1 + day % 28),
            Field.OUTLET,
            outlet));
  }

  @Test
  void whatOneOutletSaysEveryDayMakesHardlyAPairButWhatSeveralHaveDoes() {
    Babble babble = Babble.of(11, 5_000);
    String refrain = babble.paragraph(2);
    List<Document> ofOne =
        IntStream.range(0, 80)
            .mapToObj(day -> said(day, "Courier", babble.paragraph(12) + "\n\n" + refrain))
            .toList();
    assertThat(pairs(ofOne)).as("all but chance").hasSizeLessThan(20);
    List<Document> ofTwo =
        IntStream.range(0, 80)
            .mapToObj(day ->
                said(
                    day,
                    day % 2 == 0 ? "Courier" : "Herald",
                    babble.paragraph(12) + "\n\n" + refrain))
            .sorted(Comparator.comparing(Document::id))
            .toList();
    assertThat(pairs(ofTwo)).as("not all 3,160").hasSizeBetween(79, 400);
  }

  @Test
  void versionsOfOneArticleAreNoRefrain() {
    Babble babble = Babble.of(12, 5_000);
    String text = babble.paragraph(20);
    List<Document> versions =
        IntStream.range(0, 80)
            .mapToObj(day -> said(day, "Courier", text + " " + babble.sentence(5)))
            .toList();
    assertThat(pairs(versions)).hasSizeGreaterThan(78);
  }
}
