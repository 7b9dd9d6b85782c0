package news.stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import news.stemma.provenance.Revision.Change;
import news.stemma.relation.CorpusSample;
import org.junit.jupiter.api.Test;

class RevisionsTest {
  private static final String RAID =
      "Coalition planes struck a government base near the eastern airport late on Saturday"
          + " evening.";
  private static final String TOLD =
      "A senior official told CNN that pilots broke off the attack when Moscow warned them by"
          + " phone.";
  private static final String ADVANCE =
      "Militants used the confusion and seized a hill that overlooks the runway and the main road.";
  private static final String DEAD =
      "Sixty soldiers died in the raid, which lasted nearly an hour, according to a monitoring"
          + " group.";
  private static final String COUNCIL =
      "Diplomats rushed to New York, where the Security Council met behind closed doors at night.";
  private static final String TRUCE =
      "The truce, barely a week old, had already frayed as trucks with food waited at the border.";
  private static final String RAIN =
      "Heavy rain flooded several villages along the river, where volunteers filled sandbags.";

  /// What became of a source that CNN's dateline opens; block 0 is that dateline.
  private static void check(String source, String derived, List<Integer> added, Change... changes) {
    assertThat(ProvenanceSample.of(source, derived).revisions())
        .containsExactly(
            new Revision(0, 1, ImmutableList.copyOf(changes), ImmutableList.copyOf(added)));
    assertThat(ProvenanceSample.of(derived, source).revisions())
        .containsExactly(
            new Revision(1, 0, ImmutableList.copyOf(changes), ImmutableList.copyOf(added)));
  }

  private static String text(String... paragraphs) {
    return CorpusSample.text(paragraphs);
  }

  @Test
  void paragraphsAreKeptEditedDroppedAndAdded() {
    check(
        text("(CNN)" + RAID, TOLD, ADVANCE, DEAD, COUNCIL),
        text(RAID, TOLD, RAIN, ADVANCE.replace("seized", "took"), DEAD),
        List.of(2),
        new Change.Kept(1, 0),
        new Change.Kept(2, 1),
        new Change.Edited(3, 3),
        new Change.Kept(4, 4),
        new Change.Dropped(5));
  }

  @Test
  void paragraphsMadeIntoOneAreMerged() {
    check(
        text("(CNN)" + RAID, TOLD, ADVANCE, DEAD),
        text(RAID + " " + TOLD, ADVANCE, DEAD),
        List.of(),
        new Change.Merged(ImmutableList.of(1, 2), 0),
        new Change.Kept(3, 1),
        new Change.Kept(4, 2));
  }

  @Test
  void movedParagraphsAreKept() {
    check(
        text("(CNN)" + RAID, TOLD, ADVANCE, DEAD, COUNCIL, TRUCE),
        text(COUNCIL, TRUCE, RAID, TOLD, ADVANCE, DEAD),
        List.of(),
        new Change.Kept(1, 2),
        new Change.Kept(2, 3),
        new Change.Kept(3, 4),
        new Change.Kept(4, 5),
        new Change.Kept(5, 0),
        new Change.Kept(6, 1));
  }

  @Test
  void aParagraphThatGrewIsEdited() {
    check(
        text("(CNN)" + RAID, TOLD, ADVANCE, DEAD),
        text(RAID, TOLD + " " + RAIN, ADVANCE, DEAD),
        List.of(),
        new Change.Kept(1, 0),
        new Change.Edited(2, 1),
        new Change.Kept(3, 2),
        new Change.Kept(4, 3));
  }

  @Test
  void headlinesAndChromeAreNoParagraphs() {
    check(
        text("(CNN)" + RAID, TOLD, "On the ground", ADVANCE, DEAD),
        text("Planes hit base", RAID, TOLD, ADVANCE, DEAD, "Exit mobile version"),
        List.of(),
        new Change.Kept(1, 1),
        new Change.Kept(2, 2),
        new Change.Kept(4, 3),
        new Change.Kept(5, 4));
  }

  @Test
  void aParagraphThatBecameACaptionIsDropped() {
    check(
        text("(CNN)" + RAID, TOLD, ADVANCE, DEAD, COUNCIL),
        text(RAID, TOLD, ADVANCE, DEAD, COUNCIL + " (AP Photo)"),
        List.of(),
        new Change.Kept(1, 0),
        new Change.Kept(2, 1),
        new Change.Kept(3, 2),
        new Change.Kept(4, 3),
        new Change.Dropped(5));
  }

  @Test
  void threeParagraphsMadeIntoOneAreOneChangeInTheOrderOfTheSource() {
    check(
        text("(CNN)" + RAID, TOLD, ADVANCE, DEAD),
        text(DEAD, ADVANCE + " " + RAID + " " + TOLD),
        List.of(),
        new Change.Merged(ImmutableList.of(1, 2, 3), 1),
        new Change.Kept(4, 0));
  }

  @Test
  void withoutDirectionThereIsNoRevision() {
    assertThat(
            ProvenanceSample.of(text(RAID, DEAD, ADVANCE), text(RAID, DEAD, ADVANCE)).revisions())
        .isEmpty();
  }
}
