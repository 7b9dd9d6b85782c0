package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(Chromium.class)
final class ForgottenTextTest {
  @TempDir Path folder;

  @Test
  void nothingOfAPastedTextStaysInTheIndexUnlessItIsStored(Chromium.Instance chromium)
      throws IOException {
    String article =
        Files.readString(Desk.SEEDS.resolve("004_7b1319e464ee9cbe.txt"))
            + "\n\nThe zirkonquartz of Ottobeurnhausen was seen by nobody else.\n";
    try (Desk desk = Desk.open(folder, Desk.seedsWithout("004"))) {
      JsonNode before = desk.get("/v1/stats");
      try (Tab tab = chromium.open(desk.address(), 1600)) {
        tab.page.fill("#text", article);
        tab.page.click("#fields summary");
        tab.page.fill("#headline", "Zirkonquartz found");
        tab.page.fill("#outlet", "Ottobeurnhausen Post");
        tab.page.click("#check");
        tab.checked();
        assertThat(tab.find("#result-title").innerText()).isEqualTo("Zirkonquartz found");
        assertThat(tab.find("#store-title").innerText()).isEqualTo("Not stored");
        assertThat(desk.get("/v1/stats")).isEqualTo(before);
        assertThat(desk.findings("zirkonquartz")).isEmpty();
        assertThat(desk.get("/v1/clusters?q=ottobeurnhausen").path("total").asInt()).isZero();
        assertThat(holding("irkonquartz")).isEmpty();

        tab.page.click("#store");
        tab.page.waitForSelector("#store-answer a");
        assertThat(desk.get("/v1/stats").path("articles").asInt())
            .isEqualTo(before.path("articles").asInt() + 1);
        assertThat(holding("irkonquartz")).isNotEmpty();
      }
    }
  }

  /// Files of the index that hold these bytes as they are.
  private List<Path> holding(String words) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> latin(file).contains(words))
          .toList();
    }
  }

  private static String latin(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
