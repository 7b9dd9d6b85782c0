package news.stemma.index.living;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import news.stemma.index.living.PowerDirectory.Syncing;
import news.stemma.index.living.PowerDirectory.Unsynced;
import news.stemma.sketch.Fingerprints;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

final class PowerLossTest {
  private static final String SCHEME = "scheme";
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void nothingThatWasCommittedIsLostWhereverPowerFails() throws IOException {
    List<String> lost = new ArrayList<>();
    int during = 0;
    for (int seed = 0; seed < 10; seed++) {
      Unsynced unsynced = seed % 2 == 0 ? Unsynced.LOST : Unsynced.KEPT_IN_PART;
      Life life = new Life(seed, Syncing.HONEST, unsynced);
      for (int loss = 0; loss < 10; loss++) {
        String at = "seed %d, loss %d: ".formatted(seed, loss);
        life.liveUntilPowerFails();
        life.revive().ifPresent(what -> lost.add(at + what));
      }
      during += life.interrupted;
    }
    assertThat(lost).isEmpty();
    assertThat(during).as("power failed in the midst of something").isGreaterThan(80);
  }

  @Test
  void aDiskThatOnlyPretendsToSyncLosesSomething() throws IOException {
    int lost = 0;
    for (int seed = 0; seed < 10; seed++) {
      Unsynced unsynced = seed % 2 == 0 ? Unsynced.LOST : Unsynced.KEPT_IN_PART;
      Life life = new Life(seed, Syncing.PRETENDED, unsynced);
      life.liveUntilPowerFails();
      lost += life.revive().isPresent() ? 1 : 0;
    }
    assertThat(lost).isGreaterThan(5);
  }

  /// An index to which all kinds of things are done, on a disk that loses power again and again.
  private static final class Life {
    private final Random random;
    private final Unsynced unsynced;
    private PowerDirectory disk;
    private int articles;
    private int interrupted;

    /// What was committed, what a commit was to make of it, and what was written.
    private Account committed = Account.empty();

    private Account committing = committed;
    private Account written = committed.copy();
    private boolean begun;

    Life(int seed, Syncing syncing, Unsynced unsynced) {
      this.random = new Random(seed);
      this.unsynced = unsynced;
      this.disk = new PowerDirectory(syncing);
    }

    void liveUntilPowerFails() throws IOException {
      disk.failAfter(20 + random.nextInt(1500));
      try {
        ArticleIndex index = ArticleIndex.open(disk, SCHEME, Optional.empty());
        begun = true;
        try {
          for (int step = 0; step < 150; step++) {
            live(index);
          }
        } finally {
          // The process dies with the power; this lets go of threads and locks.
          disk.fail();
          closeInTheDark(index);
        }
      } catch (IOException | IllegalStateException e) {
        interrupted++;
      }
    }

    private static void closeInTheDark(ArticleIndex index) {
      try {
        index.close();
      } catch (IOException | IllegalStateException e) {
        // No power.
      }
    }

    private void live(ArticleIndex index) throws IOException {
      switch (random.nextInt(20)) {
        case 0, 1, 2, 3, 4, 5, 6, 7 -> add(index, "a" + ++articles, "text of " + articles);
        case 8, 9 -> add(index, anyId(), "another text " + random.nextInt(3));
        case 10 -> remove(index, anyId());
        case 11, 12, 13 -> find(index);
        case 14 -> judge(index);
        case 15 -> index.refresh();
        case 16, 17, 18 -> commit(index);
        case 19 -> {
          committing = written.copy();
          index.purge();
          committed = committing;
        }
        default -> throw new AssertionError();
      }
    }

    private String anyId() {
      return "a" + (1 + random.nextInt(articles + 1));
    }

    private void add(ArticleIndex index, String id, String text) throws IOException {
      String outlet = "outlet " + random.nextInt(2);
      Document document = new Document(id, text, ImmutableMap.of(Field.OUTLET, outlet));
      Fingerprints.Builder fingerprints = new Fingerprints.Builder();
      for (int i = 0; i < 5; i++) {
        fingerprints.add(random.nextInt(1000), i, 0);
      }
      String offset = Integer.toString(random.nextInt(1_000_000));
      try {
        Receipt receipt =
            index.put(
                new Arrival(
                    document,
                    index.secret().digest(text),
                    fingerprints.build(),
                    ByteSource.empty(),
                    NOON));
        assertThat(written.buried()).doesNotContain("id " + id);
        switch (receipt.outcome()) {
          case ADDED, NEW_VERSION -> assertThat(written.buried()).doesNotContain("text " + text);
          // It was there with this text when another was taken down.
          case UPDATED, UNCHANGED -> {}
        }
        String name = receipt.version().isEmpty() ? id : id + "@" + receipt.version();
        written.articles().put(name, Account.content(document));
      } catch (TakenDownException e) {
        assertThat(written.buried()).containsAnyOf("id " + id, "text " + text);
      }
      index.reached("feed", offset);
      written.offsets().put("feed", offset);
    }

    private void remove(ArticleIndex index, String id) throws IOException {
      boolean there = index.remove(id);
      TreeMap<String, String> versions = new TreeMap<>(written.articles());
      versions.keySet().removeIf(name -> !name.equals(id) && !name.startsWith(id + "@"));
      assertThat(there).isEqualTo(!versions.isEmpty());
      versions.forEach((name, content) -> {
        written.articles().remove(name);
        written.buried().add("id " + id);
        written.buried().add("text " + content.substring(content.indexOf(": ") + 2));
      });
      written.findings().keySet().removeIf(finding -> pairs.get(finding).contains(id));
    }

    private final TreeMap<String, List<String>> pairs = new TreeMap<>();

    private void find(ArticleIndex index) throws IOException {
      String left = anyId();
      String right = anyId();
      Finding finding =
          new Finding(
              end(left),
              end(right),
              "copy",
              Optional.empty(),
              9,
              left,
              new Judgement(Status.MACHINE, "", NOON));
      pairs.put(finding.id(), List.of(left, right));
      index.put(finding);
      if (isThere(left) && isThere(right)) {
        written.findings().putIfAbsent(finding.id(), Status.MACHINE);
      }
      if (random.nextInt(4) == 0) {
        index.drop(finding.id());
        written.findings().remove(finding.id());
      }
      int upTo = random.nextInt(1 + articles);
      index.examined(upTo);
      written = written.examined(upTo);
    }

    private boolean isThere(String id) {
      return written.articles().keySet().stream()
          .anyMatch(name -> name.equals(id) || name.startsWith(id + "@"));
    }

    private static Finding.End end(String id) {
      return new Finding.End(
          id, "", id, Optional.of("outlet"), Optional.empty(), Optional.empty(), NOON, 0.5);
    }

    private void judge(ArticleIndex index) throws IOException {
      if (!pairs.isEmpty()) {
        String finding = ImmutableList.copyOf(pairs.keySet()).get(random.nextInt(pairs.size()));
        boolean there = index.judge(finding, new Judgement(Status.CONFIRMED, "seen", NOON));
        assertThat(there).isEqualTo(written.findings().containsKey(finding));
        written.findings().replace(finding, Status.CONFIRMED);
      }
    }

    private void commit(ArticleIndex index) throws IOException {
      committing = written.copy();
      index.commit();
      committed = committing;
      index.refresh();
      if (random.nextInt(5) == 0) {
        try (IndexView view = index.view()) {
          assertThat(Account.of(view)).isEqualTo(committed.withoutBuried());
        }
      }
    }

    /// The power is back.
    ///
    /// @return what is amiss
    Optional<String> revive() throws IOException {
      disk = disk.afterwards(unsynced, random);
      if (!begun) {
        return Optional.empty();
      }
      disk.failAfter(Integer.MAX_VALUE);
      try {
        Verification verification = Verification.of(disk, SCHEME);
        if (!verification.faults().isEmpty()) {
          return Optional.of(String.join(", ", verification.faults()));
        }
      } catch (IOException | BadIndexException e) {
        return Optional.of(e.toString());
      }
      Account there;
      try (IndexView view = IndexView.open(disk, SCHEME)) {
        there = Account.of(view);
      }
      // Power may fail when a commit is whole, but before it says so.
      if (there.equals(committing.withoutBuried())) {
        committed = committing;
      } else if (!there.equals(committed.withoutBuried())) {
        return Optional.of("there is " + there + ", not " + committed);
      }
      written = committed.copy();
      return tombstones();
    }

    private Optional<String> tombstones() throws IOException {
      try (ArticleIndex index = ArticleIndex.open(disk, SCHEME, Optional.empty())) {
        for (String buried : committed.buried()) {
          boolean isText = buried.startsWith("text ");
          String id = isText ? "new" : buried.substring("id ".length());
          String text = isText ? buried.substring("text ".length()) : "new";
          try {
            index.put(
                new Arrival(
                    Document.of(id, text),
                    index.secret().digest(text),
                    new Fingerprints.Builder().build(),
                    ByteSource.empty(),
                    NOON));
            return Optional.of(buried + " was taken down, and added again");
          } catch (TakenDownException e) {
            // As it has to be.
          }
        }
      }
      return Optional.empty();
    }
  }
}
