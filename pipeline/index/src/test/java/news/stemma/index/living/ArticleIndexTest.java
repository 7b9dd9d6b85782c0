package news.stemma.index.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import news.stemma.candidate.CandidateIndex.Prospect;
import news.stemma.index.living.Receipt.Outcome;
import news.stemma.sketch.Fingerprints;
import news.stemma.sketch.Surroundings;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticleIndexTest {
  private static final String SCHEME = "scheme";
  private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");

  /// Whatever stands around.
  private static final Prospect ANY = new Prospect(new Surroundings.Worth(1, 1, -1), 0);

  private final Directory directory = new ByteBuffersDirectory();

  private ArticleIndex open() throws IOException {
    return ArticleIndex.open(directory, SCHEME, Optional.empty());
  }

  private static Fingerprints fingerprints(long... hashes) {
    Fingerprints.Builder fingerprints = new Fingerprints.Builder();
    for (int i = 0; i < hashes.length; i++) {
      fingerprints.add(hashes[i], 2 * i, 0);
    }
    return fingerprints.build();
  }

  private static Arrival arrival(
      ArticleIndex index, String id, String text, Map<Field, String> fields, long... hashes) {
    return new Arrival(
        new Document(id, text, ImmutableMap.copyOf(fields)),
        index.secret().digest(text),
        fingerprints(hashes),
        ByteSource.empty(),
        MORNING);
  }

  private static Receipt put(ArticleIndex index, String id, String text, long... hashes)
      throws IOException {
    return index.put(arrival(index, id, text, Map.of(), hashes));
  }

  private static List<String> names(Neighbours neighbours) {
    return neighbours.nearest().stream()
        .map(neighbour -> neighbour.article().document().id())
        .toList();
  }

  @Test
  void whatWasAddedIsFoundByWhatItShares() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "ferry", "The ferry is late.", 1, 2, 3);
      put(index, "mine", "The mine is closed.", 3, 4);
      put(index, "rain", "Rain is expected.", 5);
      index.refresh();
      try (IndexView view = index.view()) {
        Neighbours found = view.neighbours(fingerprints(2, 3, 4), ANY, 10);
        assertThat(names(found)).containsExactlyInAnyOrder("ferry", "mine");
        assertThat(found.candidates()).isEqualTo(2);
        assertThat(found.nearest().getFirst().shared().asList()).hasSize(2);
      }
    }
  }

  /// The words around the shared run are others.
  @Test
  void whoSharesOneRunAndNothingAroundItIsNoNeighbour() throws IOException {
    Prospect more = new Prospect(new Surroundings.Worth(10, 5, -10), 55);
    try (ArticleIndex index = open()) {
      put(index, "chance", "One run.", 1, 2, 3);
      index.commit();
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.neighbours(fingerprints(1, 7, 8), more, 10).nearest()).isEmpty();
        assertThat(view.neighbours(fingerprints(1, 2, 8), more, 10).nearest()).hasSize(1);
      }
    }
  }

  @Test
  void aHundredCopiesDontCrowdOutTheArticleThatHasTheRest() throws IOException {
    try (ArticleIndex index = open()) {
      for (int copy = 0; copy < 100; copy++) {
        put(index, "copy" + copy, "copy " + copy, 1, 2, 3, 4, 5, 6);
      }
      put(index, "rest", "the rest", 7, 8);
      index.refresh();
      try (IndexView view = index.view()) {
        Neighbours found = view.neighbours(fingerprints(1, 2, 3, 4, 5, 6, 7, 8), ANY, 3);
        assertThat(names(found)).contains("rest").hasSize(3);
        assertThat(found.candidates()).isEqualTo(101);
      }
    }
  }

  @Test
  void whatOneOutletSaysAgainAndAgainGivesAFewArticlesOnly() throws IOException {
    try (ArticleIndex index = open()) {
      for (int day = 0; day < 30; day++) {
        footer(index, "Courier", day, 1, 2);
        footer(index, "Outlet " + day, day, 3, 4);
      }
      index.commit();
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.neighbours(fingerprints(1, 2), ANY, 100).nearest()).hasSizeBetween(3, 5);
        assertThat(view.neighbours(fingerprints(3, 4), ANY, 100).nearest()).hasSize(30);
      }
    }
  }

  private static void footer(ArticleIndex index, String outlet, int day, long... hashes)
      throws IOException {
    index.put(
        arrival(
            index,
            outlet + " on " + day,
            "Text of " + outlet + " on day " + day,
            Map.of(
                Field.OUTLET,
                outlet,
                Field.PUBLISHED,
                MORNING.plusSeconds(86_400L * day).toString()),
            hashes));
  }

  /// Against a map of sets, over segments, deletions and versions.
  @Test
  void everyArticleThatSharesAFingerprintIsACandidate() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    Map<String, Set<Long>> expected = new HashMap<>();
    try (ArticleIndex index = open()) {
      for (int i = 0; i < 400; i++) {
        String id = "a" + random.nextInt(300);
        long[] hashes = random.longs(6, 0, 400).toArray();
        if (index.remove(id)) {
          expected.remove(id);
        } else if (!expected.containsKey(id) && i < 300) {
          String fresh = "b" + i;
          put(index, fresh, "text " + i, hashes);
          Set<Long> all = new HashSet<>();
          for (long hash : hashes) {
            all.add(hash);
          }
          expected.put(fresh, all);
        }
        if (i % 37 == 0) {
          index.commit();
        }
      }
      for (String id : List.of("b3", "b77", "b200")) {
        assertThat(index.remove(id)).isTrue();
        expected.remove(id);
      }
      index.refresh();
      try (IndexView view = index.view()) {
        for (int i = 0; i < 50; i++) {
          long[] asked = random.longs(4, 0, 400).toArray();
          List<String> sharing = new ArrayList<>();
          expected.forEach((id, hashes) -> {
            for (long hash : asked) {
              if (hashes.contains(hash) && !sharing.contains(id)) {
                sharing.add(id);
              }
            }
          });
          assertThat(names(view.neighbours(fingerprints(asked), ANY, 1000)))
              .containsExactlyInAnyOrderElementsOf(sharing);
        }
      }
    }
  }

  @Test
  void addingAgainChangesNothing() throws IOException {
    try (ArticleIndex index = open()) {
      assertThat(put(index, "ferry", "The ferry is late.", 1).outcome()).isEqualTo(Outcome.ADDED);
      assertThat(put(index, "ferry", "The ferry is late.", 1).outcome())
          .isEqualTo(Outcome.UNCHANGED);
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.articles()).isEqualTo(1);
      }
    }
  }

  @Test
  void aChangedTextIsANewVersionAndBothStay() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "ferry", "The ferry is late.", 1);
      assertThat(put(index, "ferry", "The ferry is cancelled.", 2))
          .isEqualTo(new Receipt("ferry", "2", Outcome.NEW_VERSION));
      assertThat(put(index, "ferry", "The ferry is cancelled.", 2).outcome())
          .isEqualTo(Outcome.UNCHANGED);
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.versions("ferry"))
            .extracting(StoredArticle::versionedName)
            .containsExactly("ferry", "ferry@2");
        assertThat(view.find("ferry@2").orElseThrow().document().text())
            .isEqualTo("The ferry is cancelled.");
      }
    }
  }

  @Test
  void whatElseIsKnownIsUpdatedInPlaceAndFirstSeenStays() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "ferry", "The ferry is late.", 1);
      Arrival cancelled =
          arrival(index, "ferry", "The ferry is late.", Map.of(Field.STATUS, "canceled"), 1);
      assertThat(
              index
                  .put(
                      new Arrival(
                          cancelled.document(),
                          cancelled.digest(),
                          cancelled.fingerprints(),
                          cancelled.parsing(),
                          MORNING.plusSeconds(60)))
                  .outcome())
          .isEqualTo(Outcome.UPDATED);
      index.refresh();
      try (IndexView view = index.view()) {
        StoredArticle article = view.find("ferry").orElseThrow();
        assertThat(article.document().field(Field.STATUS)).contains("canceled");
        assertThat(article.seen()).isEqualTo(MORNING);
        assertThat(view.articles()).isEqualTo(1);
      }
    }
  }

  @Test
  void aRepeatOfAnOldRecordDoesntTakeBackACancellation() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "ferry", "The ferry is late.", 1);
      index.put(arrival(index, "ferry", "The ferry is late.", Map.of(Field.STATUS, "canceled"), 1));
      assertThat(put(index, "ferry", "The ferry is late.", 1).outcome())
          .isEqualTo(Outcome.UNCHANGED);
      index.put(arrival(index, "ferry", "The ferry is late.", Map.of(Field.STATUS, "usable"), 1));
      index.commit();
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.find("ferry").orElseThrow().document().field(Field.STATUS))
            .contains("usable");
      }
    }
  }

  @Test
  void aTakedownLeavesOthersWithTheSameTextAndNameNoMoreOfItself() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "ferry", "The ferry is late.", 1);
      put(index, "copy", "The ferry is late.", 1);
      put(index, "other", "The ferry is very late.", 1);
      index.put(finding("copy", "other").ledBy("ferry"));
      index.remove("ferry");
      assertThat(
              index
                  .put(
                      arrival(
                          index, "copy", "The ferry is late.", Map.of(Field.STATUS, "canceled"), 1))
                  .outcome())
          .isEqualTo(Outcome.UPDATED);
      index.commit();
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.findings("copy"))
            .singleElement()
            .extracting(Finding::leader)
            .isEqualTo("copy");
      }
    }
  }

  @Test
  void manyVersionsOfOneArticleDontHideTheOthers() throws IOException {
    try (ArticleIndex index = open()) {
      for (int version = 0; version < 100; version++) {
        put(index, "blog", "Blog entry, version " + version, 1, 2, 3);
      }
      for (int outlet = 0; outlet < 10; outlet++) {
        put(index, "outlet" + outlet, "Text of outlet " + outlet, 1, 2);
      }
      index.commit();
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(names(view.neighbours(fingerprints(1, 2, 3), ANY, 20)))
            .filteredOn(name -> name.startsWith("outlet"))
            .hasSize(10);
      }
    }
  }

  @Test
  void idsWithLoneSurrogatesAreDifferentIds() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "a\uD800", "One.", 1);
      put(index, "a\uD801", "Two.", 2);
      put(index, "a?", "Three.", 3);
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.find("a\uD801").orElseThrow().document().text()).isEqualTo("Two.");
        assertThat(view.articles()).isEqualTo(3);
      }
    }
  }

  @Test
  void whatWasTakenDownIsNotAddedAgainByIdOrText() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "ferry", "The ferry is late.", 1);
      index.put(finding("ferry", "mine"));
      assertThat(index.remove("ferry")).isTrue();
      assertThat(index.remove("ferry")).isFalse();
      index.commit();
    }
    try (ArticleIndex index = open()) {
      assertThatThrownBy(() -> put(index, "ferry", "Another text.", 2))
          .isInstanceOf(TakenDownException.class);
      assertThatThrownBy(() -> put(index, "again", "The ferry is late.", 1))
          .isInstanceOf(TakenDownException.class);
      put(index, "other", "Another text.", 2);
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.findings("ferry")).isEmpty();
        assertThat(view.neighbours(fingerprints(1), ANY, 10).nearest()).isEmpty();
      }
    }
  }

  /// Of a text that no compression shortens, not one part is left in any file.
  @Test
  void noFileHoldsWordsOfWhatWasTakenDownAndPurged(@TempDir Path folder) throws IOException {
    try (Directory files = FSDirectory.open(folder);
        ArticleIndex index = ArticleIndex.open(files, SCHEME, Optional.empty())) {
      put(index, "secret", "Xylophonquartz vexed jumbled glyphs.", 1);
      for (int i = 0; i < 20; i++) {
        put(index, "a" + i, "Something else " + i, i + 100);
      }
      index.commit();
      assertThat(holds(folder, "Xylophonquartz")).isTrue();
      index.remove("secret");
      index.commit();
      index.refresh();
      index.purge();
      assertThat(holds(folder, "Xylophonquartz")).isFalse();
      assertThat(holds(folder, "xylophonquartz")).isFalse();
      try (IndexView view = index.view()) {
        assertThat(view.articles()).isEqualTo(20);
      }
    }
  }

  @Test
  void thatFilesAreStillToBePurgedIsKnownToWhoOpensTheIndexNext() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "ferry", "The ferry is late.", 1);
      put(index, "mine", "The mine is closed.", 2);
      assertThat(index.isUnpurged()).isFalse();
      index.remove("ferry");
      index.commit();
    }
    try (ArticleIndex index = open()) {
      assertThat(index.isUnpurged()).isTrue();
      index.purge();
    }
    try (ArticleIndex index = open()) {
      assertThat(index.isUnpurged()).isFalse();
    }
  }

  private static boolean holds(Path folder, String word) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Finding finding(String left, String right) {
    return new Finding(
        end(left),
        end(right),
        "copy",
        Optional.of(left),
        40,
        left,
        new Judgement(Status.MACHINE, "", MORNING));
  }

  private static Finding.End end(String id) {
    return new Finding.End(
        id,
        "",
        id,
        Optional.of("Courier of " + id),
        Optional.of("The " + id + " story"),
        Optional.of(MORNING),
        MORNING,
        0.5);
  }

  @Test
  void findingsAreSearchedByWordsOutletAndStatus() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "ferry", "The steamer never left.", 1);
      for (String id : List.of("mine", "rain", "bridge", "road")) {
        put(index, id, "Something else about it.", 1);
      }
      index.put(finding("ferry", "mine"));
      index.put(finding("ferry", "rain"));
      index.put(finding("bridge", "road").with(new Judgement(Status.CONFIRMED, "seen", MORNING)));
      index.refresh();
      try (IndexView view = index.view()) {
        FindingSearch findings = view.findings();
        FindingSearch.Page all = findings.clusters(FindingQuery.ALL, 0, 10);
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.facets().get("status"))
            .containsEntry("machine", 2)
            .containsEntry("confirmed", 1);
        assertThat(all.facets().get("month")).containsEntry("2026-03", 3);
        assertThat(findings.clusters(words("steamer left"), 0, 10).clusters())
            .singleElement()
            .satisfies(cluster -> assertThat(cluster).hasSize(2));
        assertThat(findings.clusters(words("road story"), 0, 10).total()).isEqualTo(1);
        assertThat(findings.clusters(words("nowhere"), 0, 10).total()).isZero();
        assertThat(
                findings
                    .clusters(
                        new FindingQuery(
                            "",
                            ImmutableSet.of("Courier of rain"),
                            ImmutableSet.of("copy"),
                            ImmutableSet.of(Status.MACHINE),
                            Optional.of(MORNING),
                            Optional.of(MORNING.plusSeconds(1))),
                        0,
                        10)
                    .total())
            .isEqualTo(1);
        assertThat(
                view.finding(Finding.id(Finding.key("bridge", ""), Finding.key("road", "")))
                    .orElseThrow()
                    .judgement()
                    .note())
            .isEqualTo("seen");
      }
    }
  }

  private static FindingQuery words(String words) {
    return new FindingQuery(
        words,
        ImmutableSet.of(),
        ImmutableSet.of(),
        ImmutableSet.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void onlyWhatWasCommittedOutlivesTheWriter() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "kept", "One.", 1);
      index.reached("feed", "17");
      index.commit();
      put(index, "lost", "Two.", 2);
      index.reached("feed", "18");
    }
    try (IndexView view = IndexView.open(directory, SCHEME)) {
      assertThat(view.find("kept")).isPresent();
      assertThat(view.find("lost")).isEmpty();
      assertThat(view.census().offsets()).containsEntry("feed", "17");
      assertThat(view.census().sequence()).isEqualTo(1);
    }
  }

  @Test
  void thereIsOneWriterAtATimeAndReadersBesideIt() throws IOException {
    try (ArticleIndex index = open()) {
      put(index, "ferry", "The ferry is late.", 1);
      index.commit();
      assertThatThrownBy(this::open).isInstanceOf(IndexInUseException.class);
      try (IndexView view = IndexView.open(directory, SCHEME)) {
        assertThat(view.articles()).isEqualTo(1);
      }
    }
  }

  @Test
  void anIndexOfAnotherKindIsRefused() throws IOException {
    open().close();
    assertThatThrownBy(() -> ArticleIndex.open(directory, "other", Optional.empty()))
        .isInstanceOf(BadIndexException.class)
        .hasMessageContaining("--seed");
    assertThatThrownBy(() -> ArticleIndex.open(directory, SCHEME, Optional.of(Storing.HASHES)))
        .isInstanceOf(BadIndexException.class)
        .hasMessageContaining("--store");
    assertThatThrownBy(() -> IndexView.open(new ByteBuffersDirectory(), SCHEME))
        .isInstanceOf(BadIndexException.class)
        .hasMessageContaining("stemma index add");
  }
}
