package news.stemma.index.living;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import news.stemma.index.living.Receipt.Outcome;
import news.stemma.sketch.Fingerprints;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ArticleBatchTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private ArticleIndex index;

  @BeforeEach
  void open() throws IOException {
    index = ArticleIndex.open(directory, "scheme", Optional.empty());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private Arrival arrival(Document document) {
    return new Arrival(
        document,
        index.secret().digest(document.text()),
        new Fingerprints.Builder().add(document.text().hashCode(), 0, 0).build(),
        ByteSource.empty(),
        NOON);
  }

  private Receipt put(String id, String text) throws IOException {
    return index.put(arrival(Document.of(id, text)));
  }

  private static Finding finding(String left, String right) {
    return new Finding(
        end(left),
        end(right),
        "copy",
        Optional.empty(),
        40,
        left,
        new Judgement(Status.MACHINE, "", NOON));
  }

  private static Finding.End end(String id) {
    return new Finding.End(
        id, "", id, Optional.of("The Outlet"), Optional.empty(), Optional.empty(), NOON, 0.5);
  }

  private Optional<Status> status(Finding finding) throws IOException {
    index.commit();
    index.refresh();
    try (IndexView view = index.view()) {
      return view.finding(finding.id()).map(found -> found.judgement().status());
    }
  }

  @Test
  void ofOneIdInOneBatchEveryTextIsAVersionOnce() throws IOException {
    assertThat(put("a", "one")).isEqualTo(new Receipt("a", "", Outcome.ADDED));
    assertThat(put("a", "one")).isEqualTo(new Receipt("a", "", Outcome.UNCHANGED));
    assertThat(put("a", "two")).isEqualTo(new Receipt("a", "2", Outcome.NEW_VERSION));
    assertThat(put("a", "two")).isEqualTo(new Receipt("a", "2", Outcome.UNCHANGED));
    Document named = new Document("a", "one", ImmutableMap.of(Field.OUTLET, "The Outlet"));
    assertThat(index.put(arrival(named))).isEqualTo(new Receipt("a", "", Outcome.UPDATED));
    index.commit();
    index.refresh();
    try (IndexView view = index.view()) {
      assertThat(view.versions("a"))
          .extracting(article -> article.version() + ": " + article.document().text())
          .containsExactly("2: two", ": one");
    }
  }

  @Test
  void aTextThatWasTakenDownIsRefusedUnderAnotherIdAtOnce() throws IOException {
    put("a", "taken down");
    assertThat(index.remove("a")).isTrue();
    assertThatExceptionOfType(TakenDownException.class).isThrownBy(() -> put("b", "taken down"));
    assertThatExceptionOfType(TakenDownException.class).isThrownBy(() -> put("a", "another"));
    assertThat(index.remove("a")).isFalse();
  }

  @Test
  void whatWasFoundAboutAnArticleGoesWithItAtOnce() throws IOException {
    Finding finding = finding("a", "b");
    put("a", "one");
    put("b", "two");
    index.put(finding);
    index.remove("b");
    assertThat(index.judge(finding.id(), new Judgement(Status.CONFIRMED, "", NOON))).isFalse();
    assertThat(status(finding)).isEmpty();
  }

  @Test
  void nothingIsKeptAboutAnArticleThatWasTakenDownMeanwhile() throws IOException {
    put("a", "one");
    put("b", "two");
    index.commit();
    index.refresh();
    index.remove("b");
    index.put(finding("a", "b"));
    assertThat(status(finding("a", "b"))).isEmpty();
  }

  @Test
  void aJudgementOutlivesWhatIsFoundAnew() throws IOException {
    put("a", "one");
    put("b", "two");
    index.put(finding("a", "b"));
    String id = finding("a", "b").id();
    assertThat(index.judge(id, new Judgement(Status.CONFIRMED, "seen", NOON))).isTrue();
    index.put(finding("a", "b"));
    assertThat(status(finding("a", "b"))).contains(Status.CONFIRMED);
  }

  @Test
  void nothingIsFoundBeforeItIsDurable() throws IOException {
    put("a", "one");
    put("a", "two");
    index.remove("a");
    put("b", "three");
    put("b", "four");
    try (IndexView view = index.view()) {
      assertThat(view.articles()).isZero();
      assertThat(view.versions("b")).isEmpty();
    }
  }

  @Test
  void anIdLongerThanATermIsRefusedAndHarmsNothing() throws IOException {
    put("a", "one");
    assertThatExceptionOfType(IdTooLongException.class)
        .isThrownBy(() -> put("x".repeat(10_001), "two"))
        .withMessage(
            "id and version have 10,001 characters, and an index takes 10,000 at most; shorten the"
                + " id");
    put("\uFFFF".repeat(10_000), "three");
    index.commit();
    index.refresh();
    try (IndexView view = index.view()) {
      assertThat(view.articles()).isEqualTo(2);
    }
  }

  @Test
  void anOutletsNameMayHaveAnyLength() throws IOException {
    put("a", "one");
    put("b", "two");
    Finding.End endless =
        new Finding.End(
            "b",
            "",
            "b",
            Optional.of("x".repeat(40_000)),
            Optional.empty(),
            Optional.empty(),
            NOON,
            0.5);
    Finding finding =
        new Finding(
            end("a"),
            endless,
            "copy",
            Optional.empty(),
            40,
            "a",
            new Judgement(Status.MACHINE, "", NOON));
    index.put(finding);
    assertThat(status(finding)).contains(Status.MACHINE);
  }

  @Test
  void purgingLeavesNoWordOfWhatWasTakenDown() throws IOException {
    for (int i = 0; i < 20; i++) {
      put("a" + i, "the article with the word zyzzyva" + i);
      index.commit();
      index.refresh();
    }
    index.remove("a7");
    index.commit();
    assertThat(isInFiles("zyzzyva7")).isTrue();
    index.purge();
    assertThat(isInFiles("zyzzyva7")).isFalse();
    assertThat(isInFiles("zyzzyva8")).isTrue();
  }

  private boolean isInFiles(String word) throws IOException {
    boolean found = false;
    for (String file : directory.listAll()) {
      if (!file.equals("write.lock")) {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
          byte[] bytes = new byte[(int) in.length()];
          in.readBytes(bytes, 0, bytes.length);
          found |= new String(bytes, ISO_8859_1).contains(word);
        }
      }
    }
    return found;
  }

  @Test
  void anIndexThatIsBeingWrittenIsNotVerified() {
    assertThatExceptionOfType(IndexInUseException.class)
        .isThrownBy(() -> Verification.of(directory, "scheme"));
  }
}
