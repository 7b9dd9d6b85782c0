/// Takes pairs whose direction is known, gives how well it is told, and the weights that tell it
/// best.
@NullMarked
package news.stemma.app.eval.direction;

import org.jspecify.annotations.NullMarked;
