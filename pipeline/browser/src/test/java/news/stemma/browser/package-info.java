/// Takes the web page of a newsroom as a browser shows it, gives what is wrong with it.
@NullMarked
package news.stemma.browser;

import org.jspecify.annotations.NullMarked;
