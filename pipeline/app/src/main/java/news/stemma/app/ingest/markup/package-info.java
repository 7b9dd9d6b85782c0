/// Takes pages, web archives, agencies' formats and feeds, gives the articles in them, and of every
/// record that should hold one and doesn't where it stands and why.
@NullMarked
package news.stemma.app.ingest.markup;

import org.jspecify.annotations.NullMarked;
