package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServeCommandTest {
  @TempDir Path folder;

  private String index() {
    Path index = folder.resolve("index");
    index.toFile().mkdir();
    return index.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void anAddressThatOthersReachNeedsTokens(String host) {
    Shell shell = Shell.run("serve", index(), "--host", host, "--port", "0");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains(host, "--tokens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port 70000", "--rate fast", "--rate 0/s", "--threads 0"})
  void anOptionThatMeansNothingIsWrongUsage(String option) {
    Shell shell = Shell.run(("serve index " + option).split(" "));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1);
  }

  @Test
  void aPortInUseIsToBeTriedAgain() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Shell shell = Shell.run("serve", index(), "--create", "--port", "" + socket.getLocalPort());
      assertThat(shell.code()).isEqualTo(75);
      assertThat(shell.err()).hasLineCount(1).contains("" + socket.getLocalPort());
    }
  }

  @Test
  void aFolderThatIsNotThereIsOneLine() {
    Shell shell = Shell.run("serve", folder.resolve("nowhere").toString(), "--port", "0");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("nowhere", "stemma index add");
  }

  @Test
  void aFolderWithoutAnIndexIsServedOnlyWhereOneIsToBeMade() throws IOException {
    Shell empty = Shell.run("serve", index(), "--port", "0");
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).hasLineCount(1).contains("there is no index in");
    assertThat(Path.of(index())).isEmptyDirectory();
    Path letter = Files.writeString(Path.of(index()).resolve("letter.txt"), "Dear reader");
    Shell other = Shell.run("serve", index(), "--create", "--port", "0");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).hasLineCount(1).contains("holds other files");
    assertThat(Path.of(index())).isDirectoryContaining(letter::equals);
  }

  @Test
  void aTokenFileThatIsMissingOrBrokenIsOneLine() throws IOException {
    Shell missing = Shell.run("serve", index(), "--tokens", folder.resolve("none").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err())
        .hasLineCount(1)
        .contains("there is no", "none --name NAME --scope read");
    Path broken = Files.writeString(folder.resolve("broken"), "# tokens\ndesk read abc\n");
    Shell shell = Shell.run("serve", index(), "--tokens", broken.toString());
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("broken:2");
  }

  @Test
  void aTokenIsShownOnceAndItsFileHasANameOnce() throws IOException {
    Path file = folder.resolve("tokens.txt");
    Shell shell =
        Shell.run(
            "token",
            "new",
            file.toString(),
            "--name",
            "desk",
            "--scope",
            "read",
            "--expires",
            "2027-06-30");
    assertThat(shell.code()).isZero();
    assertThat(shell.out().strip()).matches("stemma_[A-Za-z0-9_-]{43}");
    assertThat(Files.readString(file))
        .matches("desk read [0-9a-f]{64} 2027-07-01T00:00:00Z\n")
        .doesNotContain(shell.out().strip());
    Shell again = Shell.run("token", "new", file.toString(), "--name", "desk", "--scope", "write");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err())
        .hasLineCount(1)
        .contains("has a token of desk already; take another --name or delete its line");
    assertThat(again.out()).isEmpty();
    assertThat(Files.readAllLines(file)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "soon, 'soon' is no day such as 2027-06-30",
    "2027-02-30, '2027-02-30' is no day such as 2027-06-30",
    "2020-01-31, --expires 2020-01-31 is past"
  })
  void aTokenExpiresOnADayToCome(String day, String says) {
    Path file = folder.resolve("tokens.txt");
    Shell shell =
        Shell.run(
            "token", "new", file.toString(), "--name", "desk", "--scope", "read", "--expires", day);
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).hasLineCount(1).contains(says).doesNotContain("java");
    assertThat(file).doesNotExist();
  }

  @Test
  void aBrokenFileOfTokensIsNamedByItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("tokens.txt"), "desk read abc\n");
    Shell shell = Shell.run("token", "new", file.toString(), "--name", "feed", "--scope", "write");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("tokens.txt:1:", "correct it");
    assertThat(file).hasContent("desk read abc\n");
  }

  @Test
  void aNameThatBreaksTheLineIsRefused() {
    Shell shell =
        Shell.run(
            "token",
            "new",
            folder.resolve("tokens.txt").toString(),
            "--name",
            "a b",
            "--scope",
            "read");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(folder.resolve("tokens.txt")).doesNotExist();
  }
}
