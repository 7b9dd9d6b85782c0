/// Takes what readers find, gives clusters of near-duplicates and the records to keep: the fast
/// lane, which parses no text, and keeps none beyond a run.
@NullMarked
package news.stemma.app.dedup;

import org.jspecify.annotations.NullMarked;
