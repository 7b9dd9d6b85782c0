package news.stemma.app.ingest.markup;

import java.io.IOException;
import java.io.InputStream;
import news.stemma.app.ingest.DecodedText;
import news.stemma.app.ingest.Sink;
import news.stemma.app.ingest.markup.page.Facts;
import news.stemma.app.ingest.markup.page.Page;
import news.stemma.app.ingest.markup.page.PageReader;
import news.stemma.text.Field;

/// Reads a file that is a page of HTML.
public final class HtmlReader {
  static final String NO_ARTICLE = "no article text found";

  private final String id;
  private final Sink sink;

  /// @param id of the article; empty where its address is to be it
  public HtmlReader(String id, Sink sink) {
    this.id = id;
    this.sink = sink;
  }

  /// @param location path within the input
  public void read(InputStream in, String location) throws IOException {
    try {
      DecodedText html = MarkupDecoder.decode(in);
      Page page =
          PageReader.read(html.text(), "").orElseThrow(() -> new NoArticleException(NO_ARTICLE));
      Facts facts = new Facts();
      facts.put(Field.CHARSET, html.charset().orElse(null));
      facts.putAll(page.fields());
      sink.accept(Articles.found(location, id, page.text(), facts));
    } catch (NoArticleException e) {
      sink.reject(location, e.reason());
    }
  }
}
