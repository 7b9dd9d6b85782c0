/// Takes what a finished run and its measures say, gives a report: a page with plots, from whose
/// every number one comes to the texts it rests on.
@NullMarked
package news.stemma.app.study;

import org.jspecify.annotations.NullMarked;
