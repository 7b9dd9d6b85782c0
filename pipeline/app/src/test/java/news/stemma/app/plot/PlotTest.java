package news.stemma.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class PlotTest {
  static final Histogram LAGS =
      new Histogram(
          new Heading("lag", "How long after the source", "Hours by what the articles say."),
          ImmutableList.of("under 1 h", "1–2 h", "2–4 h"),
          ImmutableMap.of(
              "copy", ImmutableList.of(4L, 0L, 2L), "excerpt", ImmutableList.of(0L, 1L, 0L)),
          "edge");

  static final Matrix WHO =
      new Matrix(
          new Heading("follows", "Who follows whom", "Edges of descent between articles."),
          ImmutableList.of("Wire", "Courier & Sons", "<b>Herald</b>"),
          ImmutableTable.<String, String, Long>builder()
              .put("Courier & Sons", "Wire", 120L)
              .put("<b>Herald</b>", "Wire", 3L)
              .put("<b>Herald</b>", "Courier & Sons", 1L)
              .buildOrThrow(),
          "edge");

  static final Bars SHARES =
      new Bars(
          new Heading("unmatched", "Unmatched share", "An upper bound on originality."),
          ImmutableList.of(
              new Bars.Bar("Wire", .9, Optional.of(new Bars.Interval(.85, .95)), 12_000),
              new Bars.Bar("Courier & Sons", .25, Optional.empty(), 3_400)),
          "words",
          "unmatched share of words");

  static final DayPlot DAYS =
      new DayPlot(
          new Heading("days", "Reuse over time", "By day of publication, UTC."),
          ImmutableList.of(
              new DayPlot.Day(LocalDate.of(2025, 3, 4), 100, 400),
              new DayPlot.Day(LocalDate.of(2025, 3, 6), 0, 250)),
          "words",
          "matched words");

  static final Curves RECALL =
      new Curves(
          new Heading("recall", "What is looked at", "By construction."),
          ImmutableMap.of(
              "bodies",
              ImmutableList.of(new Curves.At(0, 0), new Curves.At(.5, .87), new Curves.At(1, 1))),
          ImmutableList.of(
              new Bars.Bar("near-duplicate", 1, Optional.of(new Bars.Interval(.98, 1)), 150)),
          "Jaccard similarity",
          "chance of being compared");

  static final Timeline STORY =
      new Timeline(
          new Heading("story", "A fire", "Points are articles."),
          ImmutableList.of(
              new Timeline.Event(
                  "w-1", "Wire", Instant.parse("2025-03-04T10:00:00Z"), Origin.NONE_HERE),
              new Timeline.Event(
                  "c-1", "Courier", Instant.parse("2025-03-04T12:30:00Z"), Origin.HERE),
              new Timeline.Event(
                  "c-2", "Courier", Instant.parse("2025-03-04T18:00:00Z"), Origin.HERE)),
          ImmutableList.of(new Timeline.Line("w-1", "c-1"), new Timeline.Line("c-1", "c-2")));

  static final ImmutableList<Plot> ALL = ImmutableList.of(LAGS, WHO, SHARES, DAYS, RECALL, STORY);

  @TempDir Path folder;

  @Test
  void aBarIsThereForEveryCountThatIsNotZero() throws Exception {
    assertThat(titles(LAGS))
        .containsExactly(
            "copy, under 1 h: 4 edges", "copy, 2–4 h: 2 edges", "excerpt, 1–2 h: 1 edge");
    List<Element> bars = elements(parsed(LAGS), "rect");
    double ratio = number(bars.get(0), "height") / number(bars.get(1), "height");
    assertThat(ratio).isBetween(1.99, 2.01);
  }

  @Test
  void aCellSaysWhoFollowsWhomAndLeadsThere() throws Exception {
    assertThat(titles(WHO))
        .containsExactly(
            "Courier & Sons follows Wire: 120 edges",
            "<b>Herald</b> follows Wire: 3 edges",
            "<b>Herald</b> follows Courier & Sons: 1 edge");
    assertThat(elements(parsed(WHO), "a").stream().map(a -> a.getAttribute("href")))
        .contains("#follows=Courier%20%26%20Sons,Wire");
  }

  @Test
  void theMoreACellHasTheDarkerItIs() throws Exception {
    List<Element> cells = elements(parsed(WHO), "rect");
    assertThat(cells.get(0).getAttribute("fill")).isEqualTo("var(--plot-heat6)");
    assertThat(cells.get(1).getAttribute("fill")).isEqualTo("var(--plot-heat2)");
    assertThat(cells.get(2).getAttribute("fill")).isEqualTo("var(--plot-heat1)");
  }

  @Test
  void anIntervalIsSaidAndAShareWithoutOneStandsAlone() throws Exception {
    assertThat(titles(SHARES)).containsExactly("Wire: 90 % (85 % to 95 %)", "Courier & Sons: 25 %");
  }

  @Test
  void aDayWithoutArticlesIsAGap() throws Exception {
    List<Element> bars = elements(parsed(DAYS), "rect");
    double first = number(bars.get(2), "x");
    double third = number(bars.get(4), "x");
    double slot = number(bars.get(2), "width") / .8;
    assertThat(third - first).isBetween(1.99 * slot, 2.01 * slot);
  }

  @Test
  void weeksStandForDaysWhereTheseAreManyAndLoseNoWord() throws Exception {
    List<DayPlot.Day> days = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      days.add(new DayPlot.Day(LocalDate.of(2025, 1, 6).plusDays(i), 1, 2));
    }
    DayPlot plot =
        new DayPlot(DAYS.heading(), ImmutableList.copyOf(days), "words", "matched words");
    assertThat(titles(plot)).hasSize(29).startsWith("2025-01-06: 7 of 14 words, 50 %");
    assertThat(plot.rows()).hasSize(201);
  }

  @Test
  void aPointOfACurveLiesWhereItsDataSays() throws Exception {
    List<Element> dots = elements(parsed(RECALL), "circle");
    double bottom = number(dots.get(0), "cy");
    double top = number(dots.get(2), "cy");
    assertThat((bottom - number(dots.get(1), "cy")) / (bottom - top)).isBetween(.869, .871);
    assertThat(titles(RECALL)).contains("near-duplicate: recall 100 %");
  }

  @Test
  void aStoryHasADotForEachArticleInTheRowOfItsPlace() throws Exception {
    List<Element> dots = dots(STORY);
    assertThat(dots).hasSize(3);
    assertThat(number(dots.get(1), "cy")).isEqualTo(number(dots.get(2), "cy"));
    assertThat(number(dots.get(0), "cx")).isLessThan(number(dots.get(1), "cx"));
    assertThat(elements(parsed(STORY), "path")).hasSize(2);
  }

  /// Those that lead somewhere; the others are of the legend.
  private static List<Element> dots(Plot plot) throws Exception {
    return elements(parsed(plot), "a").stream()
        .flatMap(link -> elements(link, "circle").stream())
        .toList();
  }

  @Test
  void ofWhichItIsNotKnownWhetherItWasMadeFromAnotherIsHollow() throws Exception {
    Timeline story =
        new Timeline(
            STORY.heading(),
            ImmutableList.of(
                new Timeline.Event(
                    "w-1", "Wire", Instant.parse("2025-03-04T10:00:00Z"), Origin.NONE_HERE),
                new Timeline.Event(
                    "c-1", "Courier", Instant.parse("2025-03-04T12:30:00Z"), Origin.UNKNOWN)),
            ImmutableList.of());
    List<Element> dots = dots(story);
    assertThat(dots.get(0).getAttribute("fill")).isEqualTo("var(--plot-second)");
    assertThat(dots.get(1).getAttribute("fill")).isEqualTo("var(--plot-ground)");
    assertThat(dots.get(1).getAttribute("stroke")).isEqualTo("var(--plot-ink)");
    assertThat(texts(story, Width.NARROW))
        .contains("from none here", "not known")
        .doesNotContain("made from one here");
    PlotFiles.write(ImmutableList.of(story), folder);
    assertThat(folder.resolve("story.csv"))
        .hasContent(
            """
            kind,id,place,time,source,origin
            dot,w-1,Wire,2025-03-04T10:00:00Z,,none-here
            dot,c-1,Courier,2025-03-04T12:30:00Z,,unknown
            """);
    assertThat(folder.resolve("story.svg"))
        .content()
        .contains("fill=\"#ffffff\" stroke=\"#1b1f24\" stroke-width=\"2\"");
  }

  private static List<String> texts(Plot plot, Width width) throws Exception {
    return elements(parsed(plot.inPage(width)), "text").stream()
        .map(Element::getTextContent)
        .toList();
  }

  @Test
  void firstAndLastTimeOfAStoryStandOnOneLineWhereThereIsRoom() throws Exception {
    assertThat(heightsOfTimes(Width.WIDE)).hasSize(1);
    assertThat(heightsOfTimes(Width.NARROW)).hasSize(2);
  }

  private static Set<String> heightsOfTimes(Width width) throws Exception {
    return elements(parsed(STORY.inPage(width)), "text").stream()
        .filter(text -> text.getTextContent().startsWith("4 Mar 2025"))
        .map(text -> text.getAttribute("y"))
        .collect(Collectors.toSet());
  }

  @Test
  void nothingIsDrawnOutsideOnATelephoneOrAtADesk() throws Exception {
    for (Plot plot : ALL) {
      for (Width width : Width.values()) {
        Element svg = parsed(plot.inPage(width));
        double right = Double.parseDouble(svg.getAttribute("viewBox").split(" ", -1)[2]);
        for (Element area : elements(svg, "rect")) {
          assertThat(number(area, "x") + number(area, "width"))
              .as(plot.heading().name() + width)
              .isLessThanOrEqualTo(right);
        }
      }
    }
  }

  @Test
  void filesHoldThePictureAndTheDataThatIsDrawn() throws IOException {
    assertThat(PlotFiles.write(ALL, folder)).isEqualTo(PlotFiles.Pictures.BOTH);
    assertThat(folder.resolve("lag.csv"))
        .hasContent(
            """
            series,bin,count
            copy,under 1 h,4
            copy,1–2 h,0
            copy,2–4 h,2
            excerpt,under 1 h,0
            excerpt,1–2 h,1
            excerpt,2–4 h,0
            """);
    assertThat(folder.resolve("unmatched.csv")).content().contains("Wire,0.9,0.85,0.95,12000");
    BufferedImage image = ImageIO.read(folder.resolve("follows.png").toFile());
    assertThat(image.getRGB(2, 2)).as("white around").isEqualTo(0xFFFFFFFF);
    assertThat(colours(image)).as("a dark cell").contains(0xFF0E3F78);
  }

  private static List<Integer> colours(BufferedImage image) {
    List<Integer> colours = new ArrayList<>();
    for (int x = 0; x < image.getWidth(); x += 9) {
      for (int y = 0; y < image.getHeight(); y += 9) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  @Test
  void theSameDataGivesTheSameBytes() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path one = Files.createDirectory(folder.resolve("one"));
    PlotFiles.write(ALL, one);
    PlotFiles.write(ALL, other);
    for (Plot plot : ALL) {
      for (String ending : List.of(".svg", ".png", ".csv")) {
        String name = plot.heading().name() + ending;
        assertThat(one.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
      }
    }
  }

  /// Boxes of as many letters would look alike.
  @Test
  void namesInOtherScriptsCanBeReadWhereTheMachineHasAFontForThem() throws IOException {
    assumeThat(new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo("الشروق")).isNegative();
    Outlines outlines = Outlines.load();
    assertThat(outlines.path(name("الشروق"))).isNotEqualTo(outlines.path(name("القبسق")));
  }

  private static Mark.Label name(String text) {
    return new Mark.Label(new Point(0, 0), text, Type.NAME);
  }

  @Test
  void aSpreadsheetTakesNoNameForAFormula() throws IOException {
    Bars bars =
        new Bars(
            SHARES.heading(),
            ImmutableList.of(new Bars.Bar("=1+1", .5, Optional.empty(), 1)),
            "words",
            "share");
    PlotFiles.write(ImmutableList.of(bars), folder);
    assertThat(folder.resolve("unmatched.csv")).content().contains("'=1+1,0.5,,,1");
  }

  private static Element parsed(Plot plot) throws Exception {
    return parsed(plot.inPage(Width.WIDE));
  }

  private static Element parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  private static List<Element> elements(Element svg, String name) {
    NodeList nodes = svg.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> titles(Plot plot) throws Exception {
    return elements(parsed(plot), "title").stream().map(Element::getTextContent).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
