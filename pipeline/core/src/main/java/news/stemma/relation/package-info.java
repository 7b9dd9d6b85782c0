/// Takes the alignments of a corpus, gives the [Relation] of every pair that shares wording, with
/// voices, coverage, and the evidence for a direction.
@NullMarked
package news.stemma.relation;

import org.jspecify.annotations.NullMarked;
