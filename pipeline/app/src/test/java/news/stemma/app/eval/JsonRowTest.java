package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonRowTest {
  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("labels"), content);
  }

  private void refuses(String content, String message) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> GoldRelation.read(file))
        .isInstanceOf(BadLabelsException.class)
        .hasMessage(file + message);
  }

  @Test
  void furtherKeysAndEmptyLinesDontMatter() throws IOException {
    Path file =
        file(
            "\uFEFF{\"left\":\"a\",\"right\":\"b\",\"relation\":\"copy\",\"direction\":\"unknown\","
                + "\"note\":[1]}\n\n");
    assertThat(GoldRelation.read(file)).hasSize(1);
  }

  @Test
  void whatIsWrongIsNamedWithItsPlaceAndWhatToDo() throws IOException {
    String fine =
        "{\"left\":\"a\",\"right\":\"b\",\"relation\":\"copy\",\"direction\":\"unknown\"}\n";
    refuses(fine + "{\"left\":", ":2: no JSON that can be read; mend the line");
    refuses(fine + "[]", ":2: no JSON object; give one object a line");
    refuses(fine + fine.replace("right", "rihgt"), ":2: no text \"right\"; add it");
    refuses(
        fine + fine.replace("copy", "cpy"),
        ":2: \"relation\" is 'cpy', which is none of copy, excerpt, extension, shared-source,"
            + " quote-only, furniture-only, unrelated; correct it");
    refuses(fine.replace("\"b\"", "\"a\""), ":1: left and right are the same document; correct it");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("nowhere");
    assertThatThrownBy(() -> GoldRelation.read(file)).hasMessage(file + ": no such file");
  }

  @Test
  void aSpanThatEndsBeforeItStartsIsNamed() throws IOException {
    Path file = file("{\"document\":\"a\",\"start\":7,\"end\":3,\"verdict\":\"wire-copy\"}");
    assertThatThrownBy(() -> SentenceLabel.read(file))
        .hasMessage(file + ":1: [7, 3) is not a range; correct it");
  }

  @Test
  void anArrayIsReadItemByItem() throws IOException {
    Path file = file("[[\"a\", \"b\"], [\"a\", 3]]");
    assertThat(JsonRow.isArray(file)).isTrue();
    assertThatThrownBy(() -> Clustering.read(file, List.of()))
        .hasMessage(file + ", item 2: no pair; give two ids between [ and ]");
  }

  @Test
  void aJudgementMayBeMissing() throws IOException {
    Path file =
        file(
            "{\"document\":\"a\",\"start\":0,\"end\":3,\"verdict\":\"wire-copy\","
                + "\"judgements\":[\"right\",null]}");
    assertThat(SentenceLabel.read(file).getFirst().judged()).isEqualTo("right –");
  }

  @Test
  void linesThatASpreadsheetHasQuotedAreToldFromOthers() throws IOException {
    refuses(
        "\"{\"\"left\"\": \"\"a\"\", \"\"right\"\": \"\"b\"\"}\"\r\n",
        ":1: no JSON, since a spreadsheet has saved it; take the file as it was before");
  }

  @Test
  void aByteOrderMarkAndLineEndsOfOtherMachinesDontMatter() throws IOException {
    String line =
        "{\"left\":\"a\\ud800\",\"right\":\"b%d\",\"relation\":\"copy\",\"direction\":\"unknown\"}";
    for (String end : List.of("\r\n", "\r")) {
      Path labels = file("\uFEFF" + line.formatted(1) + end + line.formatted(2) + end);
      assertThat(GoldRelation.read(labels))
          .extracting(GoldRelation::documents)
          .containsExactly(DocumentPair.of("a\uD800", "b1"), DocumentPair.of("a\uD800", "b2"));
    }
    Path array = file("\uFEFF[[\"a\", \"b\"]]\r\n");
    assertThat(JsonRow.isArray(array)).isTrue();
    assertThat(Clustering.read(array, List.of("a", "b")).toString()).isNotEmpty();
  }

  @Test
  void unitsWithOneNameAreTwo() throws IOException {
    Path file =
        file(
            "{\"left\":\"a\",\"right\":\"b and c\",\"relation\":\"copy\"}\n"
                + "{\"left\":\"a and b\",\"right\":\"c\",\"relation\":\"copy\"}\n");
    assertThat(LabelFile.read(file).labels()).hasSize(2);
  }

  @Test
  void aUnitThatIsLabelledTwiceIsRefused() throws IOException {
    Path file =
        file(
            "{\"left\":\"a\",\"right\":\"b\",\"relation\":\"copy\"}\n"
                + "{\"left\":\"b\",\"right\":\"a\",\"relation\":\"copy\"}\n");
    assertThatThrownBy(() -> LabelFile.read(file))
        .hasMessage(file + ":2: a and b is labelled already; keep one of its lines");
  }
}
