/// Takes files, folders and streams, gives the documents in them, and of everything that is none
/// where it stands and why.
@NullMarked
package news.stemma.app.ingest;

import org.jspecify.annotations.NullMarked;
