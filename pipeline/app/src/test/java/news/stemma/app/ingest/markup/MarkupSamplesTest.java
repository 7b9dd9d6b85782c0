package news.stemma.app.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import news.stemma.app.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupSamplesTest {
  private static final Path SAMPLES = Repository.ROOT.resolve("testdata/formats/markup");

  private final Gathered gathered = new Gathered();

  private static String expected(String name) throws IOException {
    return Files.readString(SAMPLES.resolve(name + ".expected")).stripTrailing();
  }

  private static InputStream open(String file) throws IOException {
    return Files.newInputStream(SAMPLES.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "semantic",
        "portal",
        "blog",
        "tables",
        "microdata",
        "german",
        "spanish",
        "one-paragraph"
      })
  void aPageGivesItsArticleAndNothingOfItsSite(String name) throws IOException {
    new HtmlReader(gathered).read(open(name + ".html"), "pages/" + name + ".html");
    assertThat(gathered.describe()).isEqualTo("ID: pages/" + name + "\n" + expected(name));
  }

  @Test
  void aPageOfTeasersHasNoArticle() throws IOException {
    new HtmlReader(gathered).read(open("front.html"), "front.html");
    assertThat(gathered.describe()).isEqualTo("front.html no article text found");
  }

  @Test
  void nitfIsReadWithItsVersionEmbargoStatusAndTerms() throws IOException {
    new NitfReader(gathered).read(open("dispatch.nitf.xml"), "dispatch.nitf.xml");
    assertThat(gathered.describe()).isEqualTo(expected("dispatch.nitf"));
  }

  @Test
  void newsMlIsReadItemByItemWhateverItsTextIsWrittenIn() throws IOException {
    new NewsMlReader(gathered).read(open("message.newsml.xml"), "");
    assertThat(gathered.describe()).isEqualTo(expected("message.newsml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"item.ninjs1", "items.ninjs"})
  void ninjsIsReadInAllItsVersions(String name) throws IOException {
    new NinjsReader(gathered).read(open(name + ".json"), "");
    assertThat(gathered.describe()).isEqualTo(expected(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.rss", "feed.atom"})
  void feedsAreReadWhereTheyHaveTheFullText(String name) throws IOException {
    new FeedReader(gathered).read(open(name + ".xml"), "");
    assertThat(gathered.describe()).isEqualTo(expected(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16", "ISO-8859-15"})
  void aLyingCharsetDoesNotSpoilTheText(String charset) throws IOException {
    String page = Files.readString(SAMPLES.resolve("german.html"));
    for (String declared : new String[] {"utf-8", "iso-8859-1", "koi8-r-nonsense"}) {
      byte[] bytes =
          page.replace("<meta charset=\"utf-8\">", "<meta charset=" + declared + ">")
              .replaceAll("[„“]", "\"")
              .getBytes(Charset.forName(charset));
      new HtmlReader(gathered).read(new ByteArrayInputStream(bytes), "german.html");
    }
    String text = expected("german").replaceAll("[„“]", "\"").replaceFirst("(?s).*?\n\n", "");
    assertThat(gathered.documents)
        .hasSize(3)
        .allSatisfy(found -> assertThat(found.text()).isEqualTo(text));
  }

  @Test
  void aDeclaredCharsetCountsWhereTheBytesFitIt() throws IOException {
    String page =
        "<html><head><meta charset=windows-1251></head><body><p>Мост через реку закрыли в четверг,"
            + " после того как водолазы нашли трещины в двух из пяти опор, сообщили в управлении"
            + " дорог области, и объезд займет до сорока минут.</p></body></html>";
    byte[] bytes = page.getBytes(Charset.forName("windows-1251"));
    new HtmlReader(gathered).read(new ByteArrayInputStream(bytes), "a.html");
    assertThat(gathered.text()).startsWith("Мост через реку").endsWith("сорока минут.");
  }

  @Test
  void standardInputHasTheAddressOfThePageForAnId() throws IOException {
    new HtmlReader(gathered).read(open("semantic.html"), "-");
    assertThat(gathered.documents.getFirst().id())
        .isEqualTo("https://gazette.example/news/orrin-ferry");
  }

  @Test
  void aFeedOfManyItemsIsReadUpToWhereItBreaks() throws IOException {
    String feed = Files.readString(SAMPLES.resolve("feed.atom.xml"));
    String cut = feed.substring(0, feed.indexOf("The price of oil"));
    new FeedReader(gathered)
        .read(new ByteArrayInputStream(cut.getBytes(StandardCharsets.UTF_8)), "f.xml");
    assertThat(gathered.documents).hasSize(1);
    assertThat(gathered.rejected).containsExactly("f.xml:2 broken XML at line 25");
  }
}
