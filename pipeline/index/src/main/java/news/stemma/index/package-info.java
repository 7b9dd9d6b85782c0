/// Takes what stages give and keeps it outside of memory: lists of records and sorted rows on disk,
/// so that a corpus may be larger than the heap.
@NullMarked
package news.stemma.index;

import org.jspecify.annotations.NullMarked;
