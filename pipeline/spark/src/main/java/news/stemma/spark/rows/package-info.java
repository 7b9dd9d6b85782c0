/// Takes rows of a key and a document, gives them brought together by key across machines, in
/// bounded memory.
@NullMarked
package news.stemma.spark.rows;

import org.jspecify.annotations.NullMarked;
