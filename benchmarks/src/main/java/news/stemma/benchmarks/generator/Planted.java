package news.stemma.benchmarks.generator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A row of the truth about a corpus. Offsets are code points in the article's text.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Planted.Copy.class, name = "copy"),
  @JsonSubTypes.Type(value = Planted.Excerpt.class, name = "excerpt"),
  @JsonSubTypes.Type(value = Planted.Extension.class, name = "extension"),
  @JsonSubTypes.Type(value = Planted.WireSentence.class, name = "wire"),
  @JsonSubTypes.Type(value = Planted.Template.class, name = "template"),
  @JsonSubTypes.Type(value = Planted.Boilerplate.class, name = "boilerplate"),
  @JsonSubTypes.Type(value = Planted.Repeated.class, name = "repeated")
})
public sealed interface Planted {
  /// One article made of another.
  sealed interface Derivation extends Planted {
    String source();

    String derived();
  }

  /// @param jaccard exact, of the sets of 5-word shingles of the whole texts, with what the outlets
  ///   put under them
  record Copy(String source, String derived, double jaccard) implements Derivation {}

  record Excerpt(String source, String derived) implements Derivation {}

  record Extension(String source, String derived) implements Derivation {}

  /// A sentence of a dispatch in one of the articles that carry it.
  ///
  /// @param dispatch its first carrier
  /// @param sentence its number in the dispatch
  record WireSentence(String dispatch, int sentence, int words, String document, int start, int end)
      implements Planted {}

  /// An article that fills in a form: no reuse.
  record Template(int form, String document) implements Planted {}

  /// The paragraph that an outlet puts under its articles: no reuse.
  record Boilerplate(String outlet, String document, int start, int end) implements Planted {}

  /// The paragraph that articles of all outlets have: no reuse of one of them by another.
  record Repeated(String document, int start, int end) implements Planted {}
}
