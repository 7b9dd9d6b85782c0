package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// How much a report of any size reads before it is drawn, and how long that takes: with
/// `-Dstemma.report=FILE.html`. Times are told, not judged.
@ExtendWith(Chromium.class)
@EnabledIfSystemProperty(named = "stemma.report", matches = ".+")
final class ReportSizeTest {
  private static final long MOST_BYTES = 5_000_000;

  private static final String PAINTED =
      "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1";

  @Test
  void atFirstAReportReadsLessThanFiveMegabytes(Chromium.Instance chromium) throws IOException {
    Path report = Path.of(System.getProperty("stemma.report")).toAbsolutePath();
    List<String> requests = new ArrayList<>();
    try (BrowserContext context = chromium.context(1280)) {
      Page page = context.newPage();
      page.onRequest(request -> requests.add(request.url()));
      page.navigate(
          report.toUri().toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
      page.waitForSelector("html[data-drawn]");
      double painted = ((Number) page.evaluate(PAINTED)).doubleValue();
      String drawn = String.valueOf(page.getAttribute("html", "data-drawn"));
      long bytes = 0;
      for (String request : requests) {
        bytes += Files.size(Path.of(URI.create(request)));
      }
      System.out.printf(
          "%s: %,d bytes in %d files at first, first content after %.0f ms, drawn after %s ms%n",
          report.getFileName(), bytes, requests.size(), painted, drawn);
      assertThat(bytes).isLessThan(MOST_BYTES);
    }
  }
}
