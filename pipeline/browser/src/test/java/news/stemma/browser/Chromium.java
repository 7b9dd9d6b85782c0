package news.stemma.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Debian's Chromium without a window, one for all tests, handed to them as a parameter. Where
/// there is none, they are skipped with a word; where `CI` or `-Dstemma.browser=required` is set,
/// they fail.
final class Chromium implements BeforeAllCallback, ParameterResolver {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Namespace OURS = Namespace.create(Chromium.class);
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--no-first-run",
          "--disable-sync",
          "--disable-component-update");

  /// A browser, which opens tabs.
  static final class Instance implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Instance() {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
    }

    /// A tab with the page of a server in it, `width` CSS pixels wide, that remembers nothing of
    /// others.
    Tab open(URI server, int width) {
      return Tab.open(context(width), server);
    }

    /// A context of its own, `width` CSS pixels wide, for a page that lies in a file; it forgets
    /// all when it is closed.
    BrowserContext context(int width) {
      return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (Files.isExecutable(PROGRAM)) {
      return;
    }
    String message = "no chromium at " + PROGRAM + ": the web page is not tested";
    boolean required =
        System.getenv("CI") != null || "required".equals(System.getProperty("stemma.browser"));
    if (required) {
      fail(message);
    }
    System.err.println(message);
    abort(message);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Instance.class;
  }

  @Override
  public Instance resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent(Instance.class, _ -> new Instance(), Instance.class);
  }
}
