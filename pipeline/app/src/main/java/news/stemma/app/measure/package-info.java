/// Takes what a run wrote, gives how much of its articles is reused, by whom, and how soon.
@NullMarked
package news.stemma.app.measure;

import org.jspecify.annotations.NullMarked;
