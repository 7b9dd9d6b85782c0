package news.stemma.provenance;

import com.google.common.collect.ImmutableList;

/// What became of each paragraph of a source in an article made from it; paragraphs by block index.
///
/// @param source position in the corpus
/// @param derived the same
/// @param added paragraphs of the derived article that have nothing of the source
public record Revision(
    int source, int derived, ImmutableList<Change> changes, ImmutableList<Integer> added) {

  /// One paragraph's fate.
  public sealed interface Change {
    /// The same words, in a paragraph that has no others.
    record Kept(int paragraph, int into) implements Change {}

    /// Its words, some changed, added or left out.
    record Edited(int paragraph, int into) implements Change {}

    /// Several paragraphs made into one.
    record Merged(ImmutableList<Integer> paragraphs, int into) implements Change {}

    /// Nothing of it.
    record Dropped(int paragraph) implements Change {}
  }
}
