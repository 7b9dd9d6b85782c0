package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A report in a tab that notes what no report does, and what it reads.
final class ReportReader implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final List<String> wrongs = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private ReportReader(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        wrongs.add(message.text());
      }
    });
    page.onPageError(error -> wrongs.add(error));
    page.onDialog(dialog -> {
      wrongs.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    context.onRequest(request -> requests.add(request.url()));
  }

  static ReportReader open(Chromium.Instance chromium, int width, URI report) {
    ReportReader reader = new ReportReader(chromium.context(width));
    reader.page.navigate(report.toString());
    reader.page.waitForSelector("html[data-drawn]");
    return reader;
  }

  /// Runs a command as the launcher does it; what it says goes into `stemma.log` in the folder.
  static void stemma(Path folder, String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    String classes = System.getProperty("java.class.path");
    List<String> command =
        Stream.concat(
                Stream.of(java, "-cp", classes, "news.stemma.app.cli.Main"), Stream.of(arguments))
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("stemma.log").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("stemma.log"))).isZero();
  }

  Page page() {
    return page;
  }

  /// Addresses of all that was read.
  List<String> requests() {
    return requests;
  }

  /// Goes to what an address names.
  void go(String place) {
    page.evaluate("place => { location.hash = place; }", place);
    await(place);
  }

  /// Follows a link to what an address names.
  void follow(Locator link) {
    String place = (String) link.evaluate("a => a.getAttribute('href')");
    link.dispatchEvent("click");
    await(place);
  }

  /// Looks at a report in a scheme of colours, as it opens and at each place.
  void look(ColorScheme scheme, List<String> places) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    Appearance.watch(page);
    Appearance.look("overview", page);
    for (String place : places) {
      go(place);
      Appearance.look(place, page);
    }
  }

  private void await(String place) {
    page.waitForFunction(
        "p => document.documentElement.dataset.place === p"
            + " && !document.documentElement.hasAttribute('aria-busy')",
        place);
  }

  /// Closes without asking what went wrong.
  void forget() {
    context.close();
  }

  @Override
  public void close() {
    try {
      assertThat(wrongs).isEmpty();
    } finally {
      context.close();
    }
  }
}
