/// Takes articles, gives the pairs of them that are worth a look, and what a function of two
/// articles says of each pair.
@NullMarked
package news.stemma.spark.pairs;

import org.jspecify.annotations.NullMarked;
