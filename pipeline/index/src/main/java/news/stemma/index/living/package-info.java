/// Takes articles one by one, gives those that share wording with a text: the living index, on
/// Lucene. It knows where to look and keeps what was found; what that means is told by the stages,
/// anew whenever somebody asks.
@NullMarked
package news.stemma.index.living;

import org.jspecify.annotations.NullMarked;
