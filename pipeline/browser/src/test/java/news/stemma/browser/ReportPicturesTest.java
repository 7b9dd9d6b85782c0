package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of a report that README.md shows, where `-Dstemma.pictures=DIR` says or else
/// into `target`.
@ExtendWith(Chromium.class)
final class ReportPicturesTest {
  private static final Path NEWSPAPERS =
      Path.of(System.getProperty("stemma.root", "../.."), "testdata/research/articles.jsonl");
  private static final Path FOLDER = Path.of(System.getProperty("stemma.pictures", "target"));
  private static final int WIDTH = 1100;
  private static final int MOST_BYTES = 300_000;

  @TempDir private static Path folder;

  private static URI report;

  @BeforeAll
  static void report() throws Exception {
    Path run = folder.resolve("run");
    Path page = folder.resolve("report.html");
    ReportReader.stemma(
        folder, "trace", NEWSPAPERS.toString(), "-o", run.toString(), "--audit", "33");
    ReportReader.stemma(folder, "report", run.toString(), "-o", page.toString());
    report = page.toUri();
    Files.createDirectories(FOLDER);
  }

  @Test
  void theSummaryAndHowMuchIsUnmatched(Chromium.Instance chromium) throws IOException {
    try (ReportReader reader = ReportReader.open(chromium, WIDTH, report)) {
      take(reader, "report-summary", 1270);
    }
  }

  @Test
  void aStoryByOutletAndTime(Chromium.Instance chromium) throws IOException {
    try (ReportReader reader = ReportReader.open(chromium, WIDTH, report)) {
      reader.go("#story=ve-0303");
      take(reader, "report-story", 1200);
    }
  }

  private static void take(ReportReader reader, String name, int height) throws IOException {
    reader.page().setViewportSize(WIDTH, height);
    reader.page().evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
    Path file = FOLDER.resolve(name + ".png");
    reader.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(Files.size(file)).as("bytes of %s", file).isLessThanOrEqualTo(MOST_BYTES);
  }
}
