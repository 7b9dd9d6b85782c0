package news.stemma.app.newsroom;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import news.stemma.Trace;

/// What an index says of an article.
///
/// @param trace of the article and those that share wording with it
/// @param checked its position there
/// @param ids by position, of all versions of the article
/// @param seen by position, when the index got the article; empty for the checked one where it is
///   not in the index
/// @param compared articles that were traced with it
/// @param candidates articles that share a run of words with it, compared or not
/// @param articles of the whole index
public record Evaluation(
    Trace trace,
    int checked,
    ImmutableList<String> ids,
    ImmutableList<Optional<Instant>> seen,
    int compared,
    int candidates,
    long articles) {
  /// The name of an article by its position.
  public String name(int document) {
    return trace.articles().get(document).id();
  }
}
