package news.stemma.app.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import news.stemma.Configuration;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexView;
import news.stemma.index.living.Receipt;
import news.stemma.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FullDiskTest {
  private static final int RECORDS = 60;
  private static final Configuration CONFIGURATION = Lexicons.configuration(42);
  private static final Newsroom.Options OPTIONS =
      new Newsroom.Options(CONFIGURATION, "test", Duration.ofMillis(1));

  private final List<Throwable> deaths = Collections.synchronizedList(new ArrayList<>());
  private final Random random = new Random(1);

  @BeforeEach
  void watchThreads() {
    Thread.setDefaultUncaughtExceptionHandler((thread, death) -> deaths.add(death));
  }

  @AfterEach
  void noThreadHasDied() {
    Thread.setDefaultUncaughtExceptionHandler(null);
    assertThat(deaths).isEmpty();
  }

  private static IndexFolder folder(SmallDisk disk) {
    return IndexFolder.in(disk, CONFIGURATION.scheme().toString(), Optional.empty());
  }

  private Document record(int number) {
    String text =
        random
            .ints(120, 0, 500)
            .mapToObj(word -> "word" + word)
            .collect(Collectors.joining(" ", "Record " + number + ": ", "."));
    return Document.of("r" + number, text);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        3_000, 5_000, 8_000, 11_000, 14_000, 17_000, 20_000, 24_000, 28_000, 32_000, 36_000, 41_000,
        46_000, 52_000, 58_000, 65_000, 73_000, 82_000, 92_000, 105_000
      })
  void aFullDiskLosesNothingAndHoldsUpNothingOnceThereIsRoom(int bytes) throws Exception {
    SmallDisk disk = new SmallDisk(bytes);
    TreeMap<Integer, Document> records = new TreeMap<>();
    for (int number = 1; number <= RECORDS; number++) {
      records.put(number, record(number));
    }
    int refused = 0;
    try (Newsroom newsroom = Newsroom.open(folder(disk), OPTIONS)) {
      int reached = 0;
      while (reached < RECORDS) {
        int lost = feed(newsroom, records, reached);
        refused += lost > 0 ? 1 : 0;
        if (refused == 3 && lost > 0) {
          disk.makeRoom(10_000_000);
        }
        assertThat(refused).as("times that the disk was full").isLessThanOrEqualTo(3);
        reached = newsroom.reached("feed").map(Integer::parseInt).orElse(0);
        assertNothingIsMissing(disk, records, reached);
      }
      assertThat(newsroom.isReady()).isTrue();
    }
    assertThat(refused).isEqualTo(3);
    assertThat(folder(disk).verify().faults()).isEmpty();
    assertThat(folder(disk).verify().articles()).isEqualTo(RECORDS);
  }

  /// @return how many of the next records were refused
  private static int feed(Newsroom newsroom, TreeMap<Integer, Document> records, int reached)
      throws InterruptedException {
    List<CompletableFuture<Receipt>> answers = new ArrayList<>();
    for (int number = reached + 1; number <= Math.min(RECORDS, reached + 6); number++) {
      Offset offset = new Offset("feed", Integer.toString(number));
      answers.add(newsroom.add(records.get(number), Optional.of(offset)));
    }
    int refused = 0;
    for (CompletableFuture<Receipt> answer : answers) {
      try {
        answer.get();
        assertThat(refused).as("refused before one that was taken").isZero();
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(IOException.class);
        assertThat(e.getCause().getMessage())
            .isIn(
                "No space left on device",
                "what came before it of the same source couldn't be written; begin with that");
        refused++;
      }
    }
    return refused;
  }

  private static void assertNothingIsMissing(
      SmallDisk disk, TreeMap<Integer, Document> records, int reached) throws IOException {
    try (IndexView view = folder(disk).read()) {
      for (Document record : records.headMap(reached, true).values()) {
        assertThat(view.versions(record.id()))
            .singleElement()
            .extracting(article -> article.document().text())
            .isEqualTo(record.text());
      }
    }
  }

  @Test
  void theNewsroomIsReadyAgainByItselfOnceThereIsRoom() throws Exception {
    SmallDisk disk = new SmallDisk(4_000);
    try (Newsroom newsroom = Newsroom.open(folder(disk), OPTIONS)) {
      while (newsroom.isReady()) {
        newsroom.add(record(random.nextInt()), Optional.empty()).exceptionally(e -> null).get();
      }
      disk.makeRoom(1_000_000);
      while (!newsroom.isReady()) {
        Thread.sleep(10);
      }
      assertThat(newsroom.add(record(0), Optional.empty()).get().id()).isEqualTo("r0");
    }
  }

  @Test
  void whatWasFoundAndCouldNotBeWrittenIsFoundAgain() throws Exception {
    SmallDisk disk = new SmallDisk(1_000_000);
    String story =
        "The harbour board said on Monday that the old crane at the north quay will be taken apart"
            + " in spring, because its iron has rusted beyond what any welder could mend.";
    try (Newsroom newsroom = Newsroom.open(folder(disk), OPTIONS)) {
      newsroom.add(Document.of("a", story), Optional.empty()).get();
      newsroom.add(Document.of("b", story + " It was built in 1911."), Optional.empty()).get();
      disk.makeRoom(-10_000_000);
      assertThat(newsroom.examine()).isEqualTo(2);
      assertThat(examineAgain(newsroom)).isEqualTo("No space left on device");
      disk.makeRoom(20_000_000);
      while (newsroom.examine() > 0) {
        // Until all is looked into.
      }
      try (IndexView view = folder(disk).read()) {
        assertThat(view.census().findings()).isEqualTo(1);
        assertThat(view.census().examined()).isEqualTo(2);
      }
    }
  }

  private static String examineAgain(Newsroom newsroom) throws InterruptedException {
    try {
      return "looked into " + newsroom.examine();
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Test
  void anErrorFailsWhatWaitsForItAndNothingLater() throws Exception {
    SmallDisk disk = new SmallDisk(1_000_000);
    try (Newsroom newsroom = Newsroom.open(folder(disk), OPTIONS)) {
      newsroom.add(record(1), Optional.empty()).get();
      disk.breakOnce(() -> new StackOverflowError("too deep"));
      CompletableFuture<Receipt> broken = newsroom.add(record(2), Optional.empty());
      assertThat(broken)
          .failsWithin(Duration.ofMinutes(1))
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(IOException.class)
          .withMessageContaining("too deep");
      assertThat(newsroom.add(record(3), Optional.empty()).get().id()).isEqualTo("r3");
    }
    assertThat(folder(disk).verify().articles()).isEqualTo(2);
  }

  @Test
  void anArticleThatCantBeKeptIsRefusedAlone() throws Exception {
    SmallDisk disk = new SmallDisk(1_000_000);
    Newsroom.Options patient = new Newsroom.Options(CONFIGURATION, "test", Duration.ofSeconds(1));
    try (Newsroom newsroom = Newsroom.open(folder(disk), patient)) {
      CompletableFuture<Receipt> before = newsroom.add(record(1), Optional.empty());
      Document unfit = Document.of("x".repeat(40_000), "Some text.");
      CompletableFuture<Receipt> between = newsroom.add(unfit, Optional.empty());
      CompletableFuture<Receipt> after = newsroom.add(record(2), Optional.empty());
      assertThat(before.get().id()).isEqualTo("r1");
      assertThat(after.get().id()).isEqualTo("r2");
      assertThat(between).isCompletedExceptionally();
    }
  }

  @Test
  void whateverIsHandedOverIsAnsweredThoughTheNewsroomCloses() throws Exception {
    SmallDisk disk = new SmallDisk(10_000_000);
    Newsroom newsroom = Newsroom.open(folder(disk), OPTIONS);
    List<CompletableFuture<Receipt>> answers = Collections.synchronizedList(new ArrayList<>());
    List<Thread> feeders = new ArrayList<>();
    for (int feeder = 0; feeder < 4; feeder++) {
      int first = 1000 * feeder;
      feeders.add(Thread.startVirtualThread(() -> handOver(newsroom, first, answers)));
    }
    newsroom.close();
    for (Thread feeder : feeders) {
      feeder.join();
    }
    long taken = 0;
    for (CompletableFuture<Receipt> answer : answers) {
      taken += answer.handle((receipt, refusal) -> receipt == null ? 0 : 1).get();
    }
    assertThat(folder(disk).verify().articles()).isEqualTo(taken);
  }

  private static void handOver(
      Newsroom newsroom, int first, List<CompletableFuture<Receipt>> answers) {
    try {
      for (int number = first; number < first + 200; number++) {
        Document record = Document.of("r" + number, "The text of " + number + ".");
        answers.add(newsroom.add(record, Optional.empty()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
