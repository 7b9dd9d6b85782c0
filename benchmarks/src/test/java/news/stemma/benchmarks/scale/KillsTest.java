package news.stemma.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillsTest {
  @Test
  void filesThatAreMissingOtherOrTooManyDiffer(@TempDir Path folder) throws IOException {
    Path expected = Files.createDirectories(folder.resolve("expected/sub")).getParent();
    Path actual = Files.createDirectories(folder.resolve("actual"));
    Files.writeString(expected.resolve("same"), "1");
    Files.writeString(actual.resolve("same"), "1");
    Files.writeString(expected.resolve("other"), "1");
    Files.writeString(actual.resolve("other"), "2");
    Files.writeString(expected.resolve("sub/missing"), "");
    Files.writeString(actual.resolve("new"), "");
    assertThat(Kills.different(expected, actual)).containsExactly("new", "other", "sub/missing");
    assertThat(Kills.different(expected, expected)).isEmpty();
  }
}
