/// Takes what a run wrote and what people labelled, gives figures that say how well the two agree,
/// each with its interval.
@NullMarked
package news.stemma.app.eval;

import org.jspecify.annotations.NullMarked;
