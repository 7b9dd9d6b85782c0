package news.stemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import news.stemma.audit.Audit;
import news.stemma.provenance.Link;
import news.stemma.relation.CorpusSample;
import news.stemma.text.Babble;
import news.stemma.text.Document;
import news.stemma.text.EnglishSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemmaTest {
  private static final Configuration CONFIGURATION =
      Configuration.standard(
          EnglishSample.LANGUAGES, CorpusSample.SOURCES, CorpusSample.DIRECTIONS, 42);

  private static Trace trace(List<Document> documents) {
    return new Stemma(CONFIGURATION, Stages.SEQUENTIAL).trace(documents);
  }

  private static void check(Trace one, Trace other) {
    assertThat(other.articles().stream().map(article -> article.document()))
        .containsExactlyElementsOf(one.articles().stream().map(a -> a.document()).toList());
    assertThat(other.families()).isEqualTo(one.families());
    assertThat(other.statistics().boilerplate()).isEqualTo(one.statistics().boilerplate());
    assertThat(other.provenance().links()).isEqualTo(one.provenance().links());
    assertThat(other.provenance().edges()).isEqualTo(one.provenance().edges());
    assertThat(other.provenance().inferredSources()).isEqualTo(one.provenance().inferredSources());
    for (int document = 0; document < one.articles().size(); document++) {
      assertThat(other.provenance().ledger(document)).isEqualTo(one.provenance().ledger(document));
    }
    for (Link link : one.provenance().links()) {
      assertThat(other.provenance().revision(link)).isEqualTo(one.provenance().revision(link));
    }
    assertThat(audit(other)).isEqualTo(audit(one));
  }

  private static Audit audit(Trace trace) {
    return new Stemma(CONFIGURATION, Stages.SEQUENTIAL).audited(trace, 5).audit().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOrderOfTheDocumentsChangesNothing(long seed) {
    List<Document> documents = documents(seed);
    Trace trace = trace(documents);
    assertThat(trace.provenance().links()).isNotEmpty();
    List<Document> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(seed));
    check(trace, trace(shuffled));
    check(trace, trace(documents.reversed()));
  }

  /// Articles that share paragraphs, whole texts and speech, dated or not.
  private static List<Document> documents(long seed) {
    Babble babble = Babble.of(seed, 800);
    SplittableRandom random = babble.random();
    List<String> pool = IntStream.range(0, 8).mapToObj(i -> babble.paragraph(2)).toList();
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      List<String> paragraphs = new ArrayList<>();
      for (int count = random.nextInt(1, 6); count > 0; count--) {
        String shared = pool.get(random.nextInt(8));
        switch (random.nextInt(4)) {
          case 0 -> paragraphs.add(babble.paragraph(2));
          case 1 -> paragraphs.add("\u201C" + shared + "\u201D");
          default -> paragraphs.add(shared);
        }
      }
      String text = (random.nextInt(3) == 0 ? "(CNN)" : "") + String.join("\n\n", paragraphs);
      String id = "d%s%02d".formatted(i % 5 == 0 ? "\uD83D\uDE00" : "\uFF21", i);
      documents.add(
          random.nextBoolean()
              ? Document.of(id, text)
              : CorpusSample.document(id, random.nextBoolean() ? "CNN" : "BBC", i % 3, text));
    }
    return documents;
  }

  @Test
  void theStagesMayRunInAnyOrder() {
    List<Document> documents = documents(5);
    Stages backwards =
        new Stages() {
          @Override
          public <T, R> List<R> map(String name, List<T> inputs, Function<T, R> stage) {
            return inputs.reversed().stream().<R>map(stage).toList().reversed();
          }
        };
    check(trace(documents), new Stemma(CONFIGURATION, backwards).trace(documents));
  }

  @Test
  void twoDocumentsOfOneIdAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> trace(List.of(Document.of("a", "x"), Document.of("b", ""), Document.of("a", ""))))
        .withMessage("two documents have the id a");
  }

  @Test
  void anEmptyCorpusHasAnEmptyTrace() {
    assertThat(trace(List.of()).provenance().links()).isEmpty();
    assertThat(trace(List.of(Document.of("a", ""))).provenance().links()).isEmpty();
  }

  @Test
  void anotherSeedTellsTheSame() {
    List<Document> documents = documents(6);
    Configuration other =
        Configuration.standard(
            EnglishSample.LANGUAGES, CorpusSample.SOURCES, CorpusSample.DIRECTIONS, 43);
    Trace trace = trace(documents);
    Trace otherTrace = new Stemma(other, Stages.SEQUENTIAL).trace(documents);
    assertThat(otherTrace.provenance().edges()).isEqualTo(trace.provenance().edges());
    assertThat(otherTrace.provenance().inferredSources())
        .isEqualTo(trace.provenance().inferredSources());
  }
}
