/// Takes a run, gives pairs to label, drawn by chance with known probabilities, and the page on
/// which people label them.
@NullMarked
package news.stemma.app.label;

import org.jspecify.annotations.NullMarked;
