package news.stemma.app.report;

import news.stemma.align.TokenRange;
import news.stemma.text.Article;
import news.stemma.text.Span;
import tools.jackson.core.JsonGenerator;

/// Writes where something stands in an article, in code points.
final class Places {
  private final Article article;
  private final CodePoints codePoints;

  Places(Article article) {
    this.article = article;
    this.codePoints = CodePoints.of(article.text());
  }

  Article article() {
    return article;
  }

  /// As `start` and `end` of the object that is open.
  void put(JsonGenerator out, Span span) {
    out.writeNumberProperty("start", codePoints.offset(span.start()));
    out.writeNumberProperty("end", codePoints.offset(span.end()));
  }

  /// The same of the tokens' span.
  void put(JsonGenerator out, TokenRange tokens) {
    put(out, article.tokens().span(tokens.first(), tokens.end()));
  }

  /// The same with the article, as an object.
  void put(JsonGenerator out, Span span, String id) {
    out.writeStartObject();
    out.writeStringProperty("document", id);
    put(out, span);
    out.writeEndObject();
  }

  Span span(TokenRange tokens) {
    return article.tokens().span(tokens.first(), tokens.end());
  }
}
