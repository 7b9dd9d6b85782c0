package news.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Trace;
import news.stemma.app.Repository;
import news.stemma.app.ingest.Corpus;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/// Texts that are matched but not shown.
final class WithheldTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static final String SHARED =
      "Harbour pilots towed the burning freighter away from the terminal before its tanks could"
          + " explode, and nobody on the crowded quay was hurt.";

  private static final String SECRET =
      "Zanthorpe investigators privately blame a corroded quibblewright valve for the blaze.";

  private static final String HEADLINE = "Quibblewright blamed for Zanthorpe blaze";

  private static final String OTHER =
      "Market traders said they had smelled smoke since the early morning and called the brigade"
          + " twice without an answer.";

  @TempDir Path folder;

  private static Document document(String id, String outlet, String text, Field... fields) {
    ImmutableMap.Builder<Field, String> all = ImmutableMap.builder();
    all.put(Field.OUTLET, outlet);
    for (Field field : fields) {
      all.put(
          field,
          switch (field) {
            case STATUS -> "withheld";
            case EMBARGO -> "2026-03-02T13:00:00+01:00";
            case HEADLINE -> HEADLINE;
            case URL -> "https://example.org/quibblewright-blamed";
            case EXTRA -> "{\"summary\":\"The quibblewright valve.\"}";
            default -> throw new IllegalArgumentException(field.toString());
          });
    }
    return new Document(id, text, all.buildOrThrow());
  }

  private static Run run(Instant asOf, Document... documents) {
    Corpus corpus = new Corpus(ImmutableList.copyOf(documents), 0, ImmutableList.of());
    return new Run("test", Repository.configuration(), corpus, Optional.empty(), asOf);
  }

  /// Everything that can be written of a run.
  private List<String> outputs(Run run) throws IOException {
    Trace trace = Repository.trace(run.corpus(), Stages.SEQUENTIAL);
    MemoryEngine engine = new MemoryEngine(Stages.SEQUENTIAL);
    StringWriter json = new StringWriter();
    new JsonReport(run, trace, engine).write(json);
    StringWriter text = new StringWriter();
    new TextReport(run, trace, Help.defaultColorScheme(Ansi.OFF)).write(new PrintWriter(text));
    StringWriter page = new StringWriter();
    new HtmlReport(run, trace, engine).write(page);
    OutputFolder.begin(folder);
    new JsonReport(run, trace, engine).write(folder);
    List<String> outputs =
        new ArrayList<>(List.of(json.toString(), text.toString(), page.toString()));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        outputs.add(Files.readString(file));
      }
    }
    return outputs;
  }

  private static Stream<Document> withheld() {
    String text = SHARED + "\n\n" + SECRET;
    Field[] telling = {Field.HEADLINE, Field.URL, Field.EXTRA};
    return Stream.of("a", "z")
        .flatMap(id ->
            Stream.of(Field.STATUS, Field.EMBARGO)
                .map(field ->
                    document(id, "Courier", text, field, telling[0], telling[1], telling[2])));
  }

  @ParameterizedTest
  @MethodSource("withheld")
  void noOutputHasAWordOfIt(Document secret) throws IOException {
    Document open = document("m", "Herald", SHARED + "\n\n" + OTHER);
    Document[] corpus =
        secret.id().equals("a") ? new Document[] {secret, open} : new Document[] {open, secret};
    List<String> outputs = outputs(run(NOON.minusSeconds(1), corpus));
    assertThat(outputs).hasSize(12);
    assertThat(outputs)
        .allSatisfy(
            output -> assertThat(output).doesNotContainIgnoringCase("zanthorpe", "quibble"));
    assertThat(outputs.getFirst())
        .contains("\"withheld\":true", "\"relation\":\"shared-source\"", SHARED, OTHER);
  }

  /// Of two that are withheld not even what they share.
  @Test
  void whatOnlyTheyShareIsNotShownEither() throws IOException {
    String shared = SECRET + " " + SHARED.replace("freighter", "quibblewright");
    Run run =
        run(
            NOON,
            document("a", "Courier", OTHER + "\n\n" + shared, Field.STATUS),
            document("b", "Herald", shared, Field.STATUS));
    assertThat(outputs(run))
        .allSatisfy(
            output -> assertThat(output).doesNotContainIgnoringCase("zanthorpe", "quibble"));
  }

  @Test
  void anEmbargoEndsAtItsTime() throws IOException {
    Document embargoed = document("a", "Courier", SHARED + "\n\n" + SECRET, Field.EMBARGO);
    assertThat(run(NOON.minusSeconds(1), embargoed).withholds(embargoed)).isTrue();
    assertThat(run(NOON, embargoed).withholds(embargoed)).isFalse();
    assertThat(outputs(run(NOON, embargoed)).getFirst()).contains(SECRET);
    Document unreadable = new Document("b", SECRET, ImmutableMap.of(Field.EMBARGO, "tomorrow"));
    assertThat(run(NOON, unreadable).withholds(unreadable)).isTrue();
  }

  @Test
  void theTimeMakesAnotherRunOnlyWhereItWithholdsOthers() {
    Document open = document("a", "Courier", SHARED);
    Document embargoed = document("b", "Courier", SHARED, Field.EMBARGO);
    assertThat(run(NOON, open).fingerprint())
        .isEqualTo(run(NOON.minusSeconds(1), open).fingerprint());
    assertThat(run(NOON, embargoed).fingerprint())
        .isEqualTo(run(NOON.plusSeconds(1), embargoed).fingerprint())
        .isNotEqualTo(run(NOON.minusSeconds(1), embargoed).fingerprint());
  }
}
