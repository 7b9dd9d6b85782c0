package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Takes the pictures of the page that README.md shows, where `-Dstemma.pictures=DIR` says or else
/// into `target`, and beside them, into `target`, how it looks on a telephone in the dark.
@ExtendWith({Chromium.class, FictionalNews.class})
final class PicturesTest {
  private static final Path TARGET = Path.of("target");
  private static final Path FOLDER = Path.of(System.getProperty("stemma.pictures", "target"));
  private static final int MOST_BYTES = 300_000;

  @BeforeAll
  static void makeFolders() throws IOException {
    Files.createDirectories(TARGET);
    Files.createDirectories(FOLDER);
  }

  /// An article of an outlet's own around what it took from an agency.
  @Test
  void aCheckedTextWithItsSources(Chromium.Instance chromium, Desk desk) throws IOException {
    take(chromium, desk, "#/articles/skerrow-04", "#result-title", "newsroom-check");
  }

  @Test
  void aClusterWithItsTimelineAndGraph(Chromium.Instance chromium, Desk desk) throws IOException {
    String cluster = desk.get("/v1/clusters?q=Skerrow").at("/clusters/0/id").asString();
    take(chromium, desk, "#/clusters/" + cluster, "#timeline-part", "newsroom-cluster");
  }

  private static void take(
      Chromium.Instance chromium, Desk desk, String place, String from, String name)
      throws IOException {
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      tab.turn(place);
      take(tab, from, FOLDER.resolve(name + ".png"), 1000);
    }
    try (Tab tab = chromium.open(desk.address(), 400)) {
      tab.page.click("#theme");
      tab.turn(place);
      take(tab, from, TARGET.resolve(name + "-narrow.png"), 1400);
    }
  }

  /// What is seen from an element on.
  private static void take(Tab tab, String from, Path file, int height) throws IOException {
    int width = tab.page.viewportSize().width;
    tab.page.setViewportSize(width, height);
    tab.find(from)
        .evaluate("(element) => { document.activeElement.blur(); element.scrollIntoView(); }");
    tab.page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).as("bytes of %s", file).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(width);
  }
}
