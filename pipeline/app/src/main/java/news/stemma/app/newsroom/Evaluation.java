package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import news.stemma.Trace;
import news.stemma.index.living.Finding;

/// What an index says of an article.
///
/// @param trace of the article and those that share wording with it
/// @param checked its position there
/// @param ids by position, of all versions of the article
/// @param versions by position, that each goes by
/// @param seen by position, when the index got the article; empty for the checked one where it is
///   not in the index
/// @param hashed articles of which the index keeps fingerprints alone
/// @param masked whether the others' texts are not kept, and can't be shown
/// @param extent how far was looked
public record Evaluation(
    Trace trace,
    int checked,
    ImmutableList<String> ids,
    ImmutableList<String> versions,
    ImmutableList<Optional<Instant>> seen,
    ImmutableList<RunMatch> hashed,
    boolean masked,
    Extent extent) {
  /// How far was looked.
  ///
  /// @param articles of the whole index
  /// @param candidates articles that share a run of words with the checked one
  /// @param compared those of them that were compared with it
  public record Extent(long articles, int candidates, int compared) {}

  /// What stands for an article in findings, by its position.
  String key(int document) {
    return Finding.key(ids.get(document), versions.get(document));
  }

  /// The name of an article by its position.
  public String name(int document) {
    return trace.articles().get(document).id();
  }
}
