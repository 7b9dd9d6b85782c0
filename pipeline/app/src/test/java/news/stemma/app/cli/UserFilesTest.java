package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.stemma.relation.Overruling;
import news.stemma.relation.SourceLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFilesTest {
  @TempDir private Path folder = Path.of("");

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  @Test
  void outletsAreReadWithOrWithoutAByteOrderMarkTabsAndComments() throws IOException {
    SourceLexicon plain = UserFiles.outlets(file("agency Coast Press = CP Wire\n"));
    SourceLexicon other =
        UserFiles.outlets(file("\uFEFF  # ours\r\nagency\tCoast  Press = CP Wire\r\n\r\n"));
    assertThat(other.fingerprint()).isEqualTo(plain.fingerprint());
    assertThat(plain.isAgency("Coast Press")).isTrue();
  }

  @Test
  void anAgencyWithoutANameIsRefused() throws IOException {
    Path file = file("agency\n");
    assertThatThrownBy(() -> UserFiles.outlets(file))
        .isInstanceOf(Main.UserException.class)
        .hasMessageContaining("'agency' names nobody");
  }

  @Test
  void boilerplateIsKnownByItsWords() throws IOException {
    Overruling overruling =
        UserFiles.boilerplate(
            file(
                "\uFEFF{\"text\": \"Read on, and on!\", \"setAside\": false}\n"
                    + "{\"kind\": \"formula\", \"text\": \"a share of\"}\n\n"
                    + "{\"text\": \"Follow us\", \"setAside\": true}\n"));
    assertThat(overruling)
        .isEqualTo(Overruling.of(List.of("read on and on"), List.of("FOLLOW US.")));
  }

  @Test
  void aRowWithoutAVerdictIsRefusedWithItsLine() throws IOException {
    Path file = file("{\"text\": \"a\", \"setAside\": true}\n{\"text\": \"b\"}\n");
    assertThatThrownBy(() -> UserFiles.boilerplate(file))
        .isInstanceOf(Main.UserException.class)
        .hasMessageContaining("file:2: no row");
  }
}
