/// Takes articles and alignments, gives what the relation of two articles rests on beside the two:
/// what a survey of the whole corpus says of each article.
@NullMarked
package news.stemma.spark.survey;

import org.jspecify.annotations.NullMarked;
