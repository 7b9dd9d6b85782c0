package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith({Chromium.class, FictionalNews.class})
final class ClustersTest {
  @Test
  void aSearchLeavesTheClustersThatHaveTheWords(Chromium.Instance chromium, Desk desk) {
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      tab.go("#/clusters");
      assertThat(tab.find("#found").innerText())
          .startsWith(desk.get("/v1/clusters").path("total").asInt() + " clusters");
      search(tab, "Skerrow freighter");
      assertThat(tab.find("#cluster-list > li").count())
          .isPositive()
          .isEqualTo(desk.get("/v1/clusters?q=Skerrow+freighter").path("total").asInt());
      assertThat(tab.find("#cluster-list h2").allInnerTexts())
          .anySatisfy(title -> assertThat(title).containsIgnoringCase("freighter"));
      search(tab, "zirkonquartz");
      assertThat(tab.find("#found").innerText()).startsWith("No cluster fits.");
    }
  }

  @Test
  void aFilterLeavesTheClustersThatHaveSuchFindings(Chromium.Instance chromium, Desk desk) {
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      tab.go("#/clusters");
      Locator filter =
          tab.find("#facets button").filter(new Locator.FilterOptions().setHasText("same prose"));
      tab.turn(filter::click);
      assertThat(filter.getAttribute("aria-pressed")).isEqualTo("true");
      int left = desk.get("/v1/clusters?relation=shared-source").path("total").asInt();
      assertThat(left).isBetween(1, desk.get("/v1/clusters").path("total").asInt() - 1);
      assertThat(tab.find("#found").innerText()).startsWith(left + " cluster");
      assertThat(tab.page.url()).contains("relation=shared-source");
      assertThat(tab.find("#cluster-list .chips").allInnerTexts())
          .isNotEmpty()
          .allSatisfy(chips -> assertThat(chips).contains("same prose"));
      tab.page.reload();
      tab.settle();
      assertThat(tab.find("#facets button[aria-pressed=true]").innerText()).contains("same prose");
    }
  }

  @Test
  void aClusterShowsWhoCarriedItWhenAndWhatDescendsFromWhat(Chromium.Instance chromium, Desk desk) {
    JsonNode cluster = desk.get("/v1/clusters/" + skerrow(desk));
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      openSkerrow(tab);
      int articles = cluster.path("documents").size();
      assertThat(tab.find("#members > li").count()).isEqualTo(articles);
      assertThat(tab.find("#timeline > li").count()).isEqualTo(articles);
      assertThat(tab.find("#strip circle").count()).isEqualTo(articles);
      assertThat(tab.find("#timeline > li").first().innerText())
          .contains("Earliest seen in this index");
      assertThat(tab.find("#graph svg > path").count())
          .isPositive()
          .isEqualTo(cluster.at("/graph/edges").size());
      assertThat(tab.find("#graph text").allTextContents()).contains("Northwire");
    }
  }

  @Test
  void aFindingThatWasDismissedStaysSo(Chromium.Instance chromium, Desk desk) {
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      openSkerrow(tab);
      Locator finding = tab.find("#pairs li .judgement").first();
      String id = finding.getAttribute("data-finding");
      finding.locator("summary").click();
      finding.getByText("Dismiss", new Locator.GetByTextOptions().setExact(true)).click();
      tab.page.waitForSelector("#pairs li.dismissed");
      assertThat(tab.find("#progress").innerText()).isEqualTo("Dismissed.");
      tab.page.reload();
      tab.settle();
      Locator again = tab.find("#pairs .judgement[data-finding='" + id + "']");
      assertThat(again.locator(".chip").innerText()).isEqualTo("dismissed");
      assertThat(desk.findings("").stream().filter(line -> line.contains("\"dismissed\"")))
          .singleElement()
          .asString()
          .contains(id);
      again.locator("summary").click();
      again.getByText("Undo").click();
      tab.page.waitForSelector("#pairs li.dismissed", Tab.GONE);
      assertThat(tab.find("#progress").innerText()).isEqualTo("Not reviewed, as before.");
    }
  }

  static void search(Tab tab, String words) {
    tab.page.fill("#search-q", words);
    tab.turn(() -> tab.page.click("#search"));
    assertThat(tab.page.url()).contains("q=" + words.split(" ")[0]);
  }

  private static void openSkerrow(Tab tab) {
    tab.go("#/clusters");
    search(tab, "Skerrow freighter");
    tab.turn(() -> tab.find("#cluster-list h2 a").first().click());
    assertThat(tab.page.url()).contains("/#/clusters/");
  }

  private static String skerrow(Desk desk) {
    return desk.get("/v1/clusters?q=Skerrow+freighter").at("/clusters/0/id").asString();
  }
}
