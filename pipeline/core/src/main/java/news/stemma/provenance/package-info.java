/// Takes the relations of a corpus, gives its provenance: the graph of articles and inferred
/// sources, the ledger of sentences, the revisions, the clusters.
@NullMarked
package news.stemma.provenance;

import org.jspecify.annotations.NullMarked;
