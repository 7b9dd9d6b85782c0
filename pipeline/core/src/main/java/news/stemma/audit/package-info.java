/// Takes the articles of a corpus and what a run said of them, gives an [Audit]: some articles
/// compared with all others exactly, and how many of the similar pairs the run has missed.
///
/// Nothing that the run decided depends on it.
@NullMarked
package news.stemma.audit;

import org.jspecify.annotations.NullMarked;
