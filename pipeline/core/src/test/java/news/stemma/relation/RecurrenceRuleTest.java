package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

class RecurrenceRuleTest {
  /// Reports of six different things.
  private static final List<String> STORIES =
      List.of(
          "The mayor of Orlen met Bruno Halvic and Tessa Morn in Veldau before the vote on ferries.",
          "Nobody in Karsk expected Professor Ilian Dost to leave Quenby for a chair at Sorrel.",
          "Heavy snow closed the pass from Tarn to Upper Lisk, where Jonas Vetch and Ada Plume farm.",
          "Rowing clubs from Medrin, Fosk and Hale sent their eights to the Brundle Cup on Lake Ohm.",
          "A jury acquitted the banker Otto Krayle of fraud against Nettle Trust, Pim and Garrow.",
          "Beekeepers near Sund blame Verdex, made by Calloway in Port Anselm, for lost swarms.");

  /// The first of them, told again and again.
  private static String version(int i) {
    return STORIES.getFirst() + " Rain fell for " + (i + 2) + " hours.";
  }

  /// Any of these may be missing.
  private record Publication(String outlet, String published, String text) {}

  private static void check(boolean boilerplate, List<Publication> publications) {
    List<Document> documents = new ArrayList<>();
    for (Publication publication : publications) {
      ImmutableMap.Builder<Field, String> fields = ImmutableMap.builder();
      if (!publication.outlet().isEmpty()) {
        fields.put(Field.OUTLET, publication.outlet());
      }
      if (!publication.published().isEmpty()) {
        fields.put(Field.PUBLISHED, publication.published());
      }
      documents.add(
          new Document(
              "d%02d".formatted(documents.size()), publication.text(), fields.buildOrThrow()));
    }
    CorpusSample corpus = CorpusSample.of(documents);
    List<BitSet> nothing = documents.stream().map(document -> new BitSet()).toList();
    RecurrenceRule rule = new RecurrenceRule(StrangersTest.publications(corpus));
    Strangers strangers = StrangersTest.strangers(corpus, corpus.alignments(), nothing);
    int[] all = IntStream.range(0, documents.size()).toArray();
    int[] reversed = IntStream.range(0, all.length).map(i -> all.length - 1 - i).toArray();
    assertThat(rule.isBoilerplate(all).orElseGet(() -> strangers.areMostOf(all)))
        .isEqualTo(boilerplate);
    assertThat(rule.isBoilerplate(reversed).orElseGet(() -> strangers.areMostOf(reversed)))
        .isEqualTo(boilerplate);
  }

  /// Versions of one story, of one outlet.
  private static List<Publication> versions(String... published) {
    return IntStream.range(0, published.length)
        .mapToObj(i -> new Publication("Daily Planet", published[i], version(i)))
        .toList();
  }

  /// Different stories, by as many outlets as are named.
  private static List<Publication> stories(List<String> outlets, String... published) {
    return IntStream.range(0, published.length)
        .mapToObj(
            i -> new Publication(outlets.get(i % outlets.size()), published[i], STORIES.get(i)))
        .toList();
  }

  private static final List<String> ONE_OUTLET = List.of("Daily Planet");
  private static final List<String> TWO_OUTLETS = List.of("Daily Planet", "Orlen Gazette");
  private static final List<String> NO_OUTLET = List.of("");

  @Test
  void whatOneOutletHasOnThreeDaysAndThreeDaysLaterRecursWhateverTheStory() {
    check(true, versions("2016-09-17T10:00:00Z", "2016-09-18T10:00:00Z", "2016-09-20T10:00:00Z"));
    check(false, versions("2016-09-17T10:00:00Z", "2016-09-18T10:00:00Z", "2016-09-20T09:59:59Z"));
    check(false, versions("2016-09-17T10:00:00Z", "2016-09-17T11:00:00Z", "2016-09-25T10:00:00Z"));
  }

  @Test
  void daysAreThoseOfTheCalendarInUtc() {
    check(
        false,
        versions("2016-09-17T23:00:00-05:00", "2016-09-18T10:00:00Z", "2016-09-25T10:00:00Z"));
    check(true, versions("1969-12-29T12:00:00Z", "1969-12-31T12:00:00Z", "1970-01-01T12:00:00Z"));
  }

  @Test
  void whatOneOutletHasInDifferentStoriesIsFurnitureOnTheSameDay() {
    check(
        true,
        stories(
            ONE_OUTLET, "2016-09-17T10:00:00Z", "2016-09-17T10:05:00Z", "2016-09-17T10:10:00Z"));
    check(false, versions("2016-09-17T10:00:00Z", "2016-09-17T10:05:00Z", "2016-09-17T10:10:00Z"));
  }

  @Test
  void withoutDatesEightVersionsOfOneStoryAreTooMany() {
    check(false, versions("", "", "", "", "", "", ""));
    check(true, versions("", "", "", "", "", "", "", ""));
  }

  @Test
  void whatManyOutletsHaveWithinTwoDaysIsWireCopyWhateverTheStories() {
    check(
        false,
        stories(
            TWO_OUTLETS, "2016-09-17T10:00:00Z", "2016-09-18T10:00:00Z", "2016-09-19T10:00:00Z"));
    check(
        true,
        stories(
            TWO_OUTLETS, "2016-09-17T10:00:00Z", "2016-09-18T10:00:00Z", "2016-09-19T10:00:01Z"));
  }

  @Test
  void whatManyOutletsHaveInOneStoryIsNoIdiomHoweverLate() {
    check(
        false,
        List.of(
            new Publication("Daily Planet", "2016-09-17T10:00:00Z", version(0)),
            new Publication("Orlen Gazette", "2016-10-17T10:00:00Z", version(1)),
            new Publication("Veldau Times", "2016-11-17T10:00:00Z", version(2))));
  }

  @Test
  void ofUnknownOutletsInDifferentStoriesItIsIdiomUnlessAllCameWithinTwoDays() {
    check(true, stories(NO_OUTLET, "", "", ""));
    check(true, stories(NO_OUTLET, "2016-09-17T10:00:00Z", "2016-09-17T10:00:00Z", ""));
    check(
        false,
        stories(NO_OUTLET, "2016-09-17T10:00:00Z", "2016-09-17T10:00:00Z", "2016-09-17T10:00:00Z"));
    check(false, IntStream.range(0, 9).mapToObj(i -> new Publication("", "", version(i))).toList());
  }

  @Test
  void anOutletIsOneHoweverItsNameIsSpelt() {
    check(
        true,
        stories(
            List.of("Daily Planet", "DAILY  PLANET"),
            "2016-09-17T10:00:00Z",
            "2016-09-17T10:05:00Z",
            "2016-09-17T10:10:00Z"));
  }

  @Test
  void aNameWithoutAWordIsNoOutlet() {
    check(
        false,
        stories(
            List.of("?", "-"),
            "2016-09-17T10:00:00Z",
            "2016-09-17T10:05:00Z",
            "2016-09-17T10:10:00Z"));
  }
}
