package news.stemma.benchmarks.generator;

/// A word or a mark of a sentence.
sealed interface Word {
  String text();

  /// A made-up word, which tells by its drawer whose text it stands in.
  record Content(String text, Part part, int drawer) implements Word {}

  /// A real function word, a name or a figure, which any text may have anywhere.
  record Free(String text) implements Word {}

  /// A comma or a quotation mark, and no word.
  enum Mark implements Word {
    COMMA(","),
    OPENING("\u201C"),
    CLOSING("\u201D");

    private final String text;

    Mark(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
