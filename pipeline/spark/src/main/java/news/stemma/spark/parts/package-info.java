/// Takes relations and what a survey says, gives the rows of a trace, part by part of the corpus.
@NullMarked
package news.stemma.spark.parts;

import org.jspecify.annotations.NullMarked;
