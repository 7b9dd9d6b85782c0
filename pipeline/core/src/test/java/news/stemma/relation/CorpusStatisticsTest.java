package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.relation.CorpusStatistics.Place;
import news.stemma.text.Babble;
import news.stemma.text.Document;
import org.junit.jupiter.api.Test;

class CorpusStatisticsTest {
  private static final String IMPRINT =
      "Our reporters work day and night to bring you the news; support them with a subscription.";

  private static CorpusStatistics statistics(List<Document> documents) {
    return CorpusSample.of(documents).statistics();
  }

  /// An article with the paragraph, else with text of its own.
  private static Document document(int i, String outlet) {
    return CorpusSample.document(
        "d%02d".formatted(i),
        outlet,
        i,
        CorpusSample.text(Babble.of(i, 3_000).paragraph(9), IMPRINT));
  }

  @Test
  void aParagraphInThreeArticlesOfOneOutletThatShareLittleElseIsFurniture() {
    CorpusStatistics statistics =
        statistics(IntStream.range(0, 5).mapToObj(i -> document(i, "CNN")).toList());
    assertThat(statistics.boilerplate()).hasSize(1);
    CorpusStatistics.Recurrence recurrence = statistics.boilerplate().getFirst();
    assertThat(recurrence.example()).isEqualTo(new Place(0, 1));
    assertThat(recurrence.articles()).isEqualTo(5);
    assertThat(recurrence.outlets()).containsExactly("CNN");
    assertThat(recurrence.first()).hasValue(Instant.parse("2016-09-17T10:00:00Z"));
    assertThat(recurrence.last()).hasValue(Instant.parse("2016-09-17T10:04:00Z"));
    assertThat(statistics.isBoilerplate(3, 1)).isTrue();
    assertThat(statistics.isBoilerplate(3, 0)).isFalse();
  }

  @Test
  void furnitureIsListedWhereItStandsFirst() {
    String second = "Sign our petition for a free press in every country of the world today.";
    List<Document> documents =
        IntStream.range(0, 6)
            .mapToObj(i ->
                CorpusSample.document(
                    "d%02d".formatted(i),
                    "CNN",
                    i,
                    i == 0
                        ? CorpusSample.text(Babble.of(i, 3_000).paragraph(9), second)
                        : CorpusSample.text(Babble.of(i, 3_000).paragraph(9), IMPRINT, second)))
            .toList();
    assertThat(statistics(documents).boilerplate())
        .extracting(CorpusStatistics.Recurrence::example)
        .containsExactly(new Place(0, 1), new Place(1, 1));
    assertThat(statistics(documents.reversed()).boilerplate())
        .extracting(CorpusStatistics.Recurrence::example)
        .containsExactly(new Place(0, 1), new Place(0, 2));
  }

  @Test
  void inTwoItIsNot() {
    assertThat(
            statistics(IntStream.range(0, 2).mapToObj(i -> document(i, "CNN")).toList())
                .boilerplate())
        .isEmpty();
  }

  @Test
  void inVersionsOfOneStoryItIsNot() {
    String story = Babble.of(1, 3_000).paragraph(9);
    List<Document> versions =
        IntStream.range(0, 4)
            .mapToObj(i ->
                CorpusSample.document(
                    "d%02d".formatted(i),
                    "CNN",
                    i,
                    CorpusSample.text(story, Babble.of(i + 10, 3_000).paragraph(9), IMPRINT)))
            .toList();
    assertThat(statistics(versions).boilerplate()).isEmpty();
  }

  @Test
  void ofManyOutletsItIsWireCopyHoweverOftenItOccurs() {
    assertThat(
            statistics(
                    IntStream.range(0, 7)
                        .mapToObj(i -> document(i, i % 6 == 0 ? "BBC" : "CNN"))
                        .toList())
                .boilerplate())
        .isEmpty();
  }

  @Test
  void nearDuplicatesCountOnce() {
    String text = CorpusSample.text(Babble.of(1, 3_000).paragraph(3), IMPRINT);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      documents.add(CorpusSample.document("d%02d".formatted(i), "CNN", i, text));
    }
    assertThat(statistics(documents).boilerplate()).isEmpty();
  }

  @Test
  void aParagraphRepeatedInOneArticleCountsOnce() {
    Document document =
        CorpusSample.document(
            "d", "CNN", 0, CorpusSample.text(IMPRINT, IMPRINT, IMPRINT, IMPRINT, IMPRINT, IMPRINT));
    assertThat(statistics(List.of(document)).boilerplate()).isEmpty();
  }

  @Test
  void furnitureOfAnOutletMakesNoRelationButItsOwn() {
    CorpusSample corpus =
        CorpusSample.of(IntStream.range(0, 5).mapToObj(i -> document(i, "CNN")).toList());
    assertThat(corpus.relations())
        .hasSize(10)
        .extracting(Relation::kind)
        .containsOnly(Relation.Kind.FURNITURE_ONLY);
  }

  @Test
  void aNearDuplicateThatAloneHasItCountsForItsFamily() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String story = Babble.of(i, 3_000).paragraph(9);
      documents.add(CorpusSample.document("a%02d".formatted(i), "AP", i, story));
      documents.add(
          CorpusSample.document(
              "b%02d".formatted(i), "CNN", 10 + i, CorpusSample.text(story, IMPRINT)));
    }
    assertThat(statistics(documents).boilerplate())
        .extracting(CorpusStatistics.Recurrence::articles)
        .containsExactly(3);
  }

  @Test
  void aParagraphWithoutAWordIsNone() {
    List<Document> documents =
        IntStream.range(0, 4)
            .mapToObj(i ->
                CorpusSample.document(
                    "d%02d".formatted(i),
                    "CNN",
                    i,
                    CorpusSample.text(
                        Babble.of(i, 3_000).paragraph(9),
                        "...",
                        Babble.of(9 + i, 3_000).paragraph(9))))
            .toList();
    assertThat(statistics(documents).boilerplate()).isEmpty();
  }

  @Test
  void whatManyQuoteIsAStatement() {
    List<Document> documents =
        IntStream.range(0, 4)
            .mapToObj(i ->
                CorpusSample.document(
                    "d%02d".formatted(i),
                    "CNN",
                    i,
                    CorpusSample.text(
                        Babble.of(i, 3_000).paragraph(9), "\u201C" + IMPRINT + "\u201D")))
            .toList();
    assertThat(statistics(documents).boilerplate()).isEmpty();
  }
}
