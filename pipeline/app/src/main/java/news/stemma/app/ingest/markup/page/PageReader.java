package news.stemma.app.ingest.markup.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Reads the article out of the HTML of a page.
///
/// The page's own account of it in JSON-LD comes first, if it is the whole text; else the main text
/// of the page as a reader sees it. Captions and photo credits are left out with their figures:
/// without its picture a caption reads as a paragraph of the story.
public final class PageReader {
  private PageReader() {}

  /// The article; empty where the page has none.
  ///
  /// @param address of the page, against which its links are resolved; empty where unknown
  public static Optional<Page> read(String html, String address) {
    Document document = Jsoup.parse(html, address);
    PageHead head = PageHead.of(document);
    List<TextBlock> seen = MainText.of(TextBlocks.of(document.body()));
    List<TextBlock> article =
        head.articleBody().map(body -> ToldText.of(body).orElse(seen)).orElse(seen);
    return article.isEmpty()
        ? Optional.empty()
        : Optional.of(new Page(Prose.text(article), head.fields()));
  }
}
