package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.stemma.align.Side;
import news.stemma.text.Babble;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of two texts comes first by its id changes nothing but the names of the sides.
class MirrorTest {
  private static final int TEXTS = 9;

  @ParameterizedTest
  @ValueSource(longs = {3, 13, 15, 20, 48, 55, 77, 101})
  void whatIsSaidOfAPairIsTheSameTheOtherWayRound(long seed) {
    List<String> texts = texts(Babble.of(seed, 300));
    Map<List<Integer>, String> said = new TreeMap<>(MirrorTest::byNumbers);
    relations(texts)
        .forEach(relation ->
            said.put(
                List.of(relation.left(), relation.right()),
                told(relation, Side.LEFT, relation.direction().logOdds())));
    Map<List<Integer>, String> mirrored = new TreeMap<>(MirrorTest::byNumbers);
    relations(texts.reversed())
        .forEach(relation ->
            mirrored.put(
                List.of(TEXTS - 1 - relation.right(), TEXTS - 1 - relation.left()),
                told(relation, Side.RIGHT, -relation.direction().logOdds())));
    assertThat(said).isNotEmpty();
    assertThat(mirrored).isEqualTo(said);
  }

  private static int byNumbers(List<Integer> one, List<Integer> other) {
    return one.toString().compareTo(other.toString());
  }

  private static String told(Relation relation, Side first, double logOdds) {
    PairMeasures measures = relation.measures();
    return "%s %s %s %d %.1f %d %d %.4f"
        .formatted(
            relation.kind(),
            first == Side.LEFT ? measures.left() : measures.right(),
            first == Side.LEFT ? measures.right() : measures.left(),
            measures.sentences(),
            measures.narrativePoints(),
            measures.figures(),
            measures.equalFigures(),
            logOdds + 0.0);
  }

  private static List<Relation> relations(List<String> texts) {
    return CorpusSample.of(
            IntStream.range(0, texts.size())
                .mapToObj(i ->
                    new Document("d" + i, texts.get(i), ImmutableMap.of(Field.OUTLET, "Planet")))
                .toList())
        .relations();
  }

  /// Paragraphs drawn from one pool: quotations, introductions, repeated sentences with figures.
  private static List<String> texts(Babble babble) {
    List<String> pool = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String repeated = babble.paragraph(1);
      pool.add("“" + babble.paragraph(1) + "”");
      pool.add(babble.paragraph(1).replace('.', ':'));
      pool.add(repeated + " It was " + i + ", " + repeated);
    }
    return IntStream.range(0, TEXTS)
        .mapToObj(text ->
            String.join(
                "\n\n",
                IntStream.range(0, 5)
                    .mapToObj(paragraph -> edited(babble, pool.get(babble.random().nextInt(12))))
                    .toList()))
        .toList();
  }

  private static String edited(Babble babble, String paragraph) {
    return switch (babble.random().nextInt(6)) {
      case 0 -> babble.paragraph(2);
      case 1 -> paragraph.replaceAll("[“”]", "");
      case 2 -> paragraph.replaceAll("(\\p{L}{7})\\b", "$1s");
      default -> paragraph;
    };
  }
}
