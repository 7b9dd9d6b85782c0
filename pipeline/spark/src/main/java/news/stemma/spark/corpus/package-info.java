/// Takes documents by their positions, gives their articles as bytes and what the driver knows of
/// all of them.
@NullMarked
package news.stemma.spark.corpus;

import org.jspecify.annotations.NullMarked;
