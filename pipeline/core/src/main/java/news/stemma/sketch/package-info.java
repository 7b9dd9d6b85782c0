/// Takes the tokens of an article, gives its [Sketch]: MinHash signatures of the body and of every
/// paragraph, and winnowed fingerprints of the whole text.
///
/// A sketch only proposes pairs to look at; no figure that Stemma reports is a sketch's estimate.
@NullMarked
package news.stemma.sketch;

import org.jspecify.annotations.NullMarked;
