/// Takes what was measured, gives it as text, JSON, a page's table and a chart.
@NullMarked
package news.stemma.benchmarks.report;

import org.jspecify.annotations.NullMarked;
