/// Takes the sketches of a corpus, gives the [CandidatePair]s worth aligning and the [Family]s of
/// verified near-duplicates.
///
/// A candidate claims nothing. Work stays linear: a bucket over its bound gives pairs of its leader
/// and of neighbours, never all pairs.
@NullMarked
package news.stemma.candidate;

import org.jspecify.annotations.NullMarked;
