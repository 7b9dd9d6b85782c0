/// Takes data, gives drawings of it: as SVG for a page or a file, as PNG, and the data as CSV.
/// Knows nothing of articles.
@NullMarked
package news.stemma.app.plot;

import org.jspecify.annotations.NullMarked;
