/// The front door: takes documents, gives their [Trace], stage by stage.
@NullMarked
package news.stemma;

import org.jspecify.annotations.NullMarked;
