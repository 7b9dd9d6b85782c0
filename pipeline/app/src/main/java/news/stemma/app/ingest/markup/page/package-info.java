/// Takes the HTML of a page, gives the article in it: its text without the site's furniture, and
/// what the page says of it.
@NullMarked
package news.stemma.app.ingest.markup.page;

import org.jspecify.annotations.NullMarked;
