package news.stemma.text;

/// A stretch of an article that plays one part, such as its headline or a paragraph.
public record Block(Kind kind, Span span) {
  /// The part a block plays. The body of an article is its paragraphs.
  public enum Kind {
    HEADLINE,
    DATELINE,
    PARAGRAPH,
    CAPTION,
    BYLINE,
    CREDIT,
    FURNITURE
  }

  public boolean isBody() {
    return kind == Kind.PARAGRAPH;
  }
}
