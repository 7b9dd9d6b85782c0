/// Takes a trace, gives what people and programs read of it: text, JSON.
@NullMarked
package news.stemma.app.report;

import org.jspecify.annotations.NullMarked;
