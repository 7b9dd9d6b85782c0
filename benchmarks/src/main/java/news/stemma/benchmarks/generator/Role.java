package news.stemma.benchmarks.generator;

/// What an article is in the corpus; articles go by their numbers.
sealed interface Role {
  /// Has only words of its own.
  record Background() implements Role {}

  /// Its text is used by others.
  record Source() implements Role {}

  /// Another's text with few words edited.
  record Copy(int source) implements Role {}

  /// Half of another's text or less.
  record Excerpt(int source) implements Role {}

  /// Another's text, and more.
  record Extension(int source) implements Role {}

  /// Its own text with sentences of a dispatch.
  ///
  /// @param first of the carriers, which gives the dispatch its number
  /// @param place of this one among them
  /// @param carriers how many there are
  record Carrier(int first, int place, int carriers) implements Role {}

  /// A form that is filled in.
  ///
  /// @param first article of the form, which gives it its number
  /// @param form which one
  record Filled(int first, int form) implements Role {}
}
