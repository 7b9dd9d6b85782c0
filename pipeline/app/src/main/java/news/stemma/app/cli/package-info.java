/// The command line: takes arguments, runs the path, prints reports on standard output and messages
/// on standard error.
@NullMarked
package news.stemma.app.cli;

import org.jspecify.annotations.NullMarked;
