/// Takes the ways of signing, gives how far their signatures can be trusted: error and bias of the
/// Jaccard estimate, near-duplicate pairs that banding finds.
@NullMarked
package news.stemma.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
