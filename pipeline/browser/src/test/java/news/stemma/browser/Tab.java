package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A tab of a browser with the newsroom's page in it. It notes what no page of ours does: dialogs,
/// errors, what the policy forbade, and requests to others than the server; closing it holds the
/// page to that.
final class Tab implements AutoCloseable {
  private static final String WATCH =
      """
      window.violations = [];
      addEventListener("securitypolicyviolation", (e) =>
        violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
      """;

  private static final String BUSY = "The server is busy";

  static final Page.WaitForSelectorOptions GONE =
      new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);

  final Page page;
  private final BrowserContext context;
  private final URI server;
  private final List<String> wrongs = new ArrayList<>();

  private Tab(BrowserContext context, URI server) {
    this.context = context;
    this.server = server;
    context.addInitScript(WATCH);
    page = context.newPage();
  }

  static Tab open(BrowserContext context, URI server) {
    Tab tab = new Tab(context, server);
    tab.watch();
    tab.go("#/check");
    return tab;
  }

  private void watch() {
    page.onDialog(dialog -> {
      wrongs.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 503")) {
        wrongs.add("console: " + message.text());
      }
    });
    page.onPageError(error -> wrongs.add("error: " + error));
    context.onPage(other -> wrongs.add("another tab: " + other.url()));
    context.onRequest(request -> {
      if (!request.url().startsWith(server.toString())
          && !request.url().startsWith("blob:" + server)
          && !request.url().equals("data:,")) {
        wrongs.add("request: " + request.url());
      }
    });
  }

  /// Leads to what stands behind the `#` of an address, and waits until it is there.
  void go(String place) {
    page.navigate("about:blank");
    page.navigate(server + place);
    settle();
  }

  /// The same without loading the page anew.
  void turn(String place) {
    turn(() -> page.evaluate("(place) => { location.hash = place; }", place));
  }

  /// Does what leads to another place of the page, and waits until it is there. The address changes
  /// before the page hears of it: waiting for the address alone would take the old place for the
  /// new one.
  void turn(Runnable act) {
    page.evaluate(
        """
        () => {
          window.turned = new Promise((turned) =>
            addEventListener("hashchange", turned, { once: true }));
        }
        """);
    act.run();
    page.evaluate("() => window.turned.then(() => {})");
    settle();
  }

  /// Waits until the page has been drawn, and what it asked for, too. A machine that is busy with
  /// other things lets the server's deadline pass; then it is asked again, as the page says.
  void settle() {
    waitUntilDrawn();
    for (int again = 0; again < 20 && find("#message").innerText().contains(BUSY); again++) {
      if (find("#view-check").isVisible()) {
        page.click("#check");
      } else {
        page.reload();
      }
      waitUntilDrawn();
    }
    assertThat(find("#message").innerText()).isEmpty();
  }

  private void waitUntilDrawn() {
    page.waitForSelector("html[data-drawn]:not(:has([aria-busy]))");
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /// Has a text checked that is pasted in.
  void check(String text) {
    page.fill("#text", text);
    page.click("#check");
    checked();
  }

  /// Waits for what a check says.
  void checked() {
    settle();
    assertThat(find("#result").isVisible()).isTrue();
  }

  /// What went wrong since the tab was opened.
  List<String> wrongs() {
    @SuppressWarnings("unchecked")
    List<String> violations = (List<String>) page.evaluate("window.violations");
    List<String> all = new ArrayList<>(wrongs);
    violations.forEach(violation -> all.add("policy: " + violation));
    return all;
  }

  @Override
  public void close() {
    try {
      assertThat(wrongs()).isEmpty();
    } finally {
      context.close();
    }
  }
}
