package news.stemma.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.TextSketch;
import news.stemma.sketch.TextSketcher;
import news.stemma.text.Babble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {
  private static final RowStore ROWS = new MemoryEngine(Stages.SEQUENTIAL);
  private static final NearDuplicates STANDARD = new NearDuplicates(ROWS, 0.8);

  private static List<TextSketch> sketches(List<String> texts) {
    TextSketcher sketcher = new TextSketcher(Scheme.standard(42));
    return texts.stream()
        .map(text -> sketcher.sketch(text.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  /// The earlier in the list, the more senior.
  private static Seniority asListed(int texts) {
    return Seniority.by(texts, Integer::compare);
  }

  private static List<Family> families(List<TextSketch> sketches, Seniority seniority) {
    return STANDARD.families(
        sketches.stream().map(sketch -> TextKeys.of(sketch, Banding.STANDARD)).toList(),
        text -> true,
        text -> sketches.get(text).shingles(),
        seniority);
  }

  private static List<Family> families(String... texts) {
    return families(sketches(List.of(texts)), asListed(texts.length));
  }

  /// The definition: by seniority, each text that is in no family yet leads those near to it that
  /// are in none.
  private static TreeMap<Integer, Integer> leaders(List<TextSketch> sketches, Seniority seniority) {
    TreeMap<Integer, Integer> leaders = new TreeMap<>();
    for (int leader : seniority.inOrder()) {
      if (!leaders.containsKey(leader)) {
        for (int text = 0; text < sketches.size(); text++) {
          if (isNear(sketches.get(leader), sketches.get(text))) {
            leaders.putIfAbsent(text, leader);
          }
        }
        leaders.put(leader, leader);
      }
    }
    return leaders;
  }

  private static boolean isNear(TextSketch one, TextSketch other) {
    boolean sameWording = one.words() > 0 && one.wording() == other.wording();
    return sameWording || one.shingles().jaccard(other.shingles()) >= 0.8;
  }

  private static TreeMap<Integer, Integer> leaders(List<Family> families, int texts) {
    TreeMap<Integer, Integer> leaders = new TreeMap<>();
    IntStream.range(0, texts).forEach(text -> leaders.put(text, text));
    families.forEach(family ->
        family.members().forEach(member -> leaders.put(member.document(), family.leader())));
    return leaders;
  }

  /// Texts of which half are copies, most of them edited, of copies too; some are very short.
  private static List<String> corpus(long seed) {
    Babble babble = Babble.of(seed, 500);
    SplittableRandom random = babble.random();
    List<String> texts = new ArrayList<>();
    while (texts.size() < 400) {
      List<String> words =
          texts.isEmpty() || random.nextBoolean()
              ? babble.words(random.nextInt(10) == 0 ? random.nextInt(4) : random.nextInt(5, 120))
              : new ArrayList<>(List.of(texts.get(random.nextInt(texts.size())).split(" ")));
      for (int edits = random.nextInt(4); edits > 0 && !words.isEmpty(); edits--) {
        words.set(random.nextInt(words.size()), babble.words(1).getFirst());
      }
      texts.add(String.join(" ", words));
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void familiesAreThoseOfTheDefinition(long seed) {
    List<TextSketch> sketches = sketches(corpus(seed));
    int[] ranks = new SplittableRandom(seed).ints(sketches.size(), 0, 50).toArray();
    Seniority seniority =
        Seniority.by(
            sketches.size(),
            (one, other) ->
                ranks[one] != ranks[other]
                    ? Integer.compare(ranks[one], ranks[other])
                    : Integer.compare(one, other));
    List<Family> families = families(sketches, seniority);
    assertThat(families).hasSizeGreaterThan(40);
    assertThat(leaders(families, sketches.size())).isEqualTo(leaders(sketches, seniority));
    for (Family family : families) {
      ShingleSet leader = sketches.get(family.leader()).shingles();
      for (Family.Member member : family.members()) {
        ShingleSet shingles = sketches.get(member.document()).shingles();
        assertThat(member.jaccard())
            .isEqualTo(leader.size() == 0 ? 1 : leader.jaccard(shingles))
            .isGreaterThanOrEqualTo(0.8);
      }
    }
  }

  @Test
  void caseQuotesAndPunctuationMakeNoOtherText() {
    assertThat(families("He said: “Go home.”", "he said \"go home\"", "He said: stay."))
        .containsExactly(family(0, 1));
  }

  @Test
  void textsUnderFiveWordsAreNearOnlyToTheirEquals() {
    assertThat(families("Rates rise again", "Rates rise", "Rates rise"))
        .containsExactly(family(1, 2));
  }

  @Test
  void textsWithoutWordsAreNearToNone() {
    assertThat(families("…", "…", "")).isEmpty();
  }

  @Test
  void whatDoesNotCountIsNoLeader() {
    List<TextSketch> sketches = sketches(List.of("Rates rise", "Rates rise", "Rates rise"));
    List<Family> families =
        STANDARD.families(
            sketches.stream().map(sketch -> TextKeys.of(sketch, Banding.STANDARD)).toList(),
            text -> text != 0,
            text -> sketches.get(text).shingles(),
            asListed(3));
    assertThat(families).containsExactly(family(1, 2));
  }

  private static Family family(int leader, int member) {
    return new Family(leader, ImmutableList.of(new Family.Member(member, 1)));
  }

  @Test
  void equalTextsCostNoComparisons() {
    String text = "The harbour office will stay closed on Monday, it said.";
    String edited = text.replace("Monday", "Tuesday");
    String[] texts = new String[30_000];
    Arrays.setAll(texts, i -> i % 2 == 0 ? text : edited);
    List<TextSketch> sketches = sketches(List.of(texts));
    AtomicInteger asked = new AtomicInteger();
    List<Family> families =
        STANDARD.families(
            sketches.stream().map(sketch -> TextKeys.of(sketch, Banding.STANDARD)).toList(),
            document -> true,
            document -> {
              asked.incrementAndGet();
              return sketches.get(document).shingles();
            },
            asListed(texts.length));
    assertThat(families).extracting(Family::size).containsExactly(15_000, 15_000);
    assertThat(asked).hasValueLessThan(5);
  }

  @Test
  void aManyTimesEditedTextCostsComparisonsInProportion() {
    Babble babble = Babble.of(9, 500);
    List<String> original = babble.words(200);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      List<String> words = new ArrayList<>(original);
      words.set(babble.random().nextInt(words.size()), "edit" + i);
      texts.add(String.join(" ", words));
    }
    List<TextSketch> sketches = sketches(texts);
    AtomicInteger asked = new AtomicInteger();
    List<Family> families =
        STANDARD.families(
            sketches.stream().map(sketch -> TextKeys.of(sketch, Banding.STANDARD)).toList(),
            document -> true,
            document -> {
              asked.incrementAndGet();
              return sketches.get(document).shingles();
            },
            asListed(texts.size()));
    assertThat(families).extracting(Family::size).containsExactly(2_000);
    assertThat(asked).hasValue(2_000);
  }

  @Test
  void keysAreTheSameAgainAfterTheyWereBytes() {
    TextKeysCodec codec = new TextKeysCodec();
    for (TextSketch sketch :
        sketches(List.of("", "Rates rise", "The harbour stays closed today."))) {
      TextKeys keys = TextKeys.of(sketch, Banding.STANDARD);
      ByteArrayDataOutput out = ByteStreams.newDataOutput();
      codec.write(keys, out);
      assertThat(codec.read(0, ByteStreams.newDataInput(out.toByteArray()))).isEqualTo(keys);
    }
  }

  @Test
  void aSimilarityIsAboveZeroUpToOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NearDuplicates(ROWS, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new NearDuplicates(ROWS, 1.01));
  }
}
