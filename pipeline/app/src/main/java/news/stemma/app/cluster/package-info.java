/// Takes a run that was asked for and checked, gives it to a cluster.
@NullMarked
package news.stemma.app.cluster;

import org.jspecify.annotations.NullMarked;
