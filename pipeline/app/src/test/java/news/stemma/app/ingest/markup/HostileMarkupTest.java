package news.stemma.app.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class HostileMarkupTest {
  private static final String STORY =
      "The mill at Tarn was sold on Friday to a baker from the coast who wants to grind his own"
          + " flour there, as his great-grandfather did until the river was turned.";

  @TempDir Path folder;

  private final Gathered gathered = new Gathered();

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private void readHtml(String html) throws IOException {
    new HtmlReader(gathered).read(in(html), "a.html");
  }

  private void readNitf(String doctype, String paragraph) throws IOException {
    new NitfReader(gathered)
        .read(
            in(
                "<?xml version='1.0'?>"
                    + doctype
                    + "<nitf><body><body.content><p>"
                    + paragraph
                    + "</p></body.content></body></nitf>"),
            "a.xml");
  }

  @Test
  void deeplyNestedBoxesAreReadThrough() throws IOException {
    readHtml("<div>".repeat(2_000) + "<p>" + STORY + "</p>" + "</div>".repeat(2_000));
    assertThat(gathered.text()).isEqualTo(STORY);
  }

  @Test
  void aLargePageWithoutParagraphsIsReadAsOne() throws IOException {
    String text = "Word after word and no end. ".repeat(190_000).strip();
    readHtml("<html><body>" + text + "</body></html>");
    assertThat(gathered.text()).isEqualTo(text);
  }

  @Test
  void aLargePageOfBoxesWithinBoxesTakesNoTimeWorthMentioning() throws IOException {
    readHtml("<div class='a b c'><span>x</span>".repeat(100_000));
    assertThat(gathered.rejected).containsExactly("a.html no article text found");
  }

  @Test
  void aPageOfScriptsHasNoArticle() throws IOException {
    readHtml(
        "<html><body><div id=root></div><noscript>Please enable JavaScript to read this page,"
            + " which needs it for everything that it has to show to you.</noscript><script>var"
            + " story = '"
            + STORY
            + "';</script></body></html>");
    assertThat(gathered.describe()).isEqualTo("a.html no article text found");
  }

  @Test
  void aPageThatScriptsDrawIsReadFromWhatItTellsMachines() throws IOException {
    readHtml(
        "<html><body><div id=root></div><script type='application/ld+json'>{\"@type\":"
            + " \"NewsArticle\", \"articleBody\": \"<p>"
            + STORY
            + "</p><p>He paid 90,000 crowns.</p>\"}</script></body></html>");
    assertThat(gathered.text()).isEqualTo(STORY + "\n\nHe paid 90,000 crowns.");
  }

  @Test
  void aPictureThatCallsItselfAPageIsRejected() throws IOException {
    readHtml("<html>\0\0\0\1" + STORY);
    assertThat(gathered.rejected).containsExactly("a.html binary: it has NUL bytes");
  }

  @Test
  void noDocumentTypeOpensAFile() throws IOException {
    String secret = "the-secret-of-the-mill";
    String file = Files.writeString(folder.resolve("secret.txt"), secret).toUri().toString();
    String entities =
        Files.writeString(folder.resolve("a.dtd"), "<!ENTITY x '" + secret + "'>")
            .toUri()
            .toString();
    readNitf("<!DOCTYPE nitf SYSTEM '" + file + "'>", STORY);
    assertThat(gathered.text()).isEqualTo(STORY);
    readNitf("<!DOCTYPE nitf [<!ENTITY x SYSTEM '" + file + "'>]>", STORY + "&x;");
    readNitf("<!DOCTYPE nitf SYSTEM '" + entities + "'>", STORY + "&x;");
    readNitf("<!DOCTYPE nitf [<!ENTITY % p SYSTEM '" + entities + "'>%p;]>", STORY + "&x;");
    readNitf("<!DOCTYPE nitf [<!ENTITY x SYSTEM '" + file + "'>]>", "<q a='&x;'>" + STORY + "</q>");
    assertThat(gathered.rejected)
        .hasSizeGreaterThanOrEqualTo(3)
        .contains("a.xml XML with an entity of its own, &x;");
    assertThat(gathered.describe()).doesNotContain(secret);
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() throws IOException {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE nitf [<!ENTITY a0 'laugh'>");
    for (int i = 1; i < 30; i++) {
      doctype.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
    }
    readNitf(doctype + "]>", "&a29;");
    assertThat(gathered.rejected).containsExactly("a.xml XML with an entity of its own, &a29;");
  }

  @Test
  void namesOfCharactersInHtmlAreKnownInNitf() throws IOException {
    readNitf("", "Caf&eacute;&nbsp;society &#8211; R&amp;D");
    assertThat(gathered.text()).isEqualTo("Café society – R&D");
  }

  @Test
  void xmlThatIsCutOffIsRejected() throws IOException {
    new NitfReader(gathered).read(in("<nitf><body><body.content><p>" + STORY), "a.xml");
    new NewsMlReader(gathered).read(in("<newsItem guid='x'><contentSet>"), "b.xml");
    new NinjsReader(gathered).read(in("{\"uri\": \"x\", \"body_text\": \"" + STORY), "c.json");
    assertThat(gathered.rejected)
        .containsExactly(
            "a.xml broken XML at line 1",
            "b.xml:1 broken XML at line 1",
            "c.json:1 no JSON that can be read");
  }

  @Test
  void xmlOfEndlessDepthIsRejected() throws IOException {
    readNitf("", "<q>".repeat(5_000) + STORY + "</q>".repeat(5_000));
    assertThat(gathered.rejected).singleElement().asString().startsWith("a.xml ");
    assertThat(gathered.documents).isEmpty();
  }
}
