/// Takes numbers that were observed in articles, story by story and day by day, or in pairs drawn
/// stratum by stratum, gives shares and quantiles with intervals that hold where what is observed
/// hangs together, or is seen in part.
@NullMarked
package news.stemma.app.statistics;

import org.jspecify.annotations.NullMarked;
