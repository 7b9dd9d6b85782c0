/// Takes what a run wrote, gives it as tables and graphs that other tools open, with a dictionary
/// of every column.
@NullMarked
package news.stemma.app.export;

import org.jspecify.annotations.NullMarked;
