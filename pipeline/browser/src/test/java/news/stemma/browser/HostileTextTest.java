package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Five hundred hostile texts, as everything that an article has, in the index and pasted in. The
/// page makes no element and no attribute of them that it doesn't make of harmless ones.
@ExtendWith(Chromium.class)
final class HostileTextTest {
  private static final int GROUP = 25;

  /// A story a group, so that the articles of a group share wording with each other alone.
  private static final List<String> STORIES =
      List.of(
          "The harbour master opened the old gate of the dock on Monday morning at nine.",
          "A heron was seen on the roof of the town hall while the council met below it.",
          "Bakers in the upper valley ran out of rye flour two days before the feast.",
          "The night train stood for six hours in the snow with its lamps still burning.",
          "Nobody had counted the bells of the abbey since the fire of the last century.",
          "Three barges loaded with gravel drifted past the bridge without their pilots.",
          "The library lent more maps in one winter than it had novels in five years.",
          "An orchard of nine hundred pears was planted where the brickworks had stood.",
          "Her violin was found in a cupboard of the school that she had left at twelve.",
          "The ferry will call at the island on Thursdays only until the ice is gone.",
          "A judge of the fishing court weighed each cod twice before the crowd believed him.",
          "The windmill on the dyke turned backwards for a day and then lost two sails.",
          "Students painted the observatory green because no other colour had been sold.",
          "The mayor of the lower quarter gave away his hat at every wedding this spring.",
          "Snow ploughs from four districts met at one crossing and could not turn round.",
          "The tailor kept every button that a sailor had ever torn off in his shop.",
          "Rain fell into the open theatre while the second act was sung to the end.",
          "A glass factory by the river hired its old foreman back to teach the blowers.",
          "The postman walked the ridge for thirty years and never once met a wolf.",
          "Divers brought up the anchor with a boot, a lamp and a sealed jar of plums.");

  /// Opens what is folded, and gives the names of the elements there are, with those of their
  /// attributes, and what is wrong with them.
  private static final String LOOK =
      """
      async () => {
        document.querySelectorAll("details").forEach((d) => { d.open = true; });
        await new Promise((done) => setTimeout(done, 30));
        const kinds = new Set(), wrongs = [];
        for (const e of document.querySelectorAll("*")) {
          kinds.add(e.localName);
          if (e.shadowRoot) wrongs.push(`shadow root in ${e.localName}`);
          for (const a of e.attributes) {
            kinds.add(`${e.localName} ${a.name}`);
            if (a.name.startsWith("on")) wrongs.push(`${e.localName} ${a.name}`);
          }
          if (e.localName === "a" && !/^(https?|blob):$/.test(e.protocol)) wrongs.push(e.href);
        }
        if (window.taken !== undefined) wrongs.push("taken");
        return { kinds: [...kinds].sort(), wrongs };
      }
      """;

  /// The checked text as it is read, without the numbers of the marks.
  private static final String PLAIN =
      """
      () => {
        const copy = document.getElementById("checked-text").cloneNode(true);
        copy.querySelectorAll("sup").forEach((number) => number.remove());
        return copy.textContent;
      }
      """;

  /// Puts each article that can be compared into the right pane.
  private static final String COMPARE_ALL =
      """
      (look) => {
        const right = document.getElementById("right");
        for (const option of right.options) {
          right.value = option.value;
          right.dispatchEvent(new Event("change"));
        }
        return right.options.length;
      }
      """;

  @TempDir Path folder;

  @Test
  void pastedTextIsTextWhereverItStands(Chromium.Instance chromium) throws IOException {
    Set<String> disarmed =
        pastedLooks(chromium, Payloads.disarmed().subList(0, 8 * GROUP), "disarmed");
    assertThat(disarmed).contains("mark data-source", "bdi", "a href");
    assertThat(disarmed).containsAll(pastedLooks(chromium, Payloads.hostile(), "hostile"));
  }

  @Test
  void storedTextIsTextWhereverItStands(Chromium.Instance chromium) throws IOException {
    Set<String> disarmed = storedLooks(chromium, some(Payloads.disarmed()), "disarmed");
    assertThat(disarmed).contains("mark data-source", "circle class", "button aria-pressed");
    assertThat(disarmed).containsAll(storedLooks(chromium, some(Payloads.hostile()), "hostile"));
  }

  /// A group of every kind.
  private static List<String> some(List<String> payloads) {
    return IntStream.range(0, GROUP).mapToObj(i -> payloads.get(i * 17)).toList();
  }

  /// What the views of stored articles and their clusters have in them.
  private Set<String> storedLooks(Chromium.Instance chromium, List<String> payloads, String name)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".jsonl"), records(payloads));
    Set<String> looks = new TreeSet<>();
    try (Desk desk = Desk.open(folder.resolve(name), List.of(file));
        Tab tab = chromium.open(desk.address(), 1600)) {
      for (int i = 0; i < payloads.size(); i++) {
        tab.turn("#/articles/" + encoded(name(payloads.get(i), "id-" + i)));
        looks.addAll(look(tab));
      }
      tab.turn("#/clusters");
      looks.addAll(look(tab));
      List<String> clusters = new ArrayList<>();
      for (Locator link : tab.find("#cluster-list h2 a").all()) {
        clusters.add(link.getAttribute("href"));
      }
      for (String cluster : clusters) {
        tab.turn(cluster);
        looks.addAll(look(tab));
      }
      tab.turn("#/clusters");
      tab.turn(() -> tab.find("#facets button").first().click());
      assertThat(tab.find("#facets button[aria-pressed=true]").count()).isEqualTo(1);
      looks.addAll(look(tab));
    }
    return looks;
  }

  /// As JavaScript's `encodeURIComponent` does.
  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// What the views of pasted articles have in them.
  private Set<String> pastedLooks(Chromium.Instance chromium, List<String> payloads, String name)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".jsonl"), records(payloads));
    Set<String> looks = new TreeSet<>();
    try (Desk desk = Desk.unexamined(folder.resolve(name), List.of(file));
        Tab tab = chromium.open(desk.address(), 1600)) {
      List<List<String>> groups = Lists.partition(payloads, GROUP);
      for (int i = 0; i < groups.size(); i++) {
        paste(tab, STORIES.get(i), groups.get(i));
        String shown = (String) tab.page.evaluate(PLAIN);
        assertThat(groups.get(i).stream().filter(HostileTextTest::isPrintable))
            .allSatisfy(payload -> assertThat(shown).contains(payload));
        looks.addAll(look(tab));
        assertThat((int) tab.page.evaluate(COMPARE_ALL)).isGreaterThan(1);
        looks.addAll(look(tab));
      }
    }
    return looks;
  }

  private static void paste(Tab tab, String story, List<String> payloads) {
    tab.page.fill("#text", text(story, payloads));
    tab.find("#fields").evaluate("(fields) => { fields.open = true; }");
    tab.page.fill("#headline", payloads.get(0));
    tab.page.fill("#outlet", payloads.get(1));
    tab.page.fill("#credit", payloads.get(2));
    tab.page.fill("#url", name(payloads.get(3), "url"));
    tab.page.click("#check");
    tab.checked();
  }

  @SuppressWarnings("unchecked")
  private static List<String> look(Tab tab) {
    Map<String, List<String>> look = (Map<String, List<String>>) tab.page.evaluate(LOOK);
    assertThat(look.get("wrongs")).isEmpty();
    return look.get("kinds");
  }

  /// What may name an article: no control characters, at most 1,000 bytes.
  private static String name(String payload, String otherwise) {
    return payload.length() > 300 || !isPrintable(payload) ? otherwise : payload;
  }

  /// Whether the page shows it as it came: on one line, without what is not shown.
  private static boolean isPrintable(String payload) {
    return !payload.matches("(?s).*[\\p{Cntrl}\u2028].*");
  }

  private static String text(String story, List<String> payloads) {
    return story + "\n\n" + String.join("\n\n", payloads);
  }

  /// One article a payload, which has it in every field, and its group's story beside it.
  private static String records(List<String> payloads) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < payloads.size(); i++) {
      String payload = payloads.get(i);
      String next = payloads.get((i + 1) % payloads.size());
      lines.add(
          JsonMapper.shared()
              .writeValueAsString(
                  Map.of(
                      "id", name(payload, "id-" + i),
                      "outlet", payload,
                      "headline", payload,
                      "byline", next,
                      "credit", next,
                      "url", payload,
                      "published", "2026-03-0" + (1 + i % 9) + "T10:00:00Z",
                      "text", text(STORIES.get(i / GROUP), List.of(payload)))));
    }
    return String.join("\n", lines);
  }
}
