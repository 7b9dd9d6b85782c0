package news.stemma.relation;

import news.stemma.align.TokenRange;
import news.stemma.text.Article;
import news.stemma.text.Span;

/// The body paragraphs of an article that may recur, by their words.
public final class BodyParagraphs {
  private final Article article;
  private final Overruling overruling;

  private BodyParagraphs(Article article, Overruling overruling) {
    this.article = article;
    this.overruling = overruling;
  }

  /// A body paragraph.
  ///
  /// @param block its index
  /// @param hash of its words
  public record Paragraph(int block, TokenRange tokens, long hash) {}

  /// What somebody has said of a paragraph.
  public enum Said {
    /// That it is no boilerplate.
    KEPT,
    /// That it is.
    SET_ASIDE,
    NOTHING
  }

  /// Takes paragraphs.
  public interface Visitor {
    void accept(Paragraph paragraph, Said said);
  }

  public static BodyParagraphs of(Article article, Overruling overruling) {
    return new BodyParagraphs(article, overruling);
  }

  /// Those of which something was said, and of the others those that are prose.
  public void forEach(Visitor visitor) {
    for (int block = 0; block < article.blocks().size(); block++) {
      if (article.blocks().get(block).isBody()) {
        TokenRange tokens = tokens(block);
        long hash = Overruling.hash(article.tokens(), tokens.first(), tokens.end());
        Said said = overruling.of(hash);
        if (said != Said.NOTHING || isProse(tokens)) {
          visitor.accept(new Paragraph(block, tokens, hash), said);
        }
      }
    }
  }

  private TokenRange tokens(int block) {
    Span span = article.blocks().get(block).span();
    return new TokenRange(
        article.tokens().firstFrom(span.start()), article.tokens().firstFrom(span.end()));
  }

  /// Whether the paragraph has words, and doesn't open in quotation marks: what many quote is a
  /// statement.
  private boolean isProse(TokenRange tokens) {
    return tokens.first() < tokens.end() && !article.isQuoted(tokens.first());
  }
}
