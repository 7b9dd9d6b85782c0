package news.stemma.app.ingest.markup.page;

/// A run of text between two borders of blocks: a paragraph, a heading, an item of a list.
///
/// @param text with blanks collapsed; line feeds stand for forced breaks
/// @param level 1 to 6 of a heading, 0 of other blocks
/// @param words of it
/// @param linkWords of these, those within links
record TextBlock(String text, int level, int words, int linkWords) {
  /// Words that a block needs before it speaks for an article; fewer where it ends a sentence.
  private static final int TOLL = 10;

  private static final int SENTENCE_TOLL = 4;

  private static final int LEAST_WORTH = -4;

  /// How much it speaks for the element around it being the article, in words: chrome is short or
  /// full of links, and speaks against it, a little each; a heading says nothing.
  int worth() {
    int toll = endsSentence() ? SENTENCE_TOLL : TOLL;
    return isHeading() && linkWords == 0 ? 0 : Math.max(LEAST_WORTH, words - 2 * linkWords - toll);
  }

  boolean isHeading() {
    return level > 0;
  }

  /// Seven of ten words are links, such as in `Read more: …`.
  boolean isLinks() {
    return linkWords * 10 >= words * 7 && linkWords > 0;
  }

  boolean endsSentence() {
    int end = text.length() - 1;
    while (end > 0 && "\"'”’»“)]".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return ".!?…:。！？".indexOf(text.charAt(end)) >= 0;
  }
}
