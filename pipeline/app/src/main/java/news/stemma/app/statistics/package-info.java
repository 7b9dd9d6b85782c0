/// Takes numbers that were observed in articles, story by story and day by day, gives shares and
/// quantiles with intervals that hold where what is observed hangs together.
@NullMarked
package news.stemma.app.statistics;

import org.jspecify.annotations.NullMarked;
