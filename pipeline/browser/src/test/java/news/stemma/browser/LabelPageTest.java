package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.Configuration;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.eval.RunFolder;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.label.Sample;
import news.stemma.app.label.SampleFolder;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page on which people label pairs, opened as a file.
@ExtendWith(Chromium.class)
final class LabelPageTest {
  @TempDir static Path folder;

  @BeforeAll
  static void drawAllPairsOfTheSeeds() throws IOException {
    Corpus corpus = InputReader.read(List.of(Desk.SEEDS.toString()), InputStream.nullInputStream());
    Configuration configuration = Lexicons.configuration(42);
    Trace trace = new Stemma(configuration, Stages.SEQUENTIAL).trace(corpus.documents());
    Run run = new Run("test", configuration, corpus, Optional.empty(), Instant.EPOCH);
    Path traced = folder.resolve("run");
    OutputFolder.begin(traced);
    new JsonReport(run, trace, new MemoryEngine(Stages.SEQUENTIAL)).write(traced);
    RunFolder from = RunFolder.of(traced);
    SampleFolder.of(folder.resolve("sample"), Sample.draw(from, 100, 42), "test").write(from);
  }

  /// The page in a tab, which notes errors and requests to anybody.
  private static Page open(BrowserContext context, List<String> wrongs) {
    Page page = context.newPage();
    page.onPageError(error -> wrongs.add("error: " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        wrongs.add("console: " + message.text());
      }
    });
    context.onRequest(request -> {
      if (!request.url().startsWith("file:") && !request.url().startsWith("blob:")) {
        wrongs.add("request: " + request.url());
      }
    });
    load(page);
    return page;
  }

  private static void load(Page page) {
    page.navigate(folder.resolve("sample").resolve(SampleFolder.PAGE).toUri().toString());
    page.waitForSelector("html[data-drawn]");
  }

  private static void begin(Page page, String coder) {
    page.focus("#coder");
    page.keyboard().type(coder);
    page.keyboard().press("Enter");
    page.waitForSelector("#work:not([hidden])");
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static List<JsonNode> download(Page page) throws IOException {
    Download download = page.waitForDownload(() -> page.click("#download"));
    assertThat(download.suggestedFilename()).isEqualTo("ada-l.jsonl");
    return Files.readAllLines(download.path()).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }

  @Test
  void aCoderLabelsTwoPairsByKeysAndDownloadsThem(Chromium.Instance chromium) throws IOException {
    List<String> wrongs = new ArrayList<>();
    try (BrowserContext context = chromium.context(1280)) {
      Page page = open(context, wrongs);
      begin(page, " Ada  L. ");
      assertThat(page.innerText("#work-title")).isEqualTo("Pair 1 of 10");
      press(page, "1", "r", "s", "n");
      page.keyboard().type("credit at the end");
      press(page, "Escape", "Enter");
      assertThat(page.innerText("#work-title")).isEqualTo("Pair 2 of 10");
      press(page, "5", "l", "Enter");
      List<JsonNode> rows = download(page);
      assertThat(rows).hasSize(2);
      assertThat(rows)
          .allSatisfy(row -> assertThat(row.get("coder").asString()).isEqualTo("Ada L."));
      JsonNode copy = only(rows, "copy");
      assertThat(copy.get("direction").asString()).isEqualTo("right-to-left");
      assertThat(copy.get("note").asString()).isEqualTo("credit at the end");
      assertThat(copy.get("unsure").booleanValue()).isTrue();
      JsonNode quotes = only(rows, "quote-only");
      assertThat(quotes.get("direction").asString()).isEqualTo("unknown");
      assertThat(quotes.has("unsure")).isFalse();
      assertThat(quotes.get("left").asString()).isLessThan(quotes.get("right").asString());
    }
    assertThat(wrongs).isEmpty();
  }

  private static JsonNode only(List<JsonNode> rows, String relation) {
    List<JsonNode> found =
        rows.stream().filter(row -> row.get("relation").asString().equals(relation)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void aCoderWhoComesBackGoesOnWhereThatOneWas(Chromium.Instance chromium) throws IOException {
    try (BrowserContext context = chromium.context(1280)) {
      Page page = open(context, new ArrayList<>());
      begin(page, "Ada L.");
      String first = page.innerText("#left-pane");
      press(page, "7", "Enter", "6", "Enter");
      load(page);
      begin(page, "ada l.");
      assertThat(page.innerText("#work-title")).isEqualTo("Pair 3 of 10");
      assertThat(page.innerText("#progress")).isEqualTo("2 labels of 10");
      press(page, "b", "b");
      assertThat(page.innerText("#left-pane")).isEqualTo(first);
      assertThat(page.isChecked("input[value=unrelated]")).isTrue();
      assertThat(download(page)).hasSize(2);
    }
  }

  @Test
  void labelsThatWereDownloadedAreTakenUpInAnotherBrowser(Chromium.Instance chromium)
      throws IOException {
    Path labels = folder.resolve("ada.jsonl");
    try (BrowserContext context = chromium.context(1280)) {
      Page page = open(context, new ArrayList<>());
      begin(page, "Ada L.");
      press(page, "3", "l", "Enter");
      page.waitForDownload(() -> page.click("#download")).saveAs(labels);
    }
    try (BrowserContext context = chromium.context(1280)) {
      Page page = open(context, new ArrayList<>());
      page.setInputFiles("#earlier", labels);
      page.waitForSelector("#work:not([hidden])");
      assertThat(page.innerText("#work-title")).isEqualTo("Pair 2 of 10");
      JsonNode row = only(download(page), "extension");
      assertThat(row.get("direction").asString()).isEqualTo("left-to-right");
    }
  }

  @Test
  void ofAFileThatWasCutShortTheWholeLinesAreTakenUpAndThatIsSaid(Chromium.Instance chromium)
      throws IOException {
    Path labels = folder.resolve("cut.jsonl");
    try (BrowserContext context = chromium.context(1280)) {
      Page page = open(context, new ArrayList<>());
      begin(page, "Ada L.");
      press(page, "3", "l", "Enter", "1", "Enter");
      page.waitForDownload(() -> page.click("#download")).saveAs(labels);
    }
    String text = Files.readString(labels).replace("\n", "\r\n");
    Files.writeString(labels, "\uFEFF" + text.substring(0, text.length() - 20));
    try (BrowserContext context = chromium.context(1280)) {
      Page page = open(context, new ArrayList<>());
      page.setInputFiles("#earlier", labels);
      page.waitForSelector("#refused:not(:empty)");
      assertThat(page.innerText("#refused"))
          .isEqualTo(
              "1 line of this file can't be read, so what stood there is to be labelled again; 1"
                  + " label taken up. Begin to go on.");
      page.click("#begin button");
      assertThat(download(page)).hasSize(1);
    }
  }

  @Test
  void whatTheRelationsMeanIsOpenUntilACoderHasLabelledTheFirstPair(Chromium.Instance chromium) {
    try (BrowserContext context = chromium.context(1280)) {
      Page page = open(context, new ArrayList<>());
      begin(page, "Ada L.");
      assertThat(page.isVisible("#meanings")).isTrue();
      press(page, "1", "Enter");
      assertThat(page.isVisible("#meanings")).isFalse();
      load(page);
      begin(page, "Ada L.");
      assertThat(page.isVisible("#meanings")).isFalse();
    }
  }

  @Test
  void twoCodersHaveOrdersOfTheirOwn(Chromium.Instance chromium) {
    assertThat(firstTexts(chromium, "Ada L.")).isNotEqualTo(firstTexts(chromium, "Ben"));
  }

  /// What stands on the left in the first three pairs.
  private static List<String> firstTexts(Chromium.Instance chromium, String coder) {
    List<String> texts = new ArrayList<>();
    try (BrowserContext context = chromium.context(1280)) {
      Page page = open(context, new ArrayList<>());
      begin(page, coder);
      for (int pair = 0; pair < 3; pair++) {
        texts.add(page.innerText("#left-pane") + page.innerText("#right-pane"));
        press(page, "Enter");
      }
    }
    return texts;
  }

  @Test
  void aBrowserThatKeepsNothingIsSaidToAndTheLabelsAreStillDownloaded(Chromium.Instance chromium)
      throws IOException {
    List<String> wrongs = new ArrayList<>();
    try (BrowserContext context = chromium.context(1280)) {
      context.addInitScript(
          "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });");
      Page page = open(context, wrongs);
      begin(page, "Ada L.");
      press(page, "7", "Enter");
      assertThat(page.innerText("#storage")).contains("keeps nothing", "download your labels");
      assertThat(download(page)).hasSize(1);
    }
    assertThat(wrongs).isEmpty();
  }

  @Test
  void sharedWordsAreMarkedOnlyWhenAskedForAndThatIsNoted(Chromium.Instance chromium)
      throws IOException {
    try (BrowserContext context = chromium.context(1280)) {
      Page page = open(context, new ArrayList<>());
      begin(page, "Ada L.");
      for (int pair = 0; pair < 9 && page.locator("mark").count() == 0; pair++) {
        press(page, "Enter", "h");
      }
      assertThat(page.locator("mark").count()).isPositive();
      press(page, "1");
      assertThat(only(download(page), "copy").get("highlighted").booleanValue()).isTrue();
      page.click("#next");
      assertThat(page.locator("mark").count()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
  void everythingFitsAndCanBeRead(int width, ColorScheme scheme, Chromium.Instance chromium)
      throws IOException {
    try (BrowserContext context = chromium.context(width)) {
      Page page = open(context, new ArrayList<>());
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      Appearance.watch(page);
      Appearance.look("the beginning", page);
      begin(page, "Ada L.");
      press(page, "1", "h");
      Appearance.look("a pair", page);
      for (int pair = 0; pair < 10; pair++) {
        press(page, "Enter");
      }
      Appearance.look("the end", page);
    }
  }
}
