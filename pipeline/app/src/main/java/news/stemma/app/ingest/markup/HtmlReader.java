package news.stemma.app.ingest.markup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import news.stemma.app.ingest.Sink;
import news.stemma.app.ingest.markup.page.Page;
import news.stemma.app.ingest.markup.page.PageReader;

/// Reads a page of HTML from a file; its id is the file's path.
public final class HtmlReader {
  static final String NO_ARTICLE = "no article text found";

  private final Sink sink;

  public HtmlReader(Sink sink) {
    this.sink = sink;
  }

  /// @param location path within the input
  public void read(InputStream in, String location) throws IOException {
    try {
      String html = MarkupDecoder.decode(MarkupDecoder.bytes(in), Optional.empty());
      Optional<Page> page = PageReader.read(html, "");
      if (page.isEmpty()) {
        throw new NoArticleException(NO_ARTICLE);
      }
      sink.accept(
          Records.found(
              location, Records.pathId(location), page.get().text(), page.get().fields()));
    } catch (NoArticleException e) {
      sink.reject(location, e.reason());
    }
  }
}
