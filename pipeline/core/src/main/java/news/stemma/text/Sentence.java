package news.stemma.text;

/// One sentence of an article, or one whole headline, caption or other block that is not prose.
///
/// @param ordinal position among the article's sentences, from 0
/// @param block index of the block it stands in
/// @param firstToken index of its first token
/// @param endToken index after its last token
public record Sentence(int ordinal, Span span, int block, int firstToken, int endToken) {
  /// With the tokens that start within its span.
  static Sentence of(int ordinal, Span span, int block, Tokens tokens) {
    int first = tokens.firstFrom(span.start());
    return new Sentence(ordinal, span, block, first, Math.max(first, tokens.firstFrom(span.end())));
  }

  public int tokens() {
    return endToken - firstToken;
  }
}
