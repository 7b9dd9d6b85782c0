package news.stemma.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every view, on a telephone and on a desk, in the light and in the dark.
@ExtendWith({Chromium.class, FictionalNews.class})
final class AppearanceTest {
  @ParameterizedTest
  @CsvSource({"400, LIGHT", "400, DARK", "1600, LIGHT", "1600, DARK"})
  void everythingFitsAndCanBeRead(
      int width, ColorScheme scheme, Chromium.Instance chromium, Desk desk) throws IOException {
    String article = Files.readString(Desk.SEEDS.resolve("004_7b1319e464ee9cbe.txt"));
    try (Tab tab = chromium.open(desk.address(), width)) {
      tab.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      Appearance.watch(tab.page);
      tab.page.setDefaultTimeout(8000);
      look("an empty page", tab);
      tab.check(desk.text("skerrow-02") + "\n\n" + article);
      tab.find("#with-furniture").check();
      tab.find("#checked-text mark").first().click();
      look("a pasted text", tab);
      tab.turn("#/articles/skerrow-02");
      look("a stored article", tab);
      tab.turn("#/clusters");
      look("clusters", tab);
      tab.turn("#/clusters?q=zirkonquartz");
      look("no clusters", tab);
      tab.turn("#/clusters/" + desk.get("/v1/clusters?q=Skerrow").at("/clusters/0/id").asString());
      tab.find("#pairs .judgement summary").first().click();
      look("a cluster", tab);
    }
  }

  private static void look(String view, Tab tab) {
    Appearance.look(view, tab.page);
  }
}
